import { createServer, type Server } from "node:http";
import { resolve } from "node:path";
import axe from "axe-core";
import { jwtVerify } from "jose";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AccountData } from "../../../sandbox/account/records.ts";
import { generateAccount } from "../../../sandbox/generator/generate-account.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import { chromiumPath, chromiumSwitches } from "../../../scripts/chromium.ts";
import { generatedAt } from "../running-sandbox.ts";
import { builtPage } from "./built-page.ts";

/** What the probe's page has: the unmodified SDK's client, and what it heard. */
type Probe = {
  readonly client: {
    get(paths: string | readonly string[]): Promise<Record<string, unknown>>;
    set(path: string, value: unknown): Promise<unknown>;
    invoke(action: string, ...args: readonly unknown[]): Promise<unknown>;
    request(options: object): Promise<Record<string, unknown>>;
    metadata(): Promise<{ settings: object }>;
    context(): Promise<object>;
    on(event: string, handler: (message: unknown) => unknown): void;
    off(event: string, handler: unknown): void;
    trigger(event: string, message: unknown): void;
    instance(guid: string): { on(event: string, handler: (message: unknown) => unknown): void };
  };
  readonly seen: readonly { readonly name: string; readonly message: unknown }[];
  readonly registrations: number;
};
declare const window: Probe & { kept?: string; axe: typeof axe };

const root = resolve(import.meta.dirname, "../../..");
const executablePath = chromiumPath();
const secret = "a-secret-of-the-installation-0123456789abcdef";

describe.skipIf(executablePath === null)("connectApp", () => {
  let browser: Browser;
  let service: Server;
  let serviceUrl: string;
  let pageFolder: string;
  let data: AccountData;
  let sandbox: Sandbox;
  let page: Page;
  const heard: { url: string | undefined; authorization: string | undefined }[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    pageFolder = builtPage();
    data = generateAccount({ seed: 1, at: generatedAt });
    service = createServer((request, response) => {
      heard.push({ url: request.url, authorization: request.headers.authorization });
      response.writeHead(request.url === "/gone" ? 410 : 200, {
        "content-type": "application/json",
      });
      response.end(JSON.stringify({ path: request.url }));
    });
    await new Promise<void>((started) => service.listen(0, "127.0.0.1", started));
    const address = service.address();
    serviceUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    if (executablePath === null) throw new Error("no Chromium");
    browser = await chromium.launch({ executablePath, args: chromiumSwitches });
  });
  afterAll(async () => {
    await browser?.close();
    service?.close();
  });
  beforeEach(async () => {
    sandbox = await startSandbox({
      data: structuredClone(data),
      appFolder: resolve(root, "tests/fixtures/sandbox-app"),
      pageFolder,
      serviceUrl,
      serviceSecret: secret,
    });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    faults.length = 0;
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    await sandbox.close();
  });

  const openTicketOf = (customerId: number): number => {
    const found = [...sandbox.account.tickets.values()].find(
      ({ requester_id: id, status }) =>
        id === customerId && (status === "open" || status === "new"),
    );
    if (found === undefined) throw new Error(`customer ${customerId} has no open ticket`);
    return found.id;
  };
  const frameOf = async (place: number | string): Promise<Frame> => {
    const element = await page.waitForSelector(`[data-testid="app-frame-${place}"]`, {
      state: "attached",
    });
    const frame = await element.contentFrame();
    if (frame === null) throw new Error("the frame has no document");
    await frame.waitForFunction(() => window.registrations === 1, null, { polling: 50 });
    await frame.evaluate(() => window.client.get("colorScheme"));
    return frame;
  };
  const open = async (customerId: number, more = ""): Promise<{ id: number; frame: Frame }> => {
    const id = openTicketOf(customerId);
    await page.goto(`${sandbox.origin}/?ticket=${id}&as=11${more}`);
    return { id, frame: await frameOf(id) };
  };
  const seenBy = (frame: Frame, name: string) =>
    frame.evaluate(
      (wanted) => window.seen.filter((one) => one.name === wanted).map((one) => one.message),
      name,
    );
  const waitUntilSeen = (frame: Frame, name: string, count = 1) =>
    frame.waitForFunction(
      ([wanted, least]) => window.seen.filter((one) => one.name === wanted).length >= Number(least),
      [name, count],
      // A hidden frame draws nothing, so the default, which waits for drawing, would wait forever.
      { polling: 50 },
    );
  const draftOf = (id: number) => page.getByTestId(`reply-editor-${id}`);

  it("registers once, with metadata, public settings and the place", async () => {
    const { id, frame } = await open(protagonists.promoter);
    expect(await frame.evaluate(() => window.client.metadata())).toMatchObject({
      name: "Protocol probe",
      version: "1.2.3",
      settings: { service_url: serviceUrl },
    });
    const { settings } = await frame.evaluate(() => window.client.metadata());
    expect(settings).not.toHaveProperty("service_secret");
    expect(await frame.evaluate(() => window.client.context())).toMatchObject({
      product: "support",
      location: "ticket_sidebar",
      account: { subdomain: "sandbox" },
      ticketId: id,
    });
    expect(await frame.evaluate(() => window.registrations)).toBe(1);
    expect(faults).toEqual([]);
  });

  it("serves the app from another origin, with colours and guid in its address", async () => {
    const { frame } = await open(protagonists.promoter, "&colorScheme=dark");
    const url = new URL(frame.url());
    expect(url.origin).toBe(sandbox.assetsOrigin);
    expect(url.searchParams.get("origin")).toBe(sandbox.origin);
    expect(url.searchParams.get("colorScheme")).toBe("dark");
    expect(url.searchParams.get("app_guid")).not.toBe("");
  });

  it("keeps a frame alive behind another tab, and says when it is left and comes back", async () => {
    const { id, frame } = await open(protagonists.promoter);
    await waitUntilSeen(frame, "app.activated");
    expect(await seenBy(frame, "app.activated")).toEqual([{ firstLoad: true }]);
    await frame.evaluate(() => {
      window.kept = "alive";
    });
    const other = openTicketOf(protagonists.complainer);
    await frame.evaluate((ticketId) => window.client.invoke("routeTo", "ticket", ticketId), other);
    await page.getByTestId(`tab-${other}`).waitFor();
    await waitUntilSeen(frame, "app.deactivated");
    await page.getByTestId(`tab-${id}`).click();
    await waitUntilSeen(frame, "app.activated", 2);
    expect(await seenBy(frame, "app.activated")).toEqual([
      { firstLoad: true },
      { firstLoad: false },
    ]);
    expect(await frame.evaluate(() => window.kept)).toBe("alive");
  });

  it("answers many paths at once and names the ones it lacks", async () => {
    const { id, frame } = await open(protagonists.complainer, "&locale=ar");
    const got = await frame.evaluate(() =>
      window.client.get([
        "ticket.id",
        "ticket.requester.id",
        "ticket.requester.name",
        "currentUser.locale",
        "currentUser.timeZone.ianaName",
        "ticket.nothing",
        "weather",
      ]),
    );
    expect(got).toEqual({
      "ticket.id": id,
      "ticket.requester.id": protagonists.complainer,
      "ticket.requester.name": "Derek Olsen",
      "currentUser.locale": "ar",
      "currentUser.timeZone.ianaName": "Europe/Berlin",
      errors: {
        "ticket.nothing": { name: "Error", message: "No such Api", path: "ticket.nothing" },
        weather: { name: "Error", message: "No such Api", path: "weather" },
      },
    });
    await expect(frame.evaluate(() => window.client.get("weather"))).rejects.toThrow(
      '"weather" No such Api',
    );
    const whole = await frame.evaluate(() => window.client.get("ticket"));
    expect(whole.ticket).toMatchObject({ id, status: "open", tags: expect.any(Array) });
  });

  it("appends to what the agent wrote, rich and plain, and never replaces it", async () => {
    const { id, frame } = await open(protagonists.promoter);
    await draftOf(id).fill("Hi Maya,");
    await frame.evaluate(() => window.client.invoke("comment.appendText", "2 < 3 & so on"));
    await expect.poll(() => draftOf(id).textContent()).toContain("so on");
    const { "comment.text": rich } = await frame.evaluate(() => window.client.get("comment.text"));
    expect(rich).toBe("Hi Maya,<div>2 &lt; 3 &amp; so on</div>");
    await page.getByLabel("Rich text").uncheck();
    await frame.evaluate(() => window.client.invoke("comment.appendText", "Bye"));
    await expect.poll(() => draftOf(id).inputValue()).toBe("Hi Maya,\n2 < 3 & so on\nBye");
    const got = await frame.evaluate(() => window.client.get(["comment.useRichText"]));
    expect(got["comment.useRichText"]).toBe(false);
    expect((await seenBy(frame, "comment.text.changed")).at(-1)).toContain("Bye");
  });

  it("lets no script into the editor by appendHtml, and inserts where the cursor is", async () => {
    const { id, frame } = await open(protagonists.promoter);
    await frame.evaluate(() =>
      window.client.invoke(
        "comment.appendHtml",
        '<p onclick="x()">One <b>two</b><img src="x" onerror="x()"><script>x()</script></p>',
      ),
    );
    await expect.poll(() => draftOf(id).innerHTML()).toBe("<p>One <b>two</b></p>");
    await frame.evaluate(() => window.client.invoke("ticket.editor.insert", "<p>Three</p>"));
    await expect.poll(() => draftOf(id).textContent()).toContain("Three");
    expect(await draftOf(id).textContent()).toContain("One two");
  });

  it("shows a notice, sets the frame's height, opens a ticket's tab", async () => {
    const { id, frame } = await open(protagonists.promoter);
    await frame.evaluate(() => window.client.invoke("notify", "Saved <b>it</b>", "notice"));
    await expect.poll(() => page.getByTestId("toast").textContent()).toContain("Saved <b>it</b>");
    await frame.evaluate(() => window.client.invoke("resize", { width: "100%", height: "333px" }));
    const frameElement = page.getByTestId(`app-frame-${id}`);
    await expect.poll(async () => (await frameElement.boundingBox())?.height).toBe(333);
    await expect(frame.evaluate(() => window.client.invoke("dance"))).rejects.toThrow("dance");
    await frame.evaluate(() => window.client.invoke("track", { type: "click" }));
  });

  it("asks the helpdesk with the agent's session and tells refusals as they are", async () => {
    const { frame } = await open(protagonists.promoter);
    const whole = await frame.evaluate(() =>
      window.client.request({ url: "/api/v2/users/me.json", httpCompleteResponse: true }),
    );
    expect(whole).toMatchObject({ status: 200, responseJSON: { user: { id: 11 } } });
    const short = await frame.evaluate(() =>
      window.client.request({ url: "https://sandbox.zendesk.com/api/v2/users/1002" }),
    );
    expect(short).toMatchObject({ user: { name: "Derek Olsen" } });
    const refusal = await frame.evaluate(() =>
      window.client.request({ url: "/api/v2/users/424242" }).catch((error: unknown) => error),
    );
    expect(refusal).toMatchObject({
      status: 404,
      responseJSON: { error: "RecordNotFound", description: "Not found" },
    });
  });

  it("sends to the service through the proxy, with a token that the page never sees", async () => {
    const { frame } = await open(protagonists.promoter);
    heard.length = 0;
    const answer = await frame.evaluate(
      (url) =>
        window.client.request({
          url: `${url}/v1/x`,
          secure: true,
          headers: { Authorization: "Bearer {{jwt.token}}" },
          jwt: {
            algorithm: "HS256",
            secret_key: "{{setting.service_secret}}",
            expiry: 60,
            claims: { iss: "sandbox", aud: "care-context" },
          },
          httpCompleteResponse: true,
          autoRetry: false,
        }),
      serviceUrl,
    );
    expect(answer).toMatchObject({ status: 200, responseJSON: { path: "/v1/x" } });
    const token = heard[0]?.authorization?.replace("Bearer ", "") ?? "";
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret));
    expect(payload).toMatchObject({ iss: "sandbox", aud: "care-context" });
    const gone = await frame.evaluate(
      (url) => window.client.request({ url: `${url}/gone` }).catch((error: unknown) => error),
      serviceUrl,
    );
    expect(gone).toMatchObject({ status: 410, responseJSON: { path: "/gone" } });
  });

  it("refuses to send elsewhere", async () => {
    const { frame } = await open(protagonists.promoter);
    const refusal = await frame.evaluate(() =>
      window.client
        .request({ url: "https://elsewhere.example/steal", secure: true })
        .catch((error: unknown) => error),
    );
    expect(refusal).toMatchObject({ responseText: "Proxy error: Invalid request" });
  });

  it("gives a frame on the assets' origin no session of its own", async () => {
    const { frame } = await open(protagonists.promoter);
    const answer = await frame.evaluate(async () =>
      // The frame's CSP would stop it too; a test of the server needs the request to be made.
      fetch("/api/v2/users/me.json", { headers: { "x-sandbox-session": "13" } }).then(
        ({ status }) => status,
        () => 0,
      ),
    );
    expect([0, 401]).toContain(answer);
    const direct = await fetch(`${sandbox.assetsOrigin}/api/v2/users/me.json`, {
      headers: { "x-sandbox-session": "13", "sec-fetch-site": "same-origin" },
    });
    expect(direct.status).toBe(401);
  });

  it("tells a new requester's id itself, and a new status", async () => {
    const { id, frame } = await open(protagonists.promoter);
    await page.getByText("Change requester").click();
    await page.getByLabel("Find a customer").fill("derek");
    await page.getByTestId(`choose-requester-${protagonists.complainer}`).click();
    await waitUntilSeen(frame, "ticket.requester.id.changed");
    expect(await seenBy(frame, "ticket.requester.id.changed")).toEqual([protagonists.complainer]);
    expect(await page.getByTestId(`requester-${id}`).textContent()).toBe("Derek Olsen");
    await page.getByLabel("Status after sending").selectOption("pending");
    await page.getByRole("button", { name: "Submit" }).click();
    await waitUntilSeen(frame, "ticket.status.changed");
    expect(await seenBy(frame, "ticket.status.changed")).toEqual(["pending"]);
  });

  it("tells the colour scheme as a bare string, to those who still listen", async () => {
    const { frame } = await open(protagonists.promoter);
    await page.getByRole("button", { name: "Dark colours" }).click();
    await waitUntilSeen(frame, "colorScheme.changed");
    expect(await seenBy(frame, "colorScheme.changed")).toEqual(["dark"]);
    expect(await frame.evaluate(() => window.client.get("colorScheme"))).toMatchObject({
      colorScheme: "dark",
    });
  });

  it("carries a trigger to every instance of the app", async () => {
    const { frame } = await open(protagonists.promoter);
    await page.getByRole("navigation").getByRole("button", { name: "Protocol probe" }).click();
    const bar = await frameOf("nav-bar");
    expect(await bar.evaluate(() => window.client.context())).toMatchObject({
      location: "nav_bar",
    });
    await bar.evaluate(() => window.client.trigger("probe.said", { word: "hello" }));
    await waitUntilSeen(frame, "probe.said");
    expect(await seenBy(frame, "probe.said")).toEqual([{ word: "hello" }]);
  });

  it("tells of a new ticket's requester once one is chosen, and takes words for its first comment", async () => {
    await page.goto(`${sandbox.origin}/?as=11&ticket=new`);
    const frame = await frameOf("new-ticket");
    const requester = () => frame.evaluate(() => window.client.get("ticket.requester"));
    expect(await requester()).toMatchObject({ "ticket.requester": null });
    await page.getByText("Choose requester").click();
    await page.getByLabel("Find a customer").fill("1002");
    await page.getByTestId("choose-requester-1002").click();
    await waitUntilSeen(frame, "ticket.requester.id.changed");
    expect(await seenBy(frame, "ticket.requester.id.changed")).toEqual([1002]);
    expect(await requester()).toMatchObject({ "ticket.requester": { name: "Derek Olsen" } });
    await frame.evaluate(() => window.client.invoke("comment.appendText", "Hello"));
    await expect.poll(() => draftOf(0).textContent()).toBe("Hello");
  });

  it("gives a profile its user, an organization's page its organization, and neither a ticket", async () => {
    const getAll = (frame: Frame) =>
      frame.evaluate(() => window.client.get(["user.id", "organization.name", "ticket.id"]));
    await page.goto(`${sandbox.origin}/?as=11&user=1001`);
    expect(await getAll(await frameOf("user-1001"))).toMatchObject({
      "user.id": 1001,
      errors: { "organization.name": {}, "ticket.id": {} },
    });
    await page.goto(`${sandbox.origin}/?as=11&organization=4001`);
    expect(await getAll(await frameOf("organization-4001"))).toMatchObject({
      "organization.name": "Alder & Finch",
      errors: { "user.id": {}, "ticket.id": {} },
    });
  });

  it("opens a modal at the address asked for, and tells who listens once it is gone", async () => {
    const { frame } = await open(protagonists.promoter);
    await frame.evaluate(async () => {
      const size = { width: "80vw", height: "80vh" };
      const url = "assets/iframe.html#customer=7";
      const answer = await window.client.invoke("instances.create", {
        location: "modal",
        url,
        size,
      });
      const [{ instanceGuid }] = (answer as { "instances.create": [{ instanceGuid: string }] })[
        "instances.create"
      ];
      window.client.instance(instanceGuid).on("modal.close", () => {
        window.kept = "closed";
      });
      await window.client.get("colorScheme");
    });
    const modal = await frameOf("modal");
    expect(new URL(modal.url()).hash).toBe("#customer=7");
    expect(await modal.evaluate(() => window.client.context())).toMatchObject({
      location: "modal",
    });
    await modal.evaluate(() => void window.client.invoke("destroy"));
    await frame.waitForFunction(() => window.kept === "closed", null, { polling: 50 });
    expect(await page.getByTestId("app-frame-modal").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("lets no frame but a modal be destroyed", async () => {
    const { frame } = await open(protagonists.promoter);
    await expect(frame.evaluate(() => window.client.invoke("destroy"))).rejects.toThrow();
  });

  it.each(["", "&colorScheme=dark"])("has no accessibility fault (%s)", async (scheme) => {
    await open(protagonists.complainer, scheme);
    await page.getByRole("navigation").getByRole("button", { name: "Protocol probe" }).click();
    await frameOf("nav-bar");
    const faultsNow = async () => {
      const { violations } = await page.evaluate(() =>
        window.axe.run(document, { iframes: false }),
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    await page.evaluate(axe.source);
    expect(await faultsNow()).toEqual([]);
    await page.getByRole("button", { name: "All tickets" }).click();
    expect(await faultsNow()).toEqual([]);
    await page.getByRole("button", { name: "Derek Olsen" }).first().click();
    expect(await faultsNow()).toEqual([]);
  });

  it("does not save while the app refuses", async () => {
    const { id, frame } = await open(protagonists.promoter);
    await frame.evaluate(() => window.client.on("ticket.save", () => "Not yet"));
    await frame.evaluate(() => window.client.get("colorScheme"));
    await draftOf(id).fill("Hello");
    await page.getByRole("button", { name: "Submit" }).click();
    await expect.poll(() => page.getByTestId("toast").textContent()).toContain("Not yet");
    expect(sandbox.account.outbox).toEqual([]);
    expect(await draftOf(id).textContent()).toBe("Hello");
  });

  it("sends a public reply that the outbox shows, and keeps a refused one", async () => {
    const { id } = await open(protagonists.promoter);
    await draftOf(id).fill("Try the 42 mm ones.");
    await page.getByRole("button", { name: "Submit" }).click();
    await expect
      .poll(() => sandbox.account.outbox.map((mail) => mail.to.id))
      .toEqual([protagonists.promoter]);
    await expect.poll(() => draftOf(id).textContent()).toBe("");
    await page.getByLabel("Acting person").selectOption("14");
    await page.waitForURL(/as=14/);
    await frameOf(id);
    await draftOf(id).fill("From a light agent");
    await page.getByRole("button", { name: "Submit" }).click();
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toContain("You do not have access to this page");
    expect(await draftOf(id).textContent()).toBe("From a light agent");
  });
});
