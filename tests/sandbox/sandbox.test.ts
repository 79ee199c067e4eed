import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { describe, expect, it } from "vitest";
import { cdnSdkUrl } from "../../sandbox/server/sdk-script.ts";
import { runningSandbox } from "./running-sandbox.ts";

const { as, sandbox } = runningSandbox({ appFolder: "tests/fixtures/sandbox-app" });

const statusWithHost = (host: string) =>
  new Promise<number | undefined>((answered, failed) => {
    const { port } = sandbox();
    const options = { host: "127.0.0.1", port, path: "/sandbox/state", headers: { host } };
    get(options, (response) => {
      response.resume();
      answered(response.statusCode);
    }).once("error", failed);
  });

describe("startSandbox", () => {
  it("changes nothing of the app's page but the SDK's address", async () => {
    const page = await readFile("tests/fixtures/sandbox-app/assets/iframe.html", "utf8");
    const served = await as(null).get("/app/assets/iframe.html");
    expect(page).toContain(cdnSdkUrl);
    expect(served.data).toBe(page.replaceAll(cdnSdkUrl, "/sdk/zaf_sdk.min.js"));
  });

  it("serves npm's SDK word for word", async () => {
    const { data } = await as(null).get("/sdk/zaf_sdk.min.js");
    for (const name of ["index", "client", "utils"]) {
      const path = `node_modules/zendesk_app_framework_sdk/lib/${name}.js`;
      expect(data).toContain(await readFile(path, "utf8"));
    }
  });

  it.each(["/app/assets/../manifest.json", "/app/assets/..%2fmanifest.json", "/app/assets/none"])(
    "serves nothing at %s",
    async (path) => {
      const answer = await fetch(`${sandbox().assetsOrigin}${path}`);
      expect(answer.status).toBe(404);
    },
  );

  it("never tells the secret of the installation", async () => {
    const { data } = await as(null).get("/sandbox/state");
    expect(data.app.settings).not.toHaveProperty("service_secret");
  });

  it("answers under the names of this machine only", async () => {
    const { port } = sandbox();
    expect(await statusWithHost(`localhost:${port}`)).toBe(200);
    expect(await statusWithHost(`rebound.example:${port}`)).toBe(421);
  });

  it("refuses the calls of other pages in the browser", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await as(11).get("/api/v2/users/me", { headers })).status).toBe(403);
    expect((await as(11).post("/sandbox/faults", { match: {} }, { headers })).status).toBe(403);
  });
});
