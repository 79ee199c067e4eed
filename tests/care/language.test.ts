import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/care/language.ts";

describe("languageOf", () => {
  it.each([
    ["How do I export my data?", "en"],
    ["Still not working, and nobody answers.", "en"],
    ["Wo ist meine Bestellung?", "de"],
    ["Ich habe letzte Woche bestellt und noch nichts erhalten.", "de"],
    ["Danke", "de"],
    ["Où est ma commande ?", "fr"],
    ["Je n'ai toujours pas reçu mon colis.", "fr"],
    ["¿Dónde está mi pedido?", "es"],
    ["Todavía no he recibido el paquete, por favor ayuda.", "es"],
    ["أين طلبي؟", "ar"],
    ["ok تمام شكرا جزيلا", "ar"],
  ])("takes «%s» for %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    "",
    "1234",
    "Kestrel 3",
    "constructor",
    "これはひどい",
    "Olá, não consigo entrar na minha conta.",
    "Quando arriva il mio pacco?",
    "Hallo, waar is mijn bestelling?",
    "سفارش من کجاست؟",
    "میرا آرڈر کہاں ہے",
  ])("does not guess at «%s»", (text) => {
    expect(languageOf(text)).toBeNull();
  });
});
