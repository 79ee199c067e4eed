import { localePattern } from "./check-manifest.ts";
import { type Fault, fault } from "./fault.ts";
import { isJsonObject, type JsonObject, listOf, objectOf } from "./json.ts";
import type { PackageFile } from "./package-files.ts";
import { readJsonFile } from "./read-json.ts";

const products = ["support", "chat", "standalone_chat", "sell"];
const marketplaceKeys = [
  "name",
  "short_description",
  "long_description",
  "installation_instructions",
];
const longest: Readonly<Record<string, number>> = { name: 40, short_description: 80 };

/** What Zendesk's validator and we ask of `translations/`. */
export function checkTranslations(
  manifest: JsonObject,
  files: readonly PackageFile[],
): readonly Fault[] {
  const inFolder = files.filter((file) => file.path.startsWith("translations/"));
  return inFolder.flatMap((file) => {
    const name = /^translations\/([^/]+)\.json$/.exec(file.path)?.[1];
    if (name === undefined) {
      return [fault("not-a-translation", file.path, "Keep only LOCALE.json files here.")];
    }
    const faults: Fault[] = [];
    if (!localePattern.test(name)) {
      faults.push(fault("bad-locale", file.path, "Name it as en.json, pt-BR.json or es-419.json."));
    }
    const { object, errors } = readJsonFile(file);
    faults.push(...errors);
    if (object === null) return faults;
    const app = object.app;
    if (app !== undefined && !isJsonObject(app)) {
      return [...faults, fault("not-an-object", `${file.path}#app`, "Write an object.")];
    }
    return [
      ...faults,
      ...(name === "en" ? checkMarketplace(manifest, objectOf(app), file.path) : []),
      ...checkLengths(objectOf(app), file.path),
      ...checkTitleValuePairs(object, file.path),
      ...checkSettingTexts(manifest, objectOf(app), file.path),
    ];
  });
}

/** Zendesk looks for these in `en.json` alone, whatever the default locale is. */
function checkMarketplace(manifest: JsonObject, app: JsonObject, path: string): readonly Fault[] {
  const needed = manifest.private === false ? marketplaceKeys : ["name"];
  const named = products.filter((product) => app[product] !== undefined);
  const known = Object.keys(objectOf(manifest.location));
  const blocks =
    named.length === 0
      ? [{ place: "app", block: app }]
      : named.map((product) => ({ place: `app.${product}`, block: objectOf(app[product]) }));
  return [
    ...named
      .filter((product) => !known.includes(product))
      .map((product) =>
        fault("unknown-product", `${path}#app.${product}`, "The manifest has no such product."),
      ),
    ...blocks.flatMap(({ place, block }) =>
      needed
        .filter((key) => {
          const text = block[key] ?? (key === "short_description" ? block.description : null);
          return typeof text !== "string" || text.trim() === "";
        })
        .map((key) => fault("missing-text", `${path}#${place}.${key}`, "Write the text.")),
    ),
  ];
}

function checkLengths(app: JsonObject, path: string): readonly Fault[] {
  return Object.entries(longest).flatMap(([key, length]) => {
    const text = app[key];
    if (typeof text !== "string") return [];
    const faults: Fault[] = [];
    if (text.length > length) {
      faults.push(
        fault("too-long", `${path}#app.${key}`, `Say it in ${length} characters or fewer.`),
      );
    }
    if (key === "name" && /zendesk/i.test(text)) {
      faults.push(fault("trademark", `${path}#app.name`, "Leave the vendor's name out of ours."));
    }
    return faults;
  });
}

/** With `app.package` Zendesk takes the whole file for its own format: title and value per leaf. */
function checkTitleValuePairs(object: JsonObject, path: string): readonly Fault[] {
  if (objectOf(object.app).package === undefined) return [];
  const isPair = (value: JsonObject) =>
    typeof value.title === "string" &&
    typeof value.value === "string" &&
    Object.keys(value).length === 2;
  const isFormat = (value: unknown): boolean =>
    isJsonObject(value) && (isPair(value) || Object.values(value).every(isFormat));
  const { package: _, ...app } = objectOf(object.app);
  if (isFormat({ ...object, app })) return [];
  return [
    fault("not-title-and-value", `${path}#app.package`, "Remove it: it is Zendesk's own format."),
  ];
}

function checkSettingTexts(manifest: JsonObject, app: JsonObject, path: string): readonly Fault[] {
  const texts = objectOf(app.parameters);
  return listOf(manifest.parameters).flatMap((parameter) => {
    const name = objectOf(parameter).name;
    if (typeof name !== "string") return [];
    return ["label", "helpText"]
      .filter((key) => {
        const text = objectOf(texts[name])[key];
        return typeof text !== "string" || text.trim() === "";
      })
      .map((key) =>
        fault(
          "missing-text",
          `${path}#app.parameters.${name}.${key}`,
          "Write the text: an admin reads it beside the setting.",
        ),
      );
  });
}
