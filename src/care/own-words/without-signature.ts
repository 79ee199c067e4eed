/** Closings of letters, alone on a line. */
const closing =
  /^(?:(?:(?:with |many )?(?:kind|kindest|best|warm|warmest)? ?(?:regards|wishes)|(?:yours|sincerely|faithfully|truly|respectfully)(?: (?:yours|sincerely|faithfully|truly))?|best|cheers|all the best|(?:thank you|thanks|many thanks)(?: and (?:(?:kind|best) )?regards)?|thanks a lot|thx|br|rgds)|(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|vielen?|schöne[nr]?) (?:grüßen?|gruß|grüsse[n]?|gruessen|dank)(?: (?:aus|nach) \p{L}+)?|hochachtungsvoll|mfg|lg|vg|danke|gruß|(?:bien )?cordialement|(?:bien )?à vous|(?:salutations|sentiments?) .{0,30}|(?:je vous prie d'agréer|veuillez agréer).{0,120}|meilleures salutations|merci|(?:un )?(?:cordial|atento)? ?saludos?(?: cordiales)?|atentamente|gracias|muchas gracias|un abrazo|(?:مع )?(?:خالص |أطيب )?(?:التحية|تحياتي|التحيات|تحيات)(?: والتقدير)?|وتفضلوا بقبول .{0,60}|شكرا|شكراً|(?:cordiali|distinti) saluti|saluti|grazie|atenciosamente|cumprimentos|obrigad[oa]|met vriendelijke groet(?:en)?|groeten|pozdrawiam|z poważaniem|med vänlig(?:a)? hälsning(?:ar)?|hälsningar|(?:med )?venlig hilsen|mvh)[,.!،]*$/iu;

/** What phones and programs write below a message. */
const sentFrom =
  /^(?:sent (?:from|via|with) (?:my |the |outlook|yahoo|mail|proton|gmail|samsung|windows).*|get outlook for .*|(?:von )?meine[mr]? .{1,40} gesendet|von .{1,60} gesendet|gesendet (?:von|mit|über) .*|diese nachricht wurde von .{1,60} gesendet.*|envoyé (?:de|depuis|à partir de|avec) .*|télécharger outlook.*|enviado (?:desde|do|de|com) (?:mi|meu|minha|el|o|outlook|yahoo)\b.*|obtener outlook.*|inviato da .*|verzonden vanaf .*|verstuurd vanaf .*|wysłane? z .*|skickat från .*|sendt fra .*|отправлено с .*|iphone(?:から| 보냄).*|أُ?رسلت? من .*)$/iu;

const mostSignatureLines = 8;
const longestSignatureLine = 60;

/**
 * A message without what stands below its closing: the closing itself, the name, and up to eight
 * short lines; and without the line that the sending program added.
 *
 * @example
 * withoutSignature("Where is it?\n\nThanks,\nSam"); //=> "Where is it?"
 */
export function withoutSignature(text: string): string {
  const lines = text.trimEnd().split("\n");
  const sent = lines.findIndex((line, index) => index > 0 && sentFrom.test(line.trim()));
  const upToSent =
    sent > 0 && lines.length - sent <= mostSignatureLines ? lines.slice(0, sent) : lines;
  const end = upToSent.length;
  for (let index = Math.max(1, end - mostSignatureLines); index < end; index += 1) {
    const below = upToSent.slice(index + 1).filter((line) => line.trim() !== "");
    const isShort = below.every((line) => isOfSignature(line.trim()));
    if (closing.test((upToSent[index] ?? "").trim()) && isShort) {
      return upToSent.slice(0, index).join("\n").trimEnd();
    }
  }
  return upToSent.join("\n").trimEnd();
}

/** A name, a place, a number: short, and neither asking nor saying anything. */
function isOfSignature(line: string): boolean {
  if (line.length > longestSignatureLine || /[?!؟]$/.test(line)) return false;
  return line.split(/\s+/).length <= 3 || !/\p{Ll}{2}\.$/u.test(line);
}
