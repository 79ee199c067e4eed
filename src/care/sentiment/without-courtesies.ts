/** Forms that open and close letters whatever they say, in the languages that are scored. */
const openings =
  /^\s*(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|to whom it may concern|hallo|guten (?:tag|morgen|abend)|liebes?|sehr geehrte|moin|bonjour|bonsoir|salut|chère?s?|madame|monsieur|hola|buen[oa]s (?:días|dias|tardes|noches)|estimad[oa]s?|querid[oa]s?|مرحبا|السلام عليكم(?: ورحمة الله(?: وبركاته)?)?|تحية طيبة(?: وبعد)?|صباح الخير|مساء الخير)(?:[ \t]+(?!(?:i|we|my|the|this|it|is|how|can|ich|wir|je|nous|yo|no)\b)[\p{L}.'’]+){0,3}\s*[,!.:،؛–-]+|(?:hi|hello|hey|hallo|bonjour|hola)\b)\s*/iu;

const wishes =
  /(?:^|(?<=[.!?,\n]))\s*(?:i |we )?(?:hope|trust) (?:that )?(?:(?:you|everyone|all|this|the|your)\b[^.!?\n]{0,30}\b(?:well|week|weekend|day|morning)|all is well)\b[^.!?\n]{0,25}[.!,\n]|\b(?:ich hoffe|wir hoffen),? (?:es geht ihnen|es geht euch|ihnen geht es|euch geht es|dir geht es)[^.!?\n]{0,20}[.!,]|\bj'espère que vous allez bien[.!,]?|\bespero que (?:se encuentren?|estén?|estes|estés|todo)[^.!?\n]{0,20}bien[.!,]?|(?:أتمنى|نتمنى|آمل|أرجو) أن (?:تكونوا|تكون) بخير[.!،]?/giu;

const requestsThanks =
  /\b(?:many )?(?:thanks?(?: you)?(?: (?:so|very) much)?) (?:a lot )?in advance(?: for [^.!?\n]{1,60})?[.!]*|\b(?:thanks?(?: you)?) for (?:your|the) (?:time|understanding|attention|consideration)(?: and [a-z]+)?[.!]*|\b(?:vielen dank|danke|besten dank|herzlichen dank)(?: schon(?: einmal)?| bereits)? im voraus[.!]*|\b(?:vielen )?dank für (?:ihre|eure|deine) (?:mühe|zeit|rückmeldung|hilfe im voraus)[.!]*|\bmerci (?:beaucoup )?(?:d'avance|par avance)[^.!?\n]{0,40}[.!]*|\b(?:muchas )?gracias (?:de antemano|por adelantado|por su atención|por su tiempo)[.!]*|(?:شكرا|وشكرا)(?: جزيلا)? (?:مقدما|مسبقا|سلفا)[.!]*/giu;

const closings =
  /[\s,.]*(?:\b(?:(?:with )?(?:kind|best|warm|kindest|warmest) (?:regards|wishes)|regards|yours (?:sincerely|faithfully|truly)|sincerely|cheers|best|mit freundlichen grüßen|mit freundlichen gruessen|freundliche grüße|viele grüße|liebe grüße|beste grüße|mfg|lg|vg|cordialement|bien cordialement|bien à vous|salutations|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|un abrazo)|مع (?:خالص )?(?:التحية|تحياتي|التقدير)|تحياتي)(?:[\s,]+[\p{L}.]+){0,3}[\s,.!]*$/iu;

/** Thanks alone in the last sentence, after something longer: a manner, not a feeling. */
const lastThanks =
  /(?<=[.?!\n])\s*(?:many thanks|thanks|thank you|thx|ty|thanks a lot|thank you very much|thanks so much|danke|vielen dank|besten dank|danke schön|merci|merci beaucoup|gracias|muchas gracias|شكرا|شكرا لكم|شكرا جزيلا)[\s.!]*$/iu;

/**
 * A text without the greeting, the good wishes, the thanks for what is only asked for, and the
 * closing; the text itself where nothing else would be left.
 *
 * Thanks at the end go only after a question or a wish ("could you", "please"), since else they are
 * what the writer wants to say.
 *
 * @example
 * withoutCourtesies("Hi team, where is it? Thanks in advance. Kind regards, Ann"); //=> "where is it?"
 */
export function withoutCourtesies(text: string): string {
  let left = withoutClosing(text).replace(openings, "");
  if (wishWords.test(left)) left = left.replace(wishes, " ");
  if (thanksWords.test(left)) {
    left = withoutClosing(left.replace(requestsThanks, " "));
    if (asks.test(left)) left = left.replace(lastThanks, "");
  }
  left = left.trim();
  return /\p{L}|\p{Extended_Pictographic}/u.test(left) ? left : text;
}

/** Looked for first, because most messages have none of them. */
const wishWords = /hope|trust|hoff|esp[eè]r|تمنى|آمل|أرجو/i;
const thanksWords = /thank|thx|\bty\b|dank|merci|gracias|شكرا/i;

/** No closing is longer, so that long messages are not looked through for its beginning. */
const closingCharacters = 120;

function withoutClosing(text: string): string {
  const from = Math.max(0, text.length - closingCharacters);
  return text.slice(0, from) + text.slice(from).replace(closings, "");
}

const asks =
  /[?؟]|\b(?:please|could you|can you|would you|would like|i need|bitte|könnten|koennten|s'il vous|svp|pourriez|por favor|podrían|podrian|puede|quisiera)\b|من فضلك|هل|أرجو|يرجى/iu;
