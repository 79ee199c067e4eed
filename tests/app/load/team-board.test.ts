import { describe, expect, it } from "vitest";
import { browserClient } from "../../../src/app/load/browser-client.ts";
import { startTeamBoard, type TeamBoard } from "../../../src/app/load/team-board.ts";
import type { TagChange } from "../../../src/app/load/team-tag-change.ts";
import { anySearch, initialView } from "../../../src/app/load/team-view.ts";
import { aTicket, FakeTeam, type FakeTicket } from "../nav-bar/fake-team.ts";

const at = Date.parse("2026-11-22T10:00:00Z");
const addVip: TagChange = { act: "add-tag", tag: "vip" };
const removeVip: TagChange = { act: "remove-tag", tag: "vip" };

const started = (team: FakeTeam, now = () => at) =>
  startTeamBoard(browserClient(team.host().zendesk), {
    now,
    pause: async () => undefined,
    timeZone: "UTC",
    view: initialView,
  });

async function boardOf(team: FakeTeam): Promise<TeamBoard> {
  const board = started(team);
  await settled(board);
  return board;
}

const settled = (board: TeamBoard) =>
  new Promise<void>((resolve) => {
    const look = () => {
      const isReading = Object.values(board.state().sections).some((section) => section.isReading);
      if (isReading) return;
      stop();
      resolve();
    };
    const stop = board.subscribe(look);
    look();
  });

const rowsOf = (board: TeamBoard) => board.state().sections.overdue.rows;
const tagsOf = (board: TeamBoard) => rowsOf(board).map(({ followUp }) => followUp.tags);
const forbidden = (description: string) => ({
  status: 403,
  headers: {},
  body: { error: "Forbidden", description },
});
const kindsOf = (board: TeamBoard) =>
  board.state().report?.outcomes.map(({ outcome }) => outcome.kind);
const writesOf = (team: FakeTeam) => team.requests.filter(({ method }) => method !== "GET");
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => aTicket({ id: 1000 + index }));
const idsFrom = (team: FakeTeam) => team.tickets.map(({ id }) => String(id));

describe("startTeamBoard", () => {
  it("reads the open follow-ups with the names of customers and assignees", async () => {
    const board = await boardOf(new FakeTeam([aTicket({ id: 77 })]));
    expect(rowsOf(board)).toMatchObject([
      {
        followUp: { ticketId: "77", rule: "R04", state: "overdue" },
        customer: { id: "501", name: "Mira Osei" },
        assigneeName: "Ada Lindqvist",
        updatedStamp: "2026-11-20T09:00:00Z",
      },
    ]);
  });

  it("adds a tag and builds the next change on the ticket as it then is", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    await board.change(["77"], addVip);
    await board.change(["77"], removeVip);
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(team.tickets[0]?.tags).not.toContain("vip");
    expect(board.state().busy.size).toBe(0);
  });

  it("writes nothing over somebody else's change, and reads that change", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.touch(77, { tags: ["care_follow_up", "theirs"] });
    await board.change(["77"], addVip);
    expect(kindsOf(board)).toEqual(["conflict"]);
    expect(team.tickets[0]?.tags).not.toContain("vip");
    expect(rowsOf(board)[0]?.followUp.tags).toContain("theirs");
    await board.change(["77"], addVip);
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(team.tickets[0]?.tags).toEqual(["care_follow_up", "theirs", "vip"]);
  });

  it("keeps a tag that a list asked for before does not know yet", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    const release = team.holdSearch();
    const reloaded = board.reload();
    await board.change(["77"], addVip);
    release();
    await reloaded;
    expect(tagsOf(board)).toEqual([expect.arrayContaining(["vip"])]);
    await board.change(["77"], removeVip);
    expect(kindsOf(board)).toEqual(["changed"]);
  });

  it("keeps a tag while Zendesk's search lags, and takes what the search then says", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.lagSearch();
    await board.change(["77"], addVip);
    await board.reload();
    expect(tagsOf(board)).toEqual([expect.arrayContaining(["vip"])]);
    team.searched = null;
    team.touch(77, { tags: ["care_follow_up", "theirs"] });
    await board.reload();
    expect(tagsOf(board)).toEqual([["care_follow_up", "theirs"]]);
    await board.change(["77"], addVip);
    expect(kindsOf(board)).toEqual(["changed"]);
  });

  it("takes a deleted ticket off the list", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.tickets = [];
    await board.change(["77"], addVip);
    expect(kindsOf(board)).toEqual(["gone"]);
    expect(rowsOf(board)).toEqual([]);
  });

  it("says that it wrote a tag even where the ticket cannot be read again", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.refusal = ({ method, path }) =>
      method === "GET" && path.endsWith("/77") ? { status: 500, headers: {}, body: {} } : null;
    await board.change(["77"], addVip);
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(rowsOf(board)[0]?.followUp.tags).toContain("vip");
  });

  it("reads each section, and says how many there are in it", async () => {
    const team = new FakeTeam([
      aTicket({ id: 1, due_at: "2026-11-22T09:00:00Z" }),
      aTicket({ id: 2, due_at: "2026-11-22T17:00:00Z" }),
      aTicket({ id: 3, due_at: "2026-11-25T17:00:00Z" }),
      aTicket({ id: 4, due_at: null }),
      aTicket({ id: 5, status: "solved" }),
    ]);
    const { sections } = (await boardOf(team)).state();
    const idsIn = (section: keyof typeof sections) =>
      sections[section].rows.map(({ followUp }) => followUp.ticketId);
    expect([idsIn("overdue"), idsIn("today"), idsIn("next"), idsIn("done")]).toEqual([
      ["1"],
      ["2"],
      ["3"],
      ["5"],
    ]);
    // Those without a due date stand behind the others, and are read with them.
    expect(sections.next.isComplete).toBe(false);
  });

  it("reads all of a section once it is shown, and a thousand at a time", async () => {
    const team = new FakeTeam([
      ...many(2150),
      aTicket({ id: 3, due_at: "2026-11-25T17:00:00Z" }),
      aTicket({ id: 4, due_at: null }),
    ]);
    const board = await boardOf(team);
    expect(board.state().sections.overdue).toMatchObject({ count: 2150, isComplete: false });
    expect(rowsOf(board)).toHaveLength(1000);
    board.show({ section: "next" });
    await settled(board);
    expect(board.state().sections.next).toMatchObject({ count: 2, isComplete: true });
  });

  it("reads another search at once, and forgets what was asked before", async () => {
    const team = new FakeTeam([aTicket({ id: 77 }), aTicket({ id: 78, assignee_id: 12 })]);
    const board = await boardOf(team);
    const release = team.holdSearch();
    board.show({ search: { ...anySearch, assignee: "11" } });
    board.show({ search: { ...anySearch, assignee: "12" } });
    release();
    await settled(board);
    expect(rowsOf(board).map(({ followUp }) => followUp.ticketId)).toEqual(["78"]);
    expect(board.state().sections.overdue).toMatchObject({ count: 1, isComplete: true });
  });

  it("reads whom follow-ups can be given to", async () => {
    const board = await boardOf(new FakeTeam([]));
    expect(board.state().people).toEqual({
      agents: [
        { id: "11", name: "Ada Lindqvist" },
        { id: "12", name: "Tomás Rey" },
      ],
      groups: [{ id: "501", name: "Support" }],
    });
  });

  it("changes many in jobs of a hundred, tells how far it is, and reads them again", async () => {
    const team = new FakeTeam(many(250));
    const board = await boardOf(team);
    const progress: (number | undefined)[] = [];
    const stop = board.subscribe(() => progress.push(board.state().progress?.done));
    await board.change(idsFrom(team), addVip);
    stop();
    expect(writesOf(team).map(({ path }) => path)).toEqual(
      Array.from({ length: 3 }, () => "/api/v2/tickets/update_many"),
    );
    expect(team.tickets.every(({ tags }) => tags.includes("vip"))).toBe(true);
    expect(tagsOf(board).every((tags) => tags.includes("vip"))).toBe(true);
    expect(progress.filter((done) => done !== undefined)).toEqual(
      [...progress.filter((done) => done !== undefined)].sort((a, b) => a - b),
    );
    expect(progress).toContain(200);
    expect(board.state()).toMatchObject({ progress: null, busy: new Set() });
  });

  it("names each that failed, loses nobody's tag, and takes back only what it changed", async () => {
    const team = new FakeTeam(many(250));
    const had = "1004";
    team.touch(1004, { tags: ["care_follow_up", "vip"] });
    const board = await boardOf(team);
    for (const id of [1001, 1002, 1003]) team.touch(id, { status: "closed" });
    team.touch(1100, { tags: ["care_follow_up", "theirs"] });
    team.tickets = team.tickets.filter(({ id }) => id !== 1200);
    const asked = ["1200", ...idsFrom(team)];
    await board.change(asked, addVip);
    const { report } = board.state();
    const ids = (kind: string) =>
      report?.outcomes
        .filter(({ outcome }) => outcome.kind === kind)
        .map(({ ticketId }) => ticketId);
    expect(ids("failed")).toEqual(["1001", "1002", "1003"]);
    expect(ids("conflict")).toEqual(["1100"]);
    expect(ids("gone")).toEqual(["1200"]);
    expect(ids("changed")).toHaveLength(245);
    expect(report?.undoable).toHaveLength(244);
    expect(report?.undoable).not.toContain(had);
    expect(team.tickets.find(({ id }) => id === 1100)?.tags).toEqual(["care_follow_up", "theirs"]);

    await board.undo();
    const stillTagged = team.tickets.filter(({ tags }) => tags.includes("vip"));
    expect(stillTagged.map(({ id }) => String(id))).toEqual([had]);
  });

  it("tries again where a change was not made, and nowhere else", async () => {
    const team = new FakeTeam(many(3));
    const board = await boardOf(team);
    team.touch(1001, { tags: ["care_follow_up", "theirs"] });
    await board.change(idsFrom(team), addVip);
    expect(kindsOf(board)).toEqual(["changed", "conflict", "changed"]);
    await board.retry();
    expect(board.state().report?.outcomes.map(({ ticketId }) => ticketId)).toEqual(["1001"]);
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(team.tickets[1]?.tags).toEqual(["care_follow_up", "theirs", "vip"]);
  });

  it("asks once, and not three times, for a right that is not there", async () => {
    const team = new FakeTeam(many(250));
    const board = await boardOf(team);
    team.refusal = ({ method }) => (method === "PUT" ? forbidden("No changes for you") : null);
    await board.change(idsFrom(team), addVip);
    expect(writesOf(team)).toHaveLength(1);
    const { report, busy } = board.state();
    expect(report?.outcomes).toHaveLength(100);
    expect(report?.outcomes[0]?.outcome).toEqual({ kind: "refused", detail: "No changes for you" });
    expect(report?.skipped).toHaveLength(150);
    expect(busy.size).toBe(0);
  });

  it("believes the tickets where the answer to a job got lost", async () => {
    const team = new FakeTeam(many(2));
    const board = await boardOf(team);
    team.refusal = ({ path }) =>
      path.includes("job_statuses") ? { status: 404, headers: {}, body: {} } : null;
    await board.change(idsFrom(team), addVip);
    expect(kindsOf(board)).toEqual(["changed", "changed"]);
  });

  it("moves a follow-up to where it stands after a change", async () => {
    const team = new FakeTeam(many(3));
    const board = await boardOf(team);
    await board.change(["1000"], { act: "due", dueAt: Date.parse("2026-11-25T17:00:00Z") });
    await board.change(["1001"], { act: "close", result: "reached" });
    await board.change(["1002"], { act: "assign", assigneeId: "12", groupId: null });
    expect(kindsOf(board)).toEqual(["changed"]);
    const rows = rowsOf(board);
    expect(rows.map(({ followUp }) => followUp.state)).toEqual(["open", "done", "overdue"]);
    expect(rows[1]?.result).toBe("reached");
    expect(rows[2]?.assigneeName).toBe("Tomás Rey");
  });

  const close = { act: "close", result: "reached" } as const;
  const made = (id: number, from: number, fields: Partial<FakeTicket> = {}) =>
    aTicket({ id, external_id: `care:${from}:R04:${id}`, ...fields });
  const customers = (id: number) =>
    aTicket({
      id,
      type: "question",
      status: "solved",
      requester_id: 501,
      tags: ["vip", "care_follow_ups_open"],
    });
  const tagsIn = (team: FakeTeam, id: number) => team.tickets.find((one) => one.id === id)?.tags;

  it("tags the tickets from which closed follow-ups were made: as done where no other is open", async () => {
    const team = new FakeTeam([
      made(77, 12),
      made(78, 12),
      made(79, 13),
      // Of another section, and not among what the filter shows.
      made(80, 13, { due_at: "2026-11-25T17:00:00Z", assignee_id: 12 }),
      made(81, 14),
      customers(12),
      customers(13),
      customers(14),
    ]);
    const board = await boardOf(team);
    board.show({ search: { ...anySearch, assignee: "11" } });
    await settled(board);
    team.touch(81, { tags: ["care_follow_up", "theirs"] });
    await board.change(["77", "78", "79", "81"], close);
    expect(kindsOf(board)).toEqual(["changed", "changed", "changed", "conflict"]);
    expect(tagsIn(team, 12)).toEqual(["vip", "care_follow_ups_done"]);
    expect(tagsIn(team, 13)).toEqual(["vip", "care_follow_ups_open"]);
    expect(tagsIn(team, 14)).toEqual(["vip", "care_follow_ups_open"]);
    expect(board.state()).toMatchObject({
      progress: null,
      report: { sources: { closed: [], unseen: [], failed: [] } },
    });
    await board.retry();
    expect(tagsIn(team, 14)).toEqual(["vip", "care_follow_ups_done"]);
  });

  it("says that they are closed before it tags, and how far the tagging is", async () => {
    const team = new FakeTeam([made(77, 12), customers(12)]);
    const board = await boardOf(team);
    const release = team.holdSearch();
    const change = board.change(["77"], close);
    await expect.poll(() => board.state().progress).toEqual({ of: "sources", done: 0, total: 1 });
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(board.state().busy.size).toBe(0);
    board.dismissReport();
    release();
    await change;
    expect(board.state()).toMatchObject({ progress: null, report: null });
    expect(tagsIn(team, 12)).toContain("care_follow_ups_done");
  });

  it("closes all the same where the tickets cannot be tagged, and tags them when asked again", async () => {
    const team = new FakeTeam([made(77, 12), made(78, 13), made(79, 14), customers(12)]);
    team.tickets.push({ ...customers(13), status: "closed" });
    const board = await boardOf(team);
    team.refusal = ({ path, query }) =>
      path.endsWith("/search") && query.query?.includes("care_customer") === true
        ? { status: 429, headers: { "retry-after": "20" }, body: {} }
        : null;
    await board.change(["77", "78", "79"], close);
    expect(kindsOf(board)).toEqual(["changed", "changed", "changed"]);
    const failure = { kind: "rate-limited", seconds: 20 };
    expect(board.state().report?.sources?.failed).toEqual(
      ["12", "13", "14"].map((ticketId) => ({ ticketId, failure })),
    );
    team.refusal = null;
    const writes = writesOf(team).length;
    await board.retry();
    expect(writesOf(team)).toHaveLength(writes + 1);
    expect(board.state().report?.sources).toEqual({ closed: ["13"], unseen: ["14"], failed: [] });
    expect(kindsOf(board)).toHaveLength(3);
    expect(tagsIn(team, 12)).toContain("care_follow_ups_done");
  });

  it("tags with the next close what could not be tagged behind another change", async () => {
    const team = new FakeTeam([made(77, 12), made(78, 13), customers(12), customers(13)]);
    const board = await boardOf(team);
    const release = team.holdSearch();
    const first = board.change(["77"], close);
    await expect.poll(() => board.state().progress?.of).toBe("sources");
    await board.change(["78"], addVip);
    team.refusal = ({ path }) =>
      path.endsWith("/update_many") ? { status: 500, headers: {}, body: {} } : null;
    release();
    await first;
    expect(board.state()).toMatchObject({ progress: null, report: { change: addVip } });
    expect(tagsIn(team, 12)).toContain("care_follow_ups_open");
    team.refusal = null;
    await board.change(["78"], close);
    expect(tagsIn(team, 12)).toContain("care_follow_ups_done");
    expect(tagsIn(team, 13)).toContain("care_follow_ups_done");
  });

  it("asks nothing more of a Zendesk that has asked to wait, and tags with the rest later", async () => {
    const team = new FakeTeam([...many(100), made(2000, 12), customers(12)]);
    for (const id of [1000, 1001]) team.touch(id, { external_id: `care:12:R04:${id}` });
    const board = await boardOf(team);
    let jobs = 0;
    team.refusal = ({ method }) => {
      if (method !== "PUT") return null;
      jobs += 1;
      return jobs === 2 ? { status: 429, headers: {}, body: {} } : null;
    };
    await board.change([...idsFrom(team).slice(0, 101)], close);
    expect(jobs).toBe(2);
    expect(board.state().report?.sources?.failed.map(({ ticketId }) => ticketId)).toEqual(["12"]);
    await board.retry();
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(tagsIn(team, 12)).toEqual(["vip", "care_follow_ups_done"]);
    expect(board.state().report?.sources).toEqual({ closed: [], unseen: [], failed: [] });
  });

  it("keeps Zendesk's own words of a refusal", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.refusal = ({ method }) => (method === "PUT" ? forbidden("No tags for you") : null);
    await board.change(["77"], addVip);
    expect(JSON.stringify(board.state().report?.outcomes[0])).toContain("No tags for you");
  });

  it("shows why nothing could be read, and reads on wish", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    team.refusal = () => ({ status: 403, headers: {}, body: {} });
    const board = await boardOf(team);
    expect(board.state().sections.overdue).toMatchObject({
      failure: { kind: "forbidden" },
      readAt: null,
    });
    team.refusal = null;
    await board.reload();
    expect(rowsOf(board)).toHaveLength(1);
    expect(board.state().sections.overdue.failure).toBeNull();
  });

  it("keeps the list of last time when it cannot be read again", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.refusal = () => ({ status: 429, headers: { "retry-after": "20" }, body: {} });
    await board.reload();
    expect(board.state().sections.overdue).toMatchObject({
      isReading: false,
      readAt: at,
      failure: { kind: "rate-limited", retryAt: at + 20_000 },
    });
    expect(rowsOf(board)).toHaveLength(1);
  });

  it("tells when it last learned something, for what is said of spans of time", async () => {
    let clock = at;
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = started(team, () => clock);
    await settled(board);
    clock += 3_600_000;
    team.refusal = () => ({ status: 429, headers: { "retry-after": "20" }, body: {} });
    await board.reload();
    expect(board.state().changedAt).toBe(clock);
  });
});
