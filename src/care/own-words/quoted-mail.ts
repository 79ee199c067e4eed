/** How verbs of writing end or begin the line above a quoted mail. */
const wrote =
  /(?<!\p{L})(?:wrote|writes|schrieb|geschrieben|écrit|ecrit|escribi[óo]|ha scritto|scritto|escreveu|napisał(?:\(a\))?|pisze|skrev|schreef|kirjoitti)(?!\p{L})|كتب|さんは|書きました/iu;

/** The first line of the block of headers above a mail, and the second, in many languages. */
const from = /^\*?(?:from|von|de|da|van|od|från|fra|lähettäjä|от|من|差出人)\*? ?: ?\S/iu;
const second =
  /^\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|enviada|fecha|data|para|asunto|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|wysłano|do|temat|skickat|till|ämne|sendt|til|emne|дата|кому|تاريخ.*|إلى|送信日時|日付)\*? ?:/iu;

/** What such a line begins with, or an address anywhere in it. */
const openingOrAddress = /^(?:on|am|le|el|en|il|em|op|w dniu|dnia|den|في|بتاريخ)(?!\p{L})|[<@]/iu;

/** Marks after which nothing is the writer's own. */
const marks: readonly RegExp[] = [
  /^--$/,
  /^_{10,}$/,
  /^##- .* -##$/,
  /^-{2,} ?\p{L}[\p{L}' ]{5,40}\p{L} ?-{2,}$/u,
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato) ?:$/iu,
];

/**
 * Whether a line begins what somebody else wrote: `quoted-lines` above lines that are marked one by
 * one, between which the writer may answer; `all-that-follows` where nothing is marked.
 *
 * `next` are the two lines below, since mail programs break long headers.
 *
 * @example
 * beginsQuotedMail("On 1 Oct, Support wrote:", ["> Please wait"]); //=> "quoted-lines"
 */
export function beginsQuotedMail(
  line: string,
  next: readonly string[],
): "quoted-lines" | "all-that-follows" | null {
  if (line === "" || line.length > 300) return null;
  if (marks.some((mark) => mark.test(line))) return "all-that-follows";
  if (from.test(line) && next.slice(0, 2).some((each) => second.test(each))) {
    return "all-that-follows";
  }
  const [below = "", twoBelow = ""] = next;
  const isBroken = below !== "" && below.length <= 100 && !isReplyHeader(below);
  if (!isReplyHeader(line) && !(isBroken && isReplyHeader(`${line} ${below}`))) return null;
  return [below, twoBelow].some((each) => each.startsWith(">"))
    ? "quoted-lines"
    : "all-that-follows";
}

/** "On 1 October, Support wrote:", with a date; or a name, an address, and a date around a colon. */
function isReplyHeader(line: string): boolean {
  if (!/\d/.test(line)) return false;
  const isEnded = /[:：)]$/.test(line);
  if (isEnded && wrote.test(line) && openingOrAddress.test(line)) return true;
  return isEnded && /<[^<>\s]+@[^<>\s]+>\)?[:：]?$/.test(line) && /\d{1,2}[:.]\d{2}/.test(line);
}
