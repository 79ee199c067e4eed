import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { runningSandbox } from "../running-sandbox.ts";

const { as, sandbox } = runningSandbox();
const admin = () => as(staff.admin);
const customerId = protagonists.complainer;
const rating = (score: string) => ({ satisfaction_rating: { score } });

async function aSolvedTicket(): Promise<number> {
  const { data } = await admin().post("/api/v2/tickets", {
    ticket: { requester_id: customerId, comment: { body: "Where?" }, status: "solved" },
  });
  return data.ticket.id;
}

describe("ratings of the sandbox", () => {
  it("lets who asked rate what is solved, and shows it in all three places", async () => {
    const id = await aSolvedTicket();
    const answer = await as(customerId).post(
      `/api/v2/tickets/${id}/satisfaction_rating`,
      rating("bad"),
    );
    expect([answer.status, answer.data.ticket.satisfaction_rating.score]).toEqual([200, "bad"]);
    const { data: listed } = await admin().get(
      `/api/v2/satisfaction_ratings?page[size]=100&start_time=${Math.floor(Date.now() / 1000) - 60}`,
    );
    expect(listed.satisfaction_ratings.at(-1)).toMatchObject({ ticket_id: id, score: "bad" });
    const { data: asked } = await admin().get(
      "/api/v2/guide/survey_responses?page[size]=1&sort=-id",
    );
    expect(asked.survey_responses).toMatchObject([
      { subject_zrns: [`zen:ticket:${id}`], answers: [{ rating: 2 }, { type: "skipped" }] },
    ]);
  });

  it("refuses somebody else, another verdict, and what is not solved", async () => {
    const id = await aSolvedTicket();
    const path = `/api/v2/tickets/${id}/satisfaction_rating`;
    expect((await as(staff.agent).post(path, rating("good"))).status).toBe(403);
    expect((await as(customerId).post(path, rating("offered"))).status).toBe(422);
    await admin().put(`/api/v2/tickets/${id}`, { ticket: { status: "open" } });
    expect((await as(customerId).post(path, rating("good"))).status).toBe(422);
  });

  it("lists ratings of any verdict from a second on, for admins alone", async () => {
    const path = "/api/v2/satisfaction_ratings?page[size]=100&score=received";
    expect((await as(staff.agent).get(path)).status).toBe(403);
    const all = sandbox().account.ratings;
    const middle = all[Math.floor(all.length / 2)]?.created_at ?? "";
    const { data } = await admin().get(`${path}&start_time=${Date.parse(middle) / 1000}`);
    const moments: string[] = data.satisfaction_ratings.map(
      (one: { created_at: string }) => one.created_at,
    );
    expect(moments.length).toBeGreaterThan(0);
    expect(moments.every((moment) => moment >= middle)).toBe(true);
  });

  it("lists surveys by the millisecond of their offer, in order, page after page", async () => {
    const ids: string[] = [];
    let path: string | null = "/api/v2/guide/survey_responses?page[size]=40&sort=id";
    while (path !== null) {
      const answer: {
        data: { survey_responses: { id: string }[]; links: { next: string | null } };
      } = await admin().get(path);
      ids.push(...answer.data.survey_responses.map(({ id }) => id));
      path = answer.data.links.next;
    }
    expect(ids).toEqual([...sandbox().account.surveyResponses.keys()].toSorted());
    const later = await admin().get(
      `/api/v2/guide/survey_responses?filter[created_at_start]=${Date.now() * 2}`,
    );
    expect(later.data.survey_responses).toEqual([]);
    expect((await admin().get("/api/v2/guide/survey_responses?sort=created_at")).status).toBe(400);
    expect((await as(staff.agent).get("/api/v2/guide/survey_responses")).status).toBe(403);
  });
});
