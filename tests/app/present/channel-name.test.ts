import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/timeline/ar.ts";
import { english } from "../../../src/app/i18n/timeline/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { channelNameOf, channelOf } from "../../../src/app/present/channel-name.ts";

const words = wordsOf(english, "en", "UTC");

describe("channelNameOf", () => {
  it.each([
    ["native_messaging", "messaging"],
    ["phone", "phone"],
    ["any_channel", "any channel"],
    [null, "unknown channel"],
  ])("calls %s what it is to a person: %s", (channel, name) => {
    expect(channelNameOf(channelOf(channel), words)).toBe(name);
  });

  it("translates a usual one", () => {
    const said = wordsOf(arabic, "ar", "UTC");
    expect(channelNameOf(channelOf("native_messaging"), said)).toBe("المراسلة");
  });
});
