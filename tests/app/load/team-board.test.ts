import { describe, expect, it } from "vitest";
import { browserClient } from "../../../src/app/load/browser-client.ts";
import { startTeamBoard, type TeamBoard } from "../../../src/app/load/team-board.ts";
import type { TagChange } from "../../../src/app/load/team-tag-change.ts";
import { aTicket, FakeTeam } from "../nav-bar/fake-team.ts";

const at = Date.parse("2026-11-22T10:00:00Z");
const addVip: TagChange = { act: "add", tag: "vip" };

async function boardOf(team: FakeTeam): Promise<TeamBoard> {
  const board = startTeamBoard(browserClient(team.host().zendesk), () => at);
  await settled(board);
  return board;
}

const settled = (board: TeamBoard) =>
  new Promise<void>((resolve) => {
    const look = () => {
      const { content } = board.state();
      if (content.kind === "loading" || (content.kind === "ready" && content.isRefreshing)) return;
      stop();
      resolve();
    };
    const stop = board.subscribe(look);
    look();
  });

const rowsOf = (board: TeamBoard) => {
  const { content } = board.state();
  return content.kind === "ready" ? content.rows : [];
};
const tagsOf = (board: TeamBoard) => rowsOf(board).map(({ followUp }) => followUp.tags);
const forbidden = (description: string) => ({
  status: 403,
  headers: {},
  body: { error: "Forbidden", description },
});
const kindsOf = (board: TeamBoard) =>
  board.state().report?.outcomes.map(({ outcome }) => outcome.kind);

describe("startTeamBoard", () => {
  it("reads the open follow-ups with the names of customers and assignees", async () => {
    const board = await boardOf(new FakeTeam([aTicket({ id: 77 })]));
    expect(rowsOf(board)).toMatchObject([
      {
        followUp: { ticketId: "77", rule: "R04", state: "open" },
        customer: { id: "501", name: "Mira Osei" },
        assigneeName: "Ada Lindqvist",
        updatedStamp: "2026-11-20T09:00:00Z",
      },
    ]);
  });

  it("adds a tag and builds the next change on the ticket as it then is", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    await board.changeTags(["77"], addVip);
    await board.changeTags(["77"], { act: "remove", tag: "vip" });
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(team.tickets[0]?.tags).not.toContain("vip");
    expect(board.state().busy.size).toBe(0);
  });

  it("writes nothing over somebody else's change, and reads that change", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.touch(77, { tags: ["care_follow_up", "theirs"] });
    await board.changeTags(["77"], addVip);
    expect(kindsOf(board)).toEqual(["conflict"]);
    expect(team.tickets[0]?.tags).not.toContain("vip");
    expect(rowsOf(board)[0]?.followUp.tags).toContain("theirs");
    await board.changeTags(["77"], addVip);
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(team.tickets[0]?.tags).toEqual(["care_follow_up", "theirs", "vip"]);
  });

  it("keeps a tag that a list asked for before does not know yet", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    const release = team.holdSearch();
    const reloaded = board.reload();
    await board.changeTags(["77"], addVip);
    release();
    await reloaded;
    expect(tagsOf(board)).toEqual([expect.arrayContaining(["vip"])]);
    await board.changeTags(["77"], { act: "remove", tag: "vip" });
    expect(kindsOf(board)).toEqual(["changed"]);
  });

  it("keeps a tag while Zendesk's search lags, and takes what the search then says", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.lagSearch();
    await board.changeTags(["77"], addVip);
    await board.reload();
    expect(tagsOf(board)).toEqual([expect.arrayContaining(["vip"])]);
    team.searched = null;
    team.touch(77, { tags: ["care_follow_up", "theirs"] });
    await board.reload();
    expect(tagsOf(board)).toEqual([["care_follow_up", "theirs"]]);
    await board.changeTags(["77"], addVip);
    expect(kindsOf(board)).toEqual(["changed"]);
  });

  it("does not bring a solved follow-up back while the search lags", async () => {
    const team = new FakeTeam([aTicket({ id: 77 }), aTicket({ id: 78 })]);
    const board = await boardOf(team);
    team.lagSearch();
    team.touch(77, { status: "solved" });
    team.tickets = team.tickets.filter(({ id }) => id !== 78);
    await board.changeTags(["77", "78"], addVip);
    expect(kindsOf(board)).toEqual(["gone", "gone"]);
    await board.reload();
    expect(rowsOf(board)).toEqual([]);
    team.searched = null;
    team.touch(77, { status: "open" });
    await board.reload();
    expect(rowsOf(board).map((row) => row.followUp.ticketId)).toEqual(["77"]);
  });

  it("takes a follow-up off the list that was solved meanwhile", async () => {
    const team = new FakeTeam([aTicket({ id: 77 }), aTicket({ id: 78 })]);
    const board = await boardOf(team);
    team.touch(77, { status: "solved" });
    await board.changeTags(["77"], addVip);
    expect(kindsOf(board)).toEqual(["gone"]);
    expect(rowsOf(board).map((row) => row.followUp.ticketId)).toEqual(["78"]);
  });

  it("takes a deleted ticket off the list", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.tickets = [];
    await board.changeTags(["77"], addVip);
    expect(kindsOf(board)).toEqual(["gone"]);
    expect(rowsOf(board)).toEqual([]);
  });

  it("keeps Zendesk's own words of a refusal, and tries the other tickets still", async () => {
    const team = new FakeTeam([aTicket({ id: 77 }), aTicket({ id: 78 })]);
    const board = await boardOf(team);
    team.refusal = ({ method, path }) =>
      method === "PUT" && path.includes("/77/") ? forbidden("No tags for you") : null;
    await board.changeTags(["77", "78"], addVip);
    expect(board.state().report).toMatchObject({
      outcomes: [{ outcome: { kind: "refused" } }, { outcome: { kind: "changed" } }],
      skipped: 0,
    });
    expect(JSON.stringify(board.state().report?.outcomes[0])).toContain("No tags for you");
    expect(team.tickets.map(({ tags }) => tags.includes("vip"))).toEqual([false, true]);
  });

  it("asks twice, and not a hundred times, for a right that is not there", async () => {
    const team = new FakeTeam([77, 78, 79, 80].map((id) => aTicket({ id })));
    const board = await boardOf(team);
    team.refusal = ({ method }) => (method === "PUT" ? forbidden("No tags for you") : null);
    await board.changeTags(["77", "78", "79", "80"], addVip);
    expect(kindsOf(board)).toEqual(["refused", "refused"]);
    expect(board.state().report?.skipped).toBe(2);
    expect(board.state().busy.size).toBe(0);
    expect(team.requests.filter(({ method }) => method === "PUT")).toHaveLength(2);
  });

  it("goes on after refusals where one was let: those tickets are closed, not the right", async () => {
    const team = new FakeTeam([77, 78, 79, 80].map((id) => aTicket({ id })));
    const board = await boardOf(team);
    team.refusal = ({ method, path }) =>
      method === "PUT" && /\/(78|79)\//.test(path) ? forbidden("Not this one") : null;
    await board.changeTags(["77", "78", "79", "80"], addVip);
    expect(kindsOf(board)).toEqual(["changed", "refused", "refused", "changed"]);
    expect(board.state().report?.skipped).toBe(0);
  });

  it("stops at the first request to wait", async () => {
    const team = new FakeTeam([aTicket({ id: 77 }), aTicket({ id: 78 })]);
    const board = await boardOf(team);
    team.refusal = ({ method }) =>
      method === "PUT" ? { status: 429, headers: { "retry-after": "30" }, body: {} } : null;
    await board.changeTags(["77", "78"], addVip);
    expect(board.state().report).toMatchObject({
      outcomes: [{ ticketId: "77", outcome: { kind: "rate-limited", seconds: 30 } }],
      skipped: 1,
    });
    expect(team.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  it("says that it wrote a tag even where the ticket cannot be read again", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.refusal = ({ method, path }) =>
      method === "GET" && path.endsWith("/77") ? { status: 500, headers: {}, body: {} } : null;
    await board.changeTags(["77"], addVip);
    expect(kindsOf(board)).toEqual(["changed"]);
    expect(rowsOf(board)[0]?.followUp.tags).toContain("vip");
  });

  it("shows why nothing could be read, and reads on wish", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    team.refusal = () => ({ status: 403, headers: {}, body: {} });
    const board = await boardOf(team);
    expect(board.state().content).toEqual({ kind: "failed", failure: { kind: "forbidden" } });
    team.refusal = null;
    await board.reload();
    expect(rowsOf(board)).toHaveLength(1);
  });

  it("keeps the list of last time when it cannot be read again", async () => {
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = await boardOf(team);
    team.refusal = () => ({ status: 429, headers: { "retry-after": "20" }, body: {} });
    await board.reload();
    expect(board.state().content).toMatchObject({
      kind: "ready",
      isRefreshing: false,
      failure: { kind: "rate-limited", retryAt: at + 20_000 },
    });
    expect(rowsOf(board)).toHaveLength(1);
  });

  it("tells when it last learned something, for what is said of spans of time", async () => {
    let clock = at;
    const team = new FakeTeam([aTicket({ id: 77 })]);
    const board = startTeamBoard(browserClient(team.host().zendesk), () => clock);
    await settled(board);
    clock += 3_600_000;
    team.refusal = () => ({ status: 429, headers: { "retry-after": "20" }, body: {} });
    await board.reload();
    expect(board.state().changedAt).toBe(clock);
  });
});
