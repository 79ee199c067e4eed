import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { connectedPath, connectPath } from "../../../src/contract/connect.ts";
import { openApiDocument } from "../../../src/contract/openapi.ts";
import { signedRoutes } from "../../../src/contract/signed-routes.ts";
import { webhookPath } from "../../../src/contract/webhooks.ts";
import { documentedRoutes } from "../support/conforming.ts";

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
}

describe("openApiDocument", () => {
  it("is what docs/openapi.json says; `npm run openapi` writes it", () => {
    const { version } = read("package.json") as { version: string };
    expect(read("docs/openapi.json")).toEqual(openApiDocument(version));
  });

  it("has every route of the contract, and the open addresses", () => {
    const signed = Object.values(signedRoutes).map(({ method, path }) => `${method} ${path}`);
    expect(documentedRoutes.toSorted()).toEqual(
      [
        ...signed,
        `POST ${webhookPath}`,
        `GET ${connectPath}`,
        `GET ${connectedPath}`,
        "GET /healthz",
        "GET /readyz",
        "GET /openapi.json",
      ].toSorted(),
    );
  });

  it("refers to nothing that it does not have", () => {
    const document = openApiDocument("1.0.0");
    const names = JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g);
    for (const [, name] of names) {
      expect(document).toHaveProperty(["components", "schemas", `${name}`]);
    }
  });
});
