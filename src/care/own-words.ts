import { automaticReply, disclaimer } from "./own-words/boilerplate.ts";
import { beginsQuotedMail } from "./own-words/quoted-mail.ts";
import { withoutCode } from "./own-words/without-code.ts";
import { withoutSignature } from "./own-words/without-signature.ts";

/** A message this long is read from its first so many characters. */
const readCharacters = 10_000;

/**
 * What the writer wrote themselves: without quoted replies, what follows a reply header or a
 * signature mark, closing and signature, legal notices, and code; in place of each link and e-mail
 * address stands an ellipsis. Of an automatic reply nothing is left.
 *
 * @example
 * ownWordsOf("Thanks!\n\nOn 1 Oct, Support wrote:\n> Please wait"); //=> "Thanks!"
 */
export function ownWordsOf(text: string): string {
  const kept: string[] = [];
  const lines = withoutCode(text.slice(0, readCharacters)).split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const isQuoted = /^\s*>/.test(line);
    const next = lines.slice(index + 1, index + 3).map((each) => each.trim());
    const header = isQuoted ? null : beginsQuotedMail(line.trim(), next);
    if (header === "all-that-follows") break;
    // An empty line in its place, so that what stands around it is not read as one sentence. Below
    // such a header only what is marked goes: answers may stand between.
    kept.push(isQuoted || header === "quoted-lines" ? "" : line);
  }
  const own = kept.join("\n");
  if (automaticReply.test(own.slice(0, 600))) return "";
  const paragraphs = own.split(/\n(?:[ \t]*\n)+/);
  const said = paragraphs.filter((paragraph) => !disclaimer.test(paragraph)).join("\n\n");
  return withoutSignature(said).replace(address, "…").trim();
}

/** Every part has a bound, so that no long word is looked through again from each of its letters. */
const address =
  /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S+|[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\/\S*/gi;
