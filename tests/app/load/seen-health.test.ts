import { afterEach, describe, expect, it, vi } from "vitest";
import { browserStorage, type Keeping, seenHealthsIn } from "../../../src/app/load/seen-health.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import type { Health } from "../../../src/care/health-parts.ts";
import { now } from "../../support/clock.ts";
import { angryContext, prospectContext } from "../support/stories.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** The browser's storage as an object, to look at. */
function keeping(): Keeping & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

function withScore(score: number, context: CareContext = angryContext): CareContext {
  if (!angryContext.health.known) throw new Error("The story has a health.");
  const health: Health = { ...angryContext.health, score };
  return { ...context, health };
}

function ofCustomer(id: string): CareContext {
  return { ...angryContext, customer: { ...angryContext.customer, id } };
}

const throwing: Keeping = {
  getItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("full", "QuotaExceededError");
  },
};

describe("seenHealthsIn", () => {
  it("gives back on a later visit what was seen on the one before", () => {
    const seen = seenHealthsIn(keeping(), "acme");
    expect(seen.visit(withScore(60), now)).toBeNull();
    expect(seen.visit(withScore(45), now + hour)).toMatchObject({ at: now, health: { score: 60 } });
    expect(seen.visit(withScore(50), now + day)).toMatchObject({
      at: now + hour,
      health: { score: 45 },
    });
  });

  it("takes what is shown within an hour for the same visit, whoever opens it", () => {
    const storage = keeping();
    seenHealthsIn(storage, "acme").visit(withScore(60), now);
    seenHealthsIn(storage, "acme").visit(withScore(45), now + hour);
    for (const later of [1, hour - 1]) {
      const again = seenHealthsIn(storage, "acme").visit(withScore(45), now + hour + later);
      expect(again).toMatchObject({ at: now, health: { score: 60 } });
    }
  });

  it("keeps accounts, customers and sources of facts apart", () => {
    const storage = keeping();
    const acme = seenHealthsIn(storage, "acme");
    acme.visit(angryContext, now);
    expect(seenHealthsIn(storage, "other").visit(angryContext, now + day)).toBeNull();
    expect(acme.visit(ofCustomer("9"), now + day)).toBeNull();
    const freshness = { ...angryContext.freshness, source: "browser" } as const;
    expect(acme.visit({ ...angryContext, freshness }, now + day)).toBeNull();
    expect(acme.visit(angryContext, now + day)).toMatchObject({ at: now });
  });

  it("keeps numbers alone", () => {
    const storage = keeping();
    seenHealthsIn(storage, "acme").visit(angryContext, now);
    const [text = ""] = [...storage.kept.values()];
    expect([...storage.kept.keys()]).toEqual(["care-context.health.acme"]);
    expect(text).not.toMatch(/Marta|Lindqvist|5012|evidence|ticket/);
  });

  it.each([
    [90 * day - 1, true],
    [90 * day, false],
  ])("after %s ms, whether it still knows: %s", (later, isKnown) => {
    const storage = keeping();
    const seen = seenHealthsIn(storage, "acme");
    seen.visit(angryContext, now);
    expect(seen.visit(angryContext, now + later) !== null).toBe(isKnown);
  });

  it("drops what is older than 90 days of others too", () => {
    const storage = keeping();
    const seen = seenHealthsIn(storage, "acme");
    seen.visit(ofCustomer("1"), now);
    seen.visit(ofCustomer("2"), now + 90 * day);
    expect(storage.kept.get("care-context.health.acme")).not.toContain('service:1"');
  });

  it("keeps the 200 customers seen last", () => {
    const storage = keeping();
    const seen = seenHealthsIn(storage, "acme");
    for (let id = 1; id <= 201; id += 1) seen.visit(ofCustomer(String(id)), now + id);
    expect(seen.visit(ofCustomer("2"), now + day)).not.toBeNull();
    expect(seen.visit(ofCustomer("1"), now + day)).toBeNull();
  });

  it("neither keeps nor compares a health that is unknown", () => {
    const storage = keeping();
    expect(seenHealthsIn(storage, "acme").visit(prospectContext, now)).toBeNull();
    expect(storage.kept.size).toBe(0);
  });

  it.each([
    ["is not there", null],
    ["throws", throwing],
    ["holds no JSON", { getItem: () => "{", setItem: () => undefined }],
    ["holds something else", { getItem: () => '[{"of":3}]', setItem: () => undefined }],
  ] as const)("takes every visit for the first one where storage %s", (_what, storage) => {
    const seen = seenHealthsIn(storage, "acme");
    seen.visit(angryContext, now);
    expect(seen.visit(angryContext, now + day)).toBeNull();
  });
});

describe("browserStorage", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is the browser's own", () => {
    const storage = keeping();
    vi.stubGlobal("localStorage", storage);
    expect(browserStorage()).toBe(storage);
  });

  it("is null where the browser denies it, or has none", () => {
    vi.stubGlobal("localStorage", undefined);
    expect(browserStorage()).toBeNull();
    const denied = vi.spyOn(globalThis, "localStorage", "get");
    denied.mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(browserStorage()).toBeNull();
  });
});
