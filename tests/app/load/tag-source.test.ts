import { describe, expect, it } from "vitest";
import {
  type DoneFollowUp,
  tagAfterCompletion,
  tagAfterCreation,
  tagAfterDone,
} from "../../../src/app/load/tag-source.ts";
import { answer, fakeZendesk } from "../../zendesk/fake-zendesk.ts";
import { ticketJson } from "../../zendesk/payloads.ts";

const pause = () => Promise.resolve();
type Ticket = { readonly id: number; readonly status: string; readonly tags: readonly string[] };

const followUp = (id: number, source: string, status: string): Ticket => ({
  ...ticketJson({ type: "task", external_id: `care:${source}:R04:${id}` }),
  id,
  status,
  tags: ["care_follow_up", "care_customer_7"],
});
const source = (id: number, tags: readonly string[] = ["care_follow_ups_open"]): Ticket => ({
  ...ticketJson({ requester_id: 7 }),
  id,
  status: "solved",
  tags,
});

/** Zendesk with these tickets, of which its search tells as `searched`, or not at all. */
function zendeskWith(tickets: readonly Ticket[], searched: readonly Ticket[] = tickets) {
  const put = new Map<number, string>();
  const found = (ids: readonly string[]) => tickets.filter(({ id }) => ids.includes(String(id)));
  const { client, requests } = fakeZendesk(({ method, path, query, body }) => {
    if (method === "PUT") {
      const changes = (body as { tickets: { id: number; additional_tags: [string] }[] }).tickets;
      for (const { id, additional_tags: tags } of changes) put.set(id, tags[0]);
      const results = changes.map(({ id }) => ({ id, success: true }));
      return answer(200, { job_status: { id: "J", status: "completed", results } });
    }
    if (path.endsWith("/search")) {
      const open = searched.filter(({ status }) => status !== "solved" && status !== "closed");
      const results = open
        .filter(({ tags }) => tags.some((tag) => query.query?.split(" ").includes(`tags:${tag}`)))
        .map((ticket) => ({ ...ticket, result_type: "ticket" }));
      return answer(200, { results, next_page: null });
    }
    if (path.endsWith("/show_many"))
      return answer(200, { tickets: found((query.ids ?? "").split(",")) });
    const [ticket] = found([path.split("/").at(-1) ?? ""]);
    return ticket === undefined ? answer(404, null) : answer(200, { ticket });
  });
  const searches = () => requests.filter(({ path }) => path.endsWith("/search"));
  return { client, put, requests, searches };
}

const done = (ticketId: number, sourceTicketId: number): DoneFollowUp => ({
  ticketId: String(ticketId),
  sourceTicketId: String(sourceTicketId),
  customerId: "7",
});
const none = { closed: [], unseen: [], failed: [] };
const parts = { pause, onProgress: () => undefined };

describe("tagAfterDone", () => {
  it("says done once all that were made from the ticket are, and open while one is not", async () => {
    const { client, put } = zendeskWith([
      source(12),
      source(13, ["care_follow_ups_done"]),
      followUp(80, "12", "solved"),
      followUp(81, "12", "solved"),
      followUp(82, "13", "solved"),
      followUp(83, "13", "open"),
      followUp(84, "9", "open"),
    ]);
    expect(await tagAfterDone(client, [done(81, 12), done(82, 13)], [], parts)).toEqual(none);
    expect([...put]).toEqual([
      [12, "care_follow_ups_done"],
      [13, "care_follow_ups_open"],
    ]);
  });

  it("believes each follow-up as it stands, not the search, which lags", async () => {
    const tickets = [source(12), followUp(80, "12", "solved"), followUp(81, "12", "solved")];
    const late = zendeskWith(tickets, [followUp(80, "12", "open"), followUp(81, "12", "open")]);
    await tagAfterDone(late.client, [done(81, 12)], [], parts);
    expect(late.put.get(12)).toBe("care_follow_ups_done");
    const made = zendeskWith([source(12, []), followUp(85, "12", "open")], []);
    await tagAfterDone(made.client, [done(81, 12)], ["85"], parts);
    expect(made.put.get(12)).toBe("care_follow_ups_open");
  });

  it("asks for many customers in one search, and tags in jobs of a hundred", async () => {
    const count = 250;
    const ids = Array.from({ length: count }, (_, index) => 1000 + index);
    const sources = ids.map((id) => ({ ...source(id), requester_id: id + 5000 }));
    const { client, put, requests, searches } = zendeskWith(sources);
    const all = ids.map((id) => ({ ...done(id + 9000, id), customerId: String(id + 5000) }));
    const progress: number[] = [];
    const onProgress = (reached: number) => progress.push(reached);
    expect(await tagAfterDone(client, all, [], { pause, onProgress })).toEqual(none);
    expect(put.size).toBe(count);
    expect(searches()).toHaveLength(10);
    expect(requests.filter(({ method }) => method === "PUT")).toHaveLength(3);
    expect(requests).toHaveLength(16);
    expect(new Set(progress)).toEqual(new Set([0, 100, 200, 250]));
  });

  it("finds the others by the ticket's requester where the customer's tag is gone", async () => {
    const { client, put } = zendeskWith([source(12), followUp(83, "12", "open")]);
    await tagAfterDone(client, [{ ...done(81, 12), customerId: null }], [], parts);
    expect(put.size).toBe(0);
  });

  it("names what is closed for good with the tag of before, and what it is not shown", async () => {
    const closed = { ...source(12), status: "closed" };
    const right = { ...source(13, ["vip"]), status: "closed" };
    const { client, put } = zendeskWith([closed, right]);
    expect(
      await tagAfterDone(client, [done(81, 12), done(82, 13), done(83, 14)], [], parts),
    ).toEqual({ closed: ["12"], unseen: ["14"], failed: [] });
    expect(put.size).toBe(0);
  });

  it("asks once, and no further, where Zendesk refuses, and never rejects", async () => {
    const { client, requests } = fakeZendesk(() => answer(403, { error: "Not for you" }));
    const all = Array.from({ length: 150 }, (_, index) => done(1000 + index, 2000 + index));
    const { failed } = await tagAfterDone(client, all, [], parts);
    expect(failed).toHaveLength(150);
    expect(failed[149]?.failure).toEqual({ kind: "refused", detail: "Not for you" });
    expect(requests).toHaveLength(1);
  });
});

describe("tagAfterCompletion", () => {
  const completed = (client: ReturnType<typeof zendeskWith>["client"]) =>
    tagAfterCompletion(client, { doneId: "81", customerId: "7", openIds: [] }, pause);

  it("tags the ticket that the follow-up was made from, whichever is in view", async () => {
    const { client, put } = zendeskWith([source(9), followUp(81, "9", "solved")]);
    expect(await completed(client)).toBe(true);
    expect([...put]).toEqual([[9, "care_follow_ups_done"]]);
  });

  it("tags nothing for a follow-up that was made from no ticket", async () => {
    const { client, put } = zendeskWith([followUp(81, "0", "solved")]);
    expect(await completed(client)).toBe(true);
    expect(put.size).toBe(0);
  });

  it("says that the tag stays on a closed ticket", async () => {
    const closed = { ...source(9), status: "closed" };
    const { client } = zendeskWith([closed, followUp(81, "9", "solved")]);
    expect(await completed(client)).toBe(false);
  });

  it("says that it failed where Zendesk does not answer, and never rejects", async () => {
    const { client } = fakeZendesk(() => answer(500, null));
    expect(await completed(client)).toBe(false);
    expect(await tagAfterCreation(client, "12", pause)).toBe(false);
  });
});

describe("tagAfterCreation", () => {
  it("tags the ticket as open, unless it is closed and takes no tag any more", async () => {
    const { client, put } = zendeskWith([source(12, []), { ...source(13, []), status: "closed" }]);
    expect(await tagAfterCreation(client, "12", pause)).toBe(true);
    expect(await tagAfterCreation(client, "13", pause)).toBe(true);
    expect([...put]).toEqual([[12, "care_follow_ups_open"]]);
  });
});
