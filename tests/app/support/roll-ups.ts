import { english } from "../../../src/app/i18n/organization/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { RollUp } from "../../../src/app/load/organization-roll-up.ts";
import type { OrganizationLanguage } from "../../../src/app/present/organization-view.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { organizationCareOf } from "../../../src/care/organization-care.ts";
import { now } from "../../support/clock.ts";
import { englishWords } from "./english-words.ts";
import { angryContext, promoterContext, prospectContext } from "./stories.ts";

/** What an agent in London reads on an organization's page. */
export const organizationInEnglish: OrganizationLanguage = {
  card: englishWords,
  page: wordsOf(english, "en-GB", "Europe/London"),
};

const people: readonly CareContext[] = [angryContext, promoterContext, prospectContext];

/** Three people: one at risk, one who has been here for years, one who has just come. */
export const threePeople: RollUp = {
  care: organizationCareOf(
    people,
    [
      { status: "open", tags: ["complaint"] },
      { status: "new", tags: [] },
    ],
    ["complaint"],
  ),
  at: now,
  names: new Map([
    ["360001", "Marta Lindqvist"],
    ["360002", "Tomás Oliveira"],
    ["360003", null],
  ]),
  withoutService: null,
  unknownPeople: 2,
  isComplete: false,
};

/** The same organization where the service does not answer. */
export const oneLook: RollUp = {
  ...threePeople,
  care: { ...threePeople.care, sentiment: null, health: null, atRisk: [], followUps: null },
  withoutService: { failure: "timeout", waitSeconds: null },
  unknownPeople: null,
  isComplete: true,
};
