type Document = Readonly<Record<string, unknown>>;

/** The version that this program writes and computes with. */
export const currentPolicyVersion = 2;

/**
 * What each version changes in a document of the one before it, by the version it comes from. A
 * document says only what differs from the defaults, so a step touches what was renamed or took
 * another meaning, and nothing else.
 *
 * 1 → 2: settings came in (schedule, names, complaints, value, health, goodwill, outcomes), and
 * none of the old ones changed its name or meaning.
 */
const migrations: ReadonlyMap<number, (document: Document) => Document> = new Map([
  [1, (document) => ({ ...document, version: 2 })],
]);

function isDocument(json: unknown): json is Document {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/**
 * A policy document brought forward to the current version; one that names no version is of the
 * current one. What is no document comes back as it is, for the schema to refuse; `undefined` for a
 * version that there is none of, or that is still to come.
 *
 * @example
 * migratedPolicy({ version: 1, timeZone: "UTC" }); //=> { version: 2, timeZone: "UTC" }
 */
export function migratedPolicy(json: unknown): unknown {
  if (!isDocument(json) || !Object.hasOwn(json, "version")) return json;
  let document = json;
  while (document.version !== currentPolicyVersion) {
    const { version } = document;
    const migrate = typeof version === "number" ? migrations.get(version) : undefined;
    if (migrate === undefined) return undefined;
    document = migrate(document);
  }
  return document;
}
