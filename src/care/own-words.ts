/**
 * What the writer wrote themselves: without quoted replies, what follows a reply header or a
 * signature mark, links and e-mail addresses.
 *
 * @example
 * ownWordsOf("Thanks!\n\nOn 1 Oct, Support wrote:\n> Please wait"); //=> "Thanks!"
 */
export function ownWordsOf(text: string): string {
  const kept: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*>/.test(line)) continue;
    if (isReplyHeader(line) || /^--\s*$/.test(line)) break;
    kept.push(line);
  }
  return kept
    .join("\n")
    .replace(/https?:\/\/\S+|\S+@\S+/g, " ")
    .trim();
}

function isReplyHeader(line: string): boolean {
  if (line.length > 300) return false;
  return (
    /^on .+ wrote:\s*$/i.test(line.trim()) ||
    /^-{2,} ?(original|forwarded) message ?-{2,}$/i.test(line.trim())
  );
}
