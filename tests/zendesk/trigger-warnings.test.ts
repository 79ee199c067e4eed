import { describe, expect, it } from "vitest";
import { readTriggerWarnings } from "../../src/zendesk/trigger-warnings.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";

type Condition = { readonly field: string; readonly operator?: string; readonly value: unknown };
const created: Condition = { field: "update_type", operator: "is", value: "Create" };
const toRequester = { field: "notification_user", value: ["requester_id", "Hello", "Text"] };

async function warningsOf(
  all: readonly Condition[],
  actions: readonly object[] = [toRequester],
  more: object = {},
) {
  const trigger = {
    id: 9,
    title: "T",
    active: true,
    conditions: { all, any: [] },
    actions,
    ...more,
  };
  const { client } = fakeZendesk(() => answer(200, { triggers: [trigger], meta: null }));
  const planned = { customerId: "7", tags: ["care_customer_7"] };
  return (await readTriggerWarnings(client, planned)).map(({ reach }) => reach);
}

describe("readTriggerWarnings", () => {
  it.each([
    ["requester_id", "requester"],
    ["requester_and_ccs", "requester"],
    ["7", "customer"],
  ])("tells of one that writes to %s", async (to, reach) => {
    const write = { field: "notification_user", value: [to, "Hello", "Text"] };
    expect(await warningsOf([created], [write])).toEqual([reach]);
  });

  it.each(["assignee_id", "current_user", "all_agents", "12"])(
    "is silent about one that writes to %s",
    async (to) => {
      const write = { field: "notification_user", value: [to, "Hello", "Text"] };
      expect(await warningsOf([created], [write])).toEqual([]);
    },
  );

  it("tells of one that passes tickets on, and of the worst of several actions", async () => {
    const pass = { field: "notification_webhook", value: ["01H", "{}"] };
    expect(await warningsOf([created], [pass])).toEqual(["outside"]);
    expect(await warningsOf([created], [pass, toRequester])).toEqual(["requester"]);
  });

  it.each<[string, Condition]>([
    ["public tickets", { field: "ticket_is_public", operator: "is", value: "public" }],
    ["public comments", { field: "comment_is_public", operator: "is", value: "true" }],
    ["changes", { field: "update_type", operator: "is", value: "Change" }],
    ["questions", { field: "type", operator: "is", value: "question" }],
    ["what is solved", { field: "status", operator: "is", value: "solved" }],
    ["a tag it lacks", { field: "current_tags", operator: "includes", value: "vip gold" }],
    ["not our own", { field: "current_tags", operator: "not_includes", value: "care_follow_up" }],
  ])("is silent about one that is only for %s", async (_, condition) => {
    expect(await warningsOf([created, condition])).toEqual([]);
  });

  it.each<[string, Condition]>([
    ["private tickets", { field: "ticket_is_public", operator: "is", value: "private" }],
    ["tasks", { field: "type", operator: "is", value: "task" }],
    ["any but questions", { field: "type", operator: "is_not", value: "question" }],
    ["a tag of ours", { field: "current_tags", operator: "includes", value: "x care_follow_up" }],
    ["something unknown here", { field: "brand_id", operator: "is", value: "1" }],
  ])("tells of one that is for %s", async (_, condition) => {
    expect(await warningsOf([created, condition])).toEqual(["requester"]);
  });

  it("takes one of the alternatives for enough", async () => {
    const publicOne = { field: "ticket_is_public", operator: "is", value: "public" };
    const conditions = (any: readonly object[]) => ({ conditions: { all: [created], any } });
    expect(await warningsOf([], [toRequester], conditions([publicOne]))).toEqual([]);
    expect(await warningsOf([], [toRequester], conditions([publicOne, created]))).toEqual([
      "requester",
    ]);
  });

  it("is silent about one that is switched off", async () => {
    expect(await warningsOf([created], [toRequester], { active: false })).toEqual([]);
  });

  it("fails where the person may not read triggers", async () => {
    const { client } = fakeZendesk(() => answer(403, null));
    await expect(readTriggerWarnings(client, { customerId: "7", tags: [] })).rejects.toMatchObject({
      status: 403,
    });
  });
});
