import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/care/calendar.ts";
import type { CareContext } from "../../src/care/care-context.ts";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { aRating } from "../support/builders.ts";
import { now } from "../support/clock.ts";
import { anOrder, aRefund } from "../support/event-builders.ts";

const runs = { numRuns: 1000 };
const zones = fc.constantFrom("UTC", "Pacific/Chatham", "America/St_Johns");

describe("loyaltyTierOf", () => {
  const { tiers } = defaultPolicy.loyalty;
  const rankOf = ({ loyaltyTier }: CareContext) =>
    loyaltyTier.known ? tiers.findIndex(({ tier }) => tier === loyaltyTier.tier) : -1;
  /** Facts of somebody whose tier is not recorded, and of nothing that is still to come. */
  const arbitraryEarner = arbitraryFacts.map((facts) => ({
    ...facts,
    customer: { ...facts.customer, mapped: { ...facts.customer.mapped, loyaltyTier: null } },
    events: facts.events.filter((event) => event.at <= now),
  }));
  /** Facts of somebody whose tenure alone does not reach the highest tier. */
  const arbitraryNewcomer = fc.tuple(arbitraryEarner, fc.nat({ max: 900 })).map(([facts, days]) => {
    const customerSinceOn = addDays("2026-11-22", -days);
    const mapped = { ...facts.customer.mapped, customerSinceOn };
    return { ...facts, customer: { ...facts.customer, tags: [], mapped } };
  });
  const policies = fc.constantFrom(null, 1, 12).map((spendWindowMonths) => ({
    ...defaultPolicy,
    loyalty: { ...defaultPolicy.loyalty, spendWindowMonths },
  }));

  it("never falls because of more good ratings", () => {
    fc.assert(
      fc.property(arbitraryEarner, policies, fc.nat({ max: 7 }), (facts, policy, index) => {
        const tickets = facts.tickets.map((ticket, position) =>
          position === index ? { ...ticket, rating: aRating("good", now) } : ticket,
        );
        const before = rankOf(careContextOf(facts, policy, now));
        expect(rankOf(careContextOf({ ...facts, tickets }, policy, now))).toBeGreaterThanOrEqual(
          before,
        );
      }),
      runs,
    );
  });

  it("never falls because of another order", () => {
    const order = fc.record({
      on: fc.integer({ min: now - 1500 * 86_400_000, max: now }),
      amount: fc.option(fc.nat({ max: 9_000_000 }), { nil: null }),
    });
    fc.assert(
      fc.property(arbitraryEarner, policies, order, (facts, policy, { on, amount }) => {
        const more = {
          ...facts,
          events: [...facts.events, anOrder("2026-01-01", amount, { id: "one-more", at: on })],
        };
        const before = rankOf(careContextOf(facts, policy, now));
        expect(rankOf(careContextOf(more, policy, now))).toBeGreaterThanOrEqual(before);
      }),
      runs,
    );
  });

  it("never falls because of a higher recorded lifetime value", () => {
    fc.assert(
      fc.property(arbitraryEarner, fc.nat(), fc.nat(), (facts, value, more) => {
        const rankWith = (lifetimeValue: number) => {
          const mapped = { ...facts.customer.mapped, lifetimeValue };
          const customer = { ...facts.customer, mapped };
          return rankOf(careContextOf({ ...facts, customer }, defaultPolicy, now));
        };
        expect(rankWith(value + more)).toBeGreaterThanOrEqual(rankWith(value));
      }),
      runs,
    );
  });

  it("never falls because of a longer tenure", () => {
    const days = fc.nat({ max: 9000 });
    fc.assert(
      fc.property(arbitraryEarner, policies, days, days, (facts, policy, some, more) => {
        const rankSince = (daysBefore: number) => {
          const customerSinceOn = addDays("2026-11-22", -daysBefore);
          const mapped = { ...facts.customer.mapped, customerSinceOn };
          const customer = { ...facts.customer, mapped };
          return rankOf(careContextOf({ ...facts, customer }, policy, now));
        };
        expect(rankSince(some + more)).toBeGreaterThanOrEqual(rankSince(some));
      }),
      runs,
    );
  });

  it("never falls by mere waiting, where spend counts for ever", () => {
    fc.assert(
      fc.property(arbitraryEarner, fc.nat({ max: 4000 }), (facts, laterDays) => {
        const before = rankOf(careContextOf(facts, defaultPolicy, now));
        const later = careContextOf(facts, defaultPolicy, now + laterDays * 86_400_000);
        expect(rankOf(later)).toBeGreaterThanOrEqual(before);
      }),
      runs,
    );
  });

  it("falls first on the day on which it says that it ends, and to the tier that it says", () => {
    const window = fc.constantFrom(1, 6, 12, 24).map((spendWindowMonths) => ({
      ...defaultPolicy,
      loyalty: { ...defaultPolicy.loyalty, pointsPer100Spent: 5, spendWindowMonths },
    }));
    const purchases = fc.array(
      fc.record({
        days: fc.nat({ max: 800 }),
        amount: fc.nat({ max: 1500 }),
        isRefund: fc.nat({ max: 4 }).map((n) => n === 0),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitraryNewcomer, purchases, window, zones, (earner, bought, policy, zone) => {
        const events = bought.map(({ days, amount, isRefund }, index) => {
          const on = addDays("2026-11-22", -days);
          const id = `purchase-${index}`;
          return isRefund ? { ...aRefund(on, amount), id } : anOrder(on, amount, { id });
        });
        const facts = { ...earner, events };
        const timed = { ...policy, timeZone: zone };
        const tierAt = (moment: number) => careContextOf(facts, timed, moment).loyaltyTier;
        const tier = tierAt(now);
        if (!tier.known || tier.endsOn === null) return;
        // Noon in UTC is the same calendar day in all of these zones but Chatham.
        const endsAt = Date.parse(`${tier.endsOn}T${zone === "Pacific/Chatham" ? "00" : "12"}:00Z`);
        expect(tierAt(endsAt)).toMatchObject({ tier: tier.after });
        const dayBefore = careContextOf(facts, timed, endsAt - 86_400_000);
        expect(rankOf(dayBefore)).toBeGreaterThanOrEqual(
          tiers.findIndex((one) => one.tier === tier.tier),
        );
      }),
      runs,
    );
  });
});
