import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bytesOf, firstLoadOf } from "../../../scripts/package/first-load.ts";
import { goodPackage, put } from "./good-package.ts";

const namesOf = (files: ReturnType<typeof goodPackage>) =>
  firstLoadOf([...files.values()]).map((file) => file.path);

describe("firstLoadOf", () => {
  it("follows what the page names and what that imports at once", () => {
    expect(namesOf(goodPackage())).toEqual(["assets/iframe-a1.js", "assets/shared-b2.js"]);
  });

  it("counts the ticket sidebar's own chunk with its imports, and no other location's", () => {
    const files = goodPackage();
    put(
      files,
      "assets/iframe-a1.js",
      "import(`./open-ticket-sidebar-e5.js`);import('./open-nav-bar-d4.js')",
    );
    put(files, "assets/open-ticket-sidebar-e5.js", 'export{a}from"./card-f6.js";');
    put(files, "assets/card-f6.js", "export const a=1");
    expect(namesOf(files)).toEqual([
      "assets/card-f6.js",
      "assets/iframe-a1.js",
      "assets/open-ticket-sidebar-e5.js",
    ]);
  });

  it("counts what the page asks to be loaded ahead", () => {
    const files = goodPackage();
    put(
      files,
      "assets/iframe.html",
      '<link rel="modulepreload" crossorigin href="./shared-b2.js">',
    );
    expect(namesOf(files)).toEqual(["assets/shared-b2.js"]);
  });

  it("is empty without the page", () => {
    const files = goodPackage();
    files.delete("assets/iframe.html");
    expect(namesOf(files)).toEqual([]);
  });
});

describe("bytesOf", () => {
  it("adds up files that are compressed one by one", () => {
    const text = Buffer.from("care ".repeat(1000));
    const file = { path: "a.js", bytes: text, isLink: false };
    const zipped = gzipSync(text, { level: 9 });
    expect(gunzipSync(zipped).length).toBe(5000);
    expect(bytesOf([file, file])).toMatchObject({
      rawBytes: 10_000,
      gzipBytes: 2 * zipped.length,
    });
  });
});
