import { describe, expect, it } from "vitest";
import { arabicDrafts } from "../../../src/care/drafts/ar.ts";
import { germanDrafts } from "../../../src/care/drafts/de.ts";
import { draftFor } from "../../../src/care/drafts/draft.ts";
import { englishDrafts } from "../../../src/care/drafts/en.ts";

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the drafts", () => {
  it.each([
    ["German", germanDrafts],
    ["Arabic", arabicDrafts],
  ])("have in %s the openers and places that English has", (_language, drafts) => {
    const places = (openers: Readonly<Record<string, string>>) =>
      Object.entries(openers).map(([id, text]) => [id, placesOf(text)]);
    expect(places(drafts.openers)).toEqual(places(englishDrafts.openers));
  });
});

describe("draftFor", () => {
  it.each([
    ["Ana {{ticket.comments}}  Diaz", "Hello Ana ticket.comments Diaz,"],
    ["{% assign x %}", "Hello % assign x %,"],
    ["{{}}", "Hello,"],
    [" ", "Hello,"],
  ])("leaves no placeholder of a customer's own making in what is sent: %s", (name, greeting) => {
    expect(draftFor("R26", { name, values: {} }, "en").text.split("\n")[0]).toBe(greeting);
  });

  const ana = { name: "Ana", values: { on: "2026-11-08" } };

  it.each([
    ["en-GB", "since November 8, 2026?"],
    ["de", "seit dem 8. November 2026?"],
    ["fi", "since November 8, 2026?"],
  ])("writes days in words, for %s", (locale, words) => {
    expect(draftFor("R21", ana, locale).text).toContain(words);
  });

  it("writes days in Arabic without leaving a place open", () => {
    const { text, locale } = draftFor("R21", ana, "ar");
    expect(locale).toBe("ar");
    expect(text).toContain("نوفمبر");
    expect(placesOf(text)).toEqual([]);
  });

  it.each([
    ["en", "silver", "our Silver tier"],
    ["de", "Silver", "unserer Stufe Silber"],
    ["ar", "silver", "المستوى الفضي"],
    ["de", "Inner circle", "unserer Stufe Inner circle"],
    ["en", "constructor", "our constructor tier"],
  ])("calls a usual tier in %s what people do: %s", (locale, tier, words) => {
    expect(draftFor("R30", { name: "Ana", values: { tier } }, locale).text).toContain(words);
  });

  it("is empty for what stays within the team, in the customer's language all the same", () => {
    expect(draftFor("R16", ana, "de-AT")).toEqual({ text: "", locale: "de" });
    expect(draftFor("R17", ana, "fi")).toEqual({ text: "", locale: "en" });
  });

  it("takes a name as it is", () => {
    expect(draftFor("R26", { name: "$& <on>", values: {} }, "en").text).toMatch(/^Hello \$& <on>,/);
  });
});
