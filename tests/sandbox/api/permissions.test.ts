import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { runningSandbox } from "../running-sandbox.ts";

const { as, withToken, sandbox } = runningSandbox();

const openTicketId = () => {
  const found = [...sandbox().account.tickets.values()].find(
    (ticket) => ticket.requester_id === protagonists.complainer && ticket.status === "open",
  );
  if (found === undefined) throw new Error("Derek has no open ticket");
  return found.id;
};

describe("helpdeskApi", () => {
  it("refuses somebody without a session with 401", async () => {
    const answer = await as(null).get("/api/v2/users/1001.json");
    expect(answer.status).toBe(401);
    expect(answer.data).toEqual({ error: "Couldn't authenticate you" });
  });

  it("refuses an unknown token with 401, even beside a session", async () => {
    expect((await withToken("guessed").get("/api/v2/users/1001")).status).toBe(401);
  });

  it("takes the sandbox's token for an admin", async () => {
    const answer = await withToken("sandbox-oauth-token").get("/api/v2/users/me");
    expect(answer.data.user).toMatchObject({ id: staff.admin, role: "admin" });
  });

  it.each(["/api/v2/users/1001", "/api/v2/tickets/1", "/api/v2/search?query=type:ticket"])(
    "refuses a customer's session at %s with 403",
    async (path) => {
      expect((await as(protagonists.promoter).get(path)).status).toBe(403);
    },
  );

  it("lets only admins list ratings", async () => {
    expect((await as(staff.agent).get("/api/v2/satisfaction_ratings")).status).toBe(403);
    const answer = await as(staff.admin).get("/api/v2/satisfaction_ratings?page[size]=2");
    expect(answer.data.satisfaction_ratings).toHaveLength(2);
  });

  it("lets a team lead change tags", async () => {
    const path = `/api/v2/tickets/${openTicketId()}/tags`;
    const answer = await as(staff.teamLead).put(path, { tags: ["vip"] });
    expect(answer.status).toBe(200);
    expect(answer.data.tags).toContain("vip");
  });

  it.each(["put", "delete"] as const)("refuses a light agent's %s of tags", async (method) => {
    const path = `/api/v2/tickets/${openTicketId()}/tags.json`;
    const body = { tags: ["vip"] };
    const answer =
      method === "put"
        ? await as(staff.lightAgent).put(path, body)
        : await as(staff.lightAgent).delete(path, { data: body });
    expect(answer.status).toBe(403);
    expect(answer.data.error).toMatchObject({ title: "Forbidden" });
  });

  it("lets a light agent write a private comment and nothing else", async () => {
    const path = `/api/v2/tickets/${openTicketId()}.json`;
    const lee = as(staff.lightAgent);
    const note = { body: "Seen in the workshop.", public: false };
    expect((await lee.put(path, { ticket: { comment: note } })).status).toBe(200);
    const reply = { body: "Hello", public: true };
    expect((await lee.put(path, { ticket: { comment: reply } })).status).toBe(403);
    expect((await lee.put(path, { ticket: { comment: note, status: "solved" } })).status).toBe(403);
    const made = { subject: "x", comment: note, tags: ["care_follow_up"] };
    expect((await lee.post("/api/v2/tickets", { ticket: made })).status).toBe(403);
  });
});
