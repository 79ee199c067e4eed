import { describe } from "vitest";
import { english } from "../../../../src/app/i18n/organization/en.ts";
import { organizationLanguages } from "../../../../src/app/i18n/organization/languages.ts";
import { itSaysAllThat } from "../../support/translated-whole.ts";

describe.each(Object.entries(organizationLanguages))("organizationLanguages.%s", (_, load) => {
  itSaysAllThat(english.messages, load);
});
