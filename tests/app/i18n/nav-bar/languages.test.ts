import { describe, expect, it } from "vitest";
import { english } from "../../../../src/app/i18n/nav-bar/en.ts";
import { navBarLanguages } from "../../../../src/app/i18n/nav-bar/languages.ts";
import { ruleIds } from "../../../../src/care/rules.ts";
import { itSaysAllThat } from "../../support/translated-whole.ts";

describe.each(Object.entries(navBarLanguages))("navBarLanguages.%s", (_, load) => {
  itSaysAllThat(english.messages, load);

  it("names every rule of the playbook", async () => {
    expect(Object.keys((await load()).rules).toSorted()).toEqual([...ruleIds].toSorted());
  });
});
