/** A fence opens and closes with its own line. */
const fenced = /^[ \t]*(```|~~~)[^\n]*\n[\s\S]*?^[ \t]*\1[ \t]*$/gm;

/** Python's: from "Traceback" to the first line that is not indented. */
const traceback = /^Traceback \(most recent call last\):\n(?:[ \t]+[^\n]*\n)*[^\n]*/gm;

/** Java's, JavaScript's and .NET's: indented "at …" lines, and the error above them. */
const callSites =
  /^(?:[^\n]*(?:Error|Exception)\b[^\n]*\n)?(?:[ \t]+at [^\n]+(?:\n|$))+(?:[ \t]*Caused by:[^\n]*\n(?:[ \t]+(?:at |\.\.\. )[^\n]*(?:\n|$))*)*/gm;

/** A text without code between fences and without stack traces. */
export function withoutCode(text: string): string {
  const plain = text.replaceAll("\r\n", "\n");
  return plain.replace(fenced, "").replace(traceback, "").replace(callSites, "");
}
