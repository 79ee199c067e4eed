import { describe } from "vitest";
import { english } from "../../../../src/app/i18n/panels/en.ts";
import { panelLanguages } from "../../../../src/app/i18n/panels/languages.ts";
import { itSaysAllThat } from "../../support/translated-whole.ts";

describe.each(Object.entries(panelLanguages))("panelLanguages.%s", (_, load) => {
  itSaysAllThat(english.messages, load);
});
