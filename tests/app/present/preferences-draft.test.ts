import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  preferencesChangeFrom,
  preferencesDraftOf,
} from "../../../src/app/present/preferences-draft.ts";
import { contactChannels } from "../../../src/care/preferences.ts";

const first = { channel: "phone", locale: "de", addressAs: "Ana", doNotContact: false };

describe("preferencesChangeFrom", () => {
  it("names what was changed alone", () => {
    const draft = { ...first, channel: "", doNotContact: true };
    expect(preferencesChangeFrom(draft, first)).toEqual({ channel: null, doNotContact: true });
    expect(preferencesChangeFrom({ ...first, locale: "fr" }, first)).toEqual({ locale: "fr" });
  });

  it.each([
    ["  Dr.  Weber ", { addressAs: "Dr. Weber" }],
    ["   ", { addressAs: null }],
    [" Ana ", {}],
  ])("takes %j as it is meant", (addressAs, change) => {
    expect(preferencesChangeFrom({ ...first, addressAs }, first)).toEqual(change);
  });

  it("changes nothing of a form that nobody touched, whatever is recorded", () => {
    fc.assert(
      fc.property(
        fc.record({
          channel: fc.constantFrom(...contactChannels, null),
          addressAs: fc.constantFrom("Ana", null),
          locale: fc.constantFrom("de", "en-US", null),
          doNotContact: fc.boolean(),
        }),
        (preferences) => {
          const draft = preferencesDraftOf(preferences);
          expect(preferencesChangeFrom(draft, draft)).toEqual({});
        },
      ),
    );
  });
});
