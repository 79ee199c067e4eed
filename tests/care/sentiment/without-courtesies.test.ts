import { describe, expect, it } from "vitest";
import { withoutCourtesies } from "../../../src/care/sentiment/without-courtesies.ts";

describe("withoutCourtesies", () => {
  it.each([
    ["Hi team, where is it? Thanks in advance. Kind regards, Ann", "where is it?"],
    ["Hello, I hope you are well. Can you help?", "Can you help?"],
    ["Could you send the invoice?\nThanks", "Could you send the invoice?"],
    ["Sehr geehrte Damen und Herren, wo ist es? Vielen Dank im Voraus.", "wo ist es?"],
    ["Bonjour, où est mon colis ? Cordialement, Luc", "où est mon colis ?"],
    ["Hola, ¿dónde está? Un saludo", "¿dónde está?"],
    ["Thank you, you are wonderful.", "Thank you, you are wonderful."],
    ["It works again. Thank you!", "It works again. Thank you!"],
    ["Hi", "Hi"],
    ["Thanks", "Thanks"],
    ["", ""],
  ])("leaves of «%s» only «%s»", (text, left) => {
    expect(withoutCourtesies(text)).toBe(left);
  });
});
