import { type Fault, fault } from "./fault.ts";
import { bytesOf, firstLoadOf } from "./first-load.ts";
import { type PackageFile, textOf } from "./package-files.ts";

/** The sidebar boots once per ticket: its first load stays below this, compressed. */
export const firstLoadBudgetBytes = 100 * 1024;

const isText = (file: PackageFile) => /\.(js|html|json|xml)$/.test(file.path);
const isCode = (file: PackageFile) => /\.(js|html)$/.test(file.path);
/** Addresses in the code of React and Garden that are names and are never fetched. */
const namesNotAddresses = ["http://www.w3.org/", "http://fb.me/"];
const secretPatterns = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\bxox[abops]-[\w-]{10,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
];
/** Words behind which Zendesk's validator suspects a secret. */
const suspectPattern =
  /password.*[\w+.-]{4}|\b(token|app[-_]key|app[-_]secret|consumer[-_](key|secret)|master[-_](key|secret)|private[-_]key) ?[:="-].*[\w+.-]{4}/i;

/** What we ask of the built scripts and pages. */
export function checkScripts(files: readonly PackageFile[]): readonly Fault[] {
  return [
    ...files.filter(isCode).flatMap((file) => {
      const text = textOf(file);
      const faults: Fault[] = [];
      if (/[#@]\s*sourceMappingURL=/.test(text)) {
        faults.push(fault("source-map", file.path, "Build without source maps."));
      }
      if (/\bconsole\.(log|info|debug|trace|table|dir|group)\b/.test(text)) {
        faults.push(fault("console-output", file.path, "Take the console call out."));
      }
      if (/(^|[;{}\s])debugger\s*[;}\n]/.test(text)) {
        faults.push(fault("debugger", file.path, "Take the debugger statement out."));
      }
      return faults;
    }),
    ...files
      .filter((file) => file.path.endsWith(".map"))
      .map((file) => fault("source-map", file.path, "Build without source maps.")),
    ...files
      .filter((file) => isText(file) && secretPatterns.some((each) => each.test(textOf(file))))
      .map((file) => fault("secret", file.path, "Take the secret out, and change it: it is out.")),
    ...checkBudget(files),
  ];
}

function checkBudget(files: readonly PackageFile[]): readonly Fault[] {
  const { gzipBytes } = bytesOf(firstLoadOf(files));
  if (gzipBytes <= firstLoadBudgetBytes) return [];
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  return [
    fault(
      "over-budget",
      "assets/iframe.html",
      `Load less at first: ${kilobytes(gzipBytes)} gzip, ` +
        `${kilobytes(firstLoadBudgetBytes)} at most.`,
    ),
  ];
}

/** What Zendesk's validator warns of in scripts and pages; see docs/package.md for the known ones. */
export function scriptWarningsOf(files: readonly PackageFile[]): readonly Fault[] {
  return [
    ...files.filter(isCode).flatMap((file) => {
      const addresses = textOf(file).match(/http:\/\/[^\s"'`<>)\\]+/g) ?? [];
      return [...new Set(addresses)].map((address) => ({
        ...fault("insecure-http", file.path, `${address}: use https, if it is fetched at all.`),
        isKnown: namesNotAddresses.some((known) => address.startsWith(known)),
      }));
    }),
    ...files
      .filter((file) => isText(file) && suspectPattern.test(textOf(file)))
      .map((file) => ({
        ...fault("secret-word", file.path, "See that no secret is in the file."),
        isKnown: file.path.endsWith(".js"),
      })),
  ];
}
