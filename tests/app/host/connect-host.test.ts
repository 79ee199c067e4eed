import { describe, expect, it, vi } from "vitest";
import { connectHost } from "../../../src/app/host/connect-host.ts";
import { aContext, type FakeZafClient, fakeZafClient } from "../support/fake-zaf-client.ts";

const address = { origin: "https://acme.zendesk.com", colorScheme: "light" } as const;

function connect(client: FakeZafClient, saySilent = () => {}) {
  return connectHost(client, address, () => "id-1", saySilent);
}

const currentUser = {
  id: 11,
  name: "Alex",
  role: "agent",
  locale: "pt-BR",
  timeZone: { name: "Brasilia", ianaName: "America/Sao_Paulo" },
};

describe("connectHost", () => {
  it("knows where it is, in which account, and which service", async () => {
    const host = await connect(fakeZafClient());
    expect(host.location).toBe("ticket_sidebar");
    expect(host.account.subdomain).toBe("acme");
    expect(host.settings.serviceUrl).toBe("https://care.example");
  });

  it.each([
    [undefined],
    [{}],
    [{ service_url: "" }],
    [{ service_url: " " }],
    [{ service_url: null }],
  ])("takes the settings %j for no service", async (settings) => {
    const host = await connect(fakeZafClient({ metadata: () => Promise.resolve({ settings }) }));
    expect(host.settings.serviceUrl).toBeNull();
  });

  it("says after a while that Zendesk is silent, and opens still when it answers", async () => {
    vi.useFakeTimers();
    let register: (context: unknown) => void = () => {};
    const context = new Promise((resolve) => {
      register = resolve;
    });
    const saySilent = vi.fn();
    const host = connect(fakeZafClient({ context: () => context }), saySilent);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(saySilent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(saySilent).toHaveBeenCalledOnce();
    register(aContext);
    expect((await host).location).toBe("ticket_sidebar");
    vi.useRealTimers();
  });

  it("says nothing of silence where Zendesk answered", async () => {
    vi.useFakeTimers();
    const saySilent = vi.fn();
    await connect(fakeZafClient(), saySilent);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(saySilent).not.toHaveBeenCalled();
  });

  it("refuses a context that is not what Zendesk documents", async () => {
    const client = fakeZafClient({ context: () => Promise.resolve({ ...aContext, location: 7 }) });
    await expect(connect(client)).rejects.toMatchObject({ kind: "malformed" });
  });

  it("reads several values at once and keeps the errors of single paths apart", async () => {
    const client = fakeZafClient({
      get: () =>
        Promise.resolve({
          "ticket.id": 12,
          errors: { "ticket.requester": { name: "Error", message: "No requester" } },
        }),
    });
    const host = await connect(client);
    const { values, errors } = await host.get(["ticket.id", "ticket.requester"]);
    expect([...values]).toEqual([["ticket.id", 12]]);
    expect([...errors]).toEqual([["ticket.requester", "No requester"]]);
  });

  it("asks only once who the agent is, also when that came with other values", async () => {
    const client = fakeZafClient({ get: () => Promise.resolve({ currentUser, errors: {} }) });
    const host = await connect(client);
    await host.get(["ticket.id", "currentUser"]);
    expect(await host.currentUser()).toEqual({
      id: "11",
      name: "Alex",
      role: "agent",
      locale: "pt-BR",
      timeZone: "America/Sao_Paulo",
    });
    expect(await host.currentUser()).toEqual(await host.currentUser());
    expect(client.asked.gets).toEqual([["ticket.id", "currentUser"]]);
  });

  it("asks again who the agent is after it failed", async () => {
    let isBroken = true;
    const client = fakeZafClient({
      get: () => (isBroken ? Promise.reject(new Error("No.")) : Promise.resolve({ currentUser })),
    });
    const host = await connect(client);
    await expect(host.currentUser()).rejects.toMatchObject({ name: "HostError" });
    isBroken = false;
    expect((await host.currentUser()).id).toBe("11");
  });

  it("opens a modal within what Zendesk recommends, and tells once that one is closed", async () => {
    const client = fakeZafClient({
      invoke: () => Promise.resolve({ "instances.create": [{ instanceGuid: "m-1" }], errors: {} }),
    });
    const host = await connect(client);
    let closed = 0;
    await host.openModal("assets/iframe.html#customer=7", () => {
      closed += 1;
    });
    const modal = {
      location: "modal",
      url: "assets/iframe.html#customer=7",
      size: { width: "80vw", height: "80vh" },
    };
    expect(client.asked.invokes).toEqual([["instances.create", modal]]);
    client.say("m-2 modal.close");
    expect(closed).toBe(0);
    client.say("m-1 modal.close");
    expect(closed).toBe(1);
  });

  it("takes an error beside an invoked action for a refusal", async () => {
    const client = fakeZafClient({
      invoke: () => Promise.resolve({ errors: { routeTo: { message: "Unknown ticket" } } }),
    });
    const host = await connect(client);
    await expect(host.invoke("routeTo", "ticket", "9")).rejects.toMatchObject({
      kind: "refused",
      message: "invoke routeTo: Unknown ticket",
    });
  });

  it("knows whether the agent looks at it", async () => {
    const client = fakeZafClient();
    const host = await connect(client);
    expect(host.isActive()).toBe(true);
    client.say("app.deactivated");
    expect(host.isActive()).toBe(false);
    client.say("app.activated", { firstLoad: false });
    expect(host.isActive()).toBe(true);
  });

  it("sends nothing and calls nobody once it is to be destroyed", async () => {
    const client = fakeZafClient();
    const host = await connect(client);
    const heard: unknown[] = [];
    host.on("ticket.status.changed", (value) => heard.push(value));
    client.say("app.willDestroy");
    client.say("ticket.status.changed", "solved");
    await expect(host.get(["ticket.id"])).rejects.toMatchObject({ kind: "closed" });
    await expect(host.invoke("resize", {})).rejects.toMatchObject({ kind: "closed" });
    await expect(
      host.zendesk({
        method: "GET",
        path: "/api/v2/users/me",
        query: {},
        body: undefined,
        headers: {},
      }),
    ).rejects.toMatchObject({ kind: "closed" });
    expect(client.asked).toEqual({ gets: [], invokes: [], requests: [] });
    expect(heard).toEqual([]);
  });

  it("still says that it is to be destroyed, so that others can end what they began", async () => {
    const client = fakeZafClient();
    const host = await connect(client);
    let isOver = false;
    host.on("app.willDestroy", () => {
      isOver = true;
    });
    client.say("app.willDestroy");
    expect(isOver).toBe(true);
  });

  it("stops listening when asked to", async () => {
    const client = fakeZafClient();
    const host = await connect(client);
    const end = host.on("ticket.status.changed", () => {});
    expect(client.listenersOf("ticket.status.changed")).toBe(1);
    end();
    expect(client.listenersOf("ticket.status.changed")).toBe(0);
  });

  it("follows the colour scheme of the address, then of the page, then of its events", async () => {
    const client = fakeZafClient({ get: () => Promise.resolve({ colorScheme: "dark" }) });
    const host = await connect(client);
    const seen: string[] = [];
    const end = host.colorScheme.watch(() => seen.push(host.colorScheme.now()));
    expect(host.colorScheme.now()).toBe("light");
    await host.get(["colorScheme"]);
    client.say("colorScheme.changed", "light");
    client.say("colorScheme.changed", "light");
    client.say("colorScheme.changed", "nonsense");
    end();
    client.say("colorScheme.changed", "dark");
    expect(seen).toEqual(["dark", "light"]);
  });

  it("knows where a ticket is opened", async () => {
    const host = await connect(fakeZafClient());
    expect(host.ticketAddress("12")).toBe("https://acme.zendesk.com/agent/tickets/12");
  });
});
