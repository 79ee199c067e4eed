import { describe, expect, it } from "vitest";
import { packageFilesOf } from "../../../scripts/package/package-files.ts";
import { zipOf } from "../../../scripts/package/zip.ts";
import { goodPackage } from "./good-package.ts";

describe("zipOf", () => {
  it("gives back the same files when it is opened again", () => {
    const files = [...goodPackage().values()];
    const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const opened = packageFilesOf(zipOf(files));
    expect(opened.map((file) => file.path)).toEqual(sorted.map((file) => file.path));
    expect(opened.map((file) => [...file.bytes])).toEqual(sorted.map((file) => [...file.bytes]));
  });

  it("gives the same bytes whatever the order of the files", () => {
    const files = [...goodPackage().values()];
    expect(zipOf(files.toReversed())).toEqual(zipOf(files));
  });
});
