import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleQueryOf } from "../../src/zendesk/article-query.ts";

describe("articleQueryOf", () => {
  it.each([
    ["Which tyres for a gravel trip?", "tyres gravel trip"],
    ["Re: AW: Where is my parcel #482913?", "parcel"],
    ["STILL no battery. I want a manager", "battery manager"],
    ["Der Akku lädt nicht mehr auf!", "Akku lädt mehr"],
    ["Frage zur Rechnung für Bestellung 10293847", "Rechnung Bestellung"],
    ["Où est ma commande ?", "commande"],
    ["¿Dónde está mi pedido?", "pedido"],
    ["استفسار عن مقعد الطفل", "مقعد الطفل"],
    ["رد: متى يصل الطلب؟", "يصل الطلب"],
    ["ブレーキの調整について", "ブレーキの調整について"],
    ["Battery battery BATTERY charger", "Battery charger"],
    ["<script>alert(1)</script> tyre", "script alert tyre"],
  ])("searches for what tells in %j", (subject, query) => {
    expect(articleQueryOf(subject, [])).toBe(query);
  });

  it("adds what the tags tell where the subject tells little", () => {
    const tags = ["care_follow_up", "language__en", "order_1234", "gift_card", "closed_by_merge"];
    expect(articleQueryOf("Hello, can you help me?", tags)).toBe("gift card");
    expect(articleQueryOf("Question", ["gift_card", "delivery", "billing"])).toBe(
      "gift card delivery",
    );
    expect(articleQueryOf("Charger", ["battery"])).toBe("Charger battery");
  });

  it("is empty where nothing tells what it is about", () => {
    expect(articleQueryOf("", [])).toBe("");
    expect(articleQueryOf("Hello #123456", ["care_follow_up"])).toBe("");
  });

  it("is short, and of words that are there, whatever the subject", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (subject) => {
        const query = articleQueryOf(subject, []);
        const words = query === "" ? [] : query.split(" ");
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(subject).toContain(word);
        expect(query).not.toMatch(/["*:<>#?]/);
      }),
    );
  });
});
