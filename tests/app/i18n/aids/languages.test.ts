import { describe } from "vitest";
import { english } from "../../../../src/app/i18n/aids/en.ts";
import { aidLanguages } from "../../../../src/app/i18n/aids/languages.ts";
import { itSaysAllThat } from "../../support/translated-whole.ts";

describe.each(Object.entries(aidLanguages))("aidLanguages.%s", (_, load) => {
  itSaysAllThat(english.messages, load);
});
