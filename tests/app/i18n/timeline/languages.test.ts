import { describe } from "vitest";
import { english } from "../../../../src/app/i18n/timeline/en.ts";
import { timelineLanguages } from "../../../../src/app/i18n/timeline/languages.ts";
import { itSaysAllThat } from "../../support/translated-whole.ts";

describe.each(Object.entries(timelineLanguages))("timelineLanguages.%s", (_, load) => {
  itSaysAllThat(english.messages, load);
});
