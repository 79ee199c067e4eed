/** A message this long is read from its first so many characters. */
const readCharacters = 10_000;

/**
 * What the writer wrote themselves: without quoted replies, what follows a reply header or a
 * signature mark; in place of each link and e-mail address stands an ellipsis.
 *
 * @example
 * ownWordsOf("Thanks!\n\nOn 1 Oct, Support wrote:\n> Please wait"); //=> "Thanks!"
 */
export function ownWordsOf(text: string): string {
  const kept: string[] = [];
  const lines = text.slice(0, readCharacters).split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const isQuoted = /^\s*>/.test(line);
    if (!isQuoted && endsOwnWords(line.trim(), lines[index + 1]?.trim() ?? "")) break;
    // An empty line in its place, so that what stands around it is not read as one sentence.
    kept.push(isQuoted ? "" : line);
  }
  return kept.join("\n").replace(address, "…").trim();
}

/** Every part has a bound, so that no long word is looked through again from each of its letters. */
const address =
  /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S+|[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\/\S*/gi;

/** "On 1 October, Support wrote:" in the languages that cues are heard in; never without a date. */
const replyHeaders: readonly RegExp[] = [
  /^on .+ wrote ?:$/i,
  /^am .+ schrieb\b.*:$/i,
  /^le .+ a écrit ?:$/i,
  /^el .+ escribi(?:ó|o) ?:$/i,
  /^(?:في|بتاريخ) .*كتب.*:$/,
];

const marks: readonly RegExp[] = [
  /^--$/,
  /^_{10,}$/,
  /^##- .* -##$/,
  /^-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|الرسالة الأصلية) ?-{2,}$/i,
  /^(?:sent from my |get outlook for |von meinem .{1,40} gesendet|envoyé (?:de|depuis) mon |enviado desde mi |أُ?رسلت? من )/i,
];

const from = /^\*?(?:from|von|de|من) ?:/i;
const sent = /^\*?(?:sent|date|to|gesendet|datum|an|envoyé|à|enviado|fecha|para|تاريخ.*|إلى) ?:/i;

function endsOwnWords(line: string, next: string): boolean {
  if (line.length > 300) return false;
  if (marks.some((mark) => mark.test(line))) return true;
  if (from.test(line) && sent.test(next)) return true;
  // Mail programs break a long header, so that its end stands on the next line.
  const both = next.length > 100 || isReplyHeader(next) ? line : `${line} ${next}`;
  return isReplyHeader(line) || isReplyHeader(both);
}

function isReplyHeader(line: string): boolean {
  return /\d/.test(line) && replyHeaders.some((header) => header.test(line));
}
