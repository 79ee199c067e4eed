import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { openCardOfService, seenIn } from "../support/desk.ts";
import { startWhole, type Whole } from "../support/whole.ts";

/** `docs/care.md` says in words what these three have to show. */
describe("the card of three customers", () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole();
  });
  afterAll(() => whole.stop());

  async function textOfCard(customerId: number): Promise<string> {
    const { desk, card } = await openCardOfService(whole, customerId);
    const text = await seenIn(card);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
    return text;
  }

  it("thanks the promoter of many years", async () => {
    const text = await textOfCard(protagonists.promoter);
    expect(text).toContain("Maya Lindqvist");
    expect(text).toMatch(/With us 7 years · on record/);
    expect(text).toMatch(/Platinum/);
    expect(text).toMatch(/Active/);
    expect(text).toMatch(/Positive/);
    expect(text).toMatch(/Thank them for staying with us/);
    expect(text).not.toMatch(/bad rating|leave|complaint/i);
  });

  it("puts the complaint of the angry customer first, and talks of no thanks or tiers", async () => {
    const text = await textOfCard(protagonists.complainer);
    expect(text).toContain("Derek Olsen");
    expect(text).toMatch(/With us (1 year, 11 months|2 years)/);
    expect(text).toMatch(/Negative/);
    expect(text).toMatch(/falling/);
    const suggestions = text.slice(text.indexOf("Suggested follow-ups"));
    expect(suggestions).toMatch(/A supervisor gets in touch|Acknowledge the complaint/);
    expect(suggestions).toMatch(/Complaint/);
    expect(suggestions).toMatch(/\d more/);
    expect(suggestions).not.toMatch(/Thank them|next tier/);
  });

  it("welcomes the prospect of yesterday, and owns up to what it does not know", async () => {
    const text = await textOfCard(protagonists.prospect);
    expect(text).toContain("Priya Nair");
    expect(text).toMatch(/Prospect/);
    expect(text).toMatch(/Welcome them/);
    expect(text).not.toMatch(/Bronze|Silver|Gold|Platinum/);
    expect(text).toMatch(/no trend yet|Nothing could be read/i);
  });
});
