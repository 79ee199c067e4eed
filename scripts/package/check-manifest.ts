import { checkLocations } from "./check-locations.ts";
import { checkParameters } from "./check-parameters.ts";
import { type Fault, fault } from "./fault.ts";
import { isJsonObject, type JsonObject, listOf, objectOf } from "./json.ts";
import { hasFile, type PackageFile } from "./package-files.ts";

const booleans = ["private", "singleInstall", "signedUrls", "requirementsOnly", "marketingOnly"];
const strings = ["defaultLocale", "version", "termsConditionsURL", "remoteInstallationURL", "gaID"];
const oauthKeys = ["client_id", "client_secret", "authorize_uri", "access_token_uri"];
const experiments = ["hashParams", "newCssCompiler"];
const knownKeys = [
  ...booleans,
  ...strings,
  "author",
  "location",
  "frameworkVersion",
  "name",
  "parameters",
  "domainWhitelist",
  "oauth",
  "experiments",
  "noTemplate",
];

export const localePattern = /^[a-z]{2,3}(-\w{2,3})?$/;
const semanticVersionPattern = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** A bare host name, maybe with a leading `*.`: no scheme, port, path or setting. */
const hostPattern = /^(\*\.)?([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i;

const at = (key: string) => `manifest.json#${key}`;

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\/[^/]/.test(value);
}

/** What Zendesk's validator and we ask of `manifest.json` itself. */
export function checkManifest(
  manifest: JsonObject,
  files: readonly PackageFile[],
): readonly Fault[] {
  const isWithoutCode = manifest.requirementsOnly === true || manifest.marketingOnly === true;
  return [
    ...checkTypes(manifest),
    ...checkAuthor(manifest.author),
    ...checkDefaultLocale(manifest.defaultLocale, files),
    ...checkDomains(manifest.domainWhitelist),
    ...checkExperiments(manifest.experiments),
    ...checkOauth(manifest),
    ...checkParameters(manifest),
    ...(isWithoutCode ? checkWithoutCode(manifest) : checkWithCode(manifest, files)),
  ];
}

function checkTypes(manifest: JsonObject): readonly Fault[] {
  const faults: Fault[] = [];
  for (const key of Object.keys(manifest)) {
    if (knownKeys.includes(key)) continue;
    faults.push(fault("unknown-key", at(key), "Remove it: Zendesk reads no such key."));
  }
  for (const key of booleans) {
    const value = manifest[key];
    if (value === undefined || typeof value === "boolean") continue;
    faults.push(fault("not-a-boolean", at(key), "Write true or false."));
  }
  for (const key of strings) {
    const value = manifest[key];
    if (value === undefined || typeof value === "string") continue;
    faults.push(fault("not-a-string", at(key), "Write a text."));
  }
  const terms = manifest.termsConditionsURL;
  if (typeof terms === "string" && !isWebAddress(terms)) {
    faults.push(fault("bad-address", at("termsConditionsURL"), "Write an https address."));
  }
  const version = manifest.version;
  if (version === undefined) {
    faults.push(fault("missing-key", at("version"), "Write the version of package.json."));
  } else if (typeof version === "string" && !semanticVersionPattern.test(version)) {
    faults.push(fault("bad-version", at("version"), "Write it as 1.2.3: ZCLI bumps nothing else."));
  }
  const name = manifest.name;
  if (typeof name !== "string" || name === "" || name.length > 40) {
    faults.push(fault("bad-name", at("name"), "Write a name of 1 to 40 characters."));
  } else if (/zendesk/i.test(name)) {
    faults.push(fault("trademark", at("name"), "Leave the vendor's name out of ours."));
  }
  if (manifest.noTemplate) {
    faults.push(fault("no-template", at("noTemplate"), "Remove it: it is of framework 1."));
  }
  return faults;
}

function checkAuthor(author: unknown): readonly Fault[] {
  if (author === undefined || author === null) {
    return [fault("missing-key", at("author"), "Say who made it: name, email.")];
  }
  if (!isJsonObject(author)) {
    return [fault("not-an-object", at("author"), "Write an object with name and email.")];
  }
  const faults: Fault[] = [];
  for (const key of ["name", "email", "url"]) {
    const value = author[key];
    if (value === undefined || typeof value === "string") continue;
    faults.push(fault("not-a-string", at(`author.${key}`), "Write a text."));
  }
  const url = author.url;
  if (typeof url === "string" && !isWebAddress(url)) {
    faults.push(
      fault("bad-address", at("author.url"), "Write an https address, or leave the key out."),
    );
  }
  return faults;
}

function checkDefaultLocale(locale: unknown, files: readonly PackageFile[]): readonly Fault[] {
  const place = at("defaultLocale");
  if (locale === undefined) return [fault("missing-key", place, "Name the locale, such as en.")];
  if (typeof locale !== "string") return [];
  if (!localePattern.test(locale)) {
    return [fault("bad-locale", place, "Write it as en or pt-BR.")];
  }
  if (hasFile(files, `translations/${locale}.json`)) return [];
  return [fault("missing-translation", place, `Add translations/${locale}.json.`)];
}

function checkDomains(domains: unknown): readonly Fault[] {
  const place = at("domainWhitelist");
  if (domains === undefined) return [];
  if (!Array.isArray(domains)) return [fault("not-a-list", place, "Write a list of host names.")];
  return domains.flatMap((domain: unknown, index) => {
    if (typeof domain !== "string") {
      return [fault("not-a-string", `${place}[${index}]`, "Write a host name.")];
    }
    if (hostPattern.test(domain)) return [];
    return [
      fault(
        "not-a-host",
        `${place}[${index}]`,
        "Write a bare host name: no scheme, port, path or {{setting}}.",
      ),
    ];
  });
}

function checkExperiments(value: unknown): readonly Fault[] {
  if (value === undefined) return [];
  if (!isJsonObject(value)) {
    return [fault("not-an-object", at("experiments"), "Write an object, or leave it out.")];
  }
  return Object.entries(value)
    .filter(([name, isOn]) => Boolean(isOn) && !experiments.includes(name))
    .map(([name]) =>
      fault("unknown-experiment", at(`experiments.${name}`), "Remove it: Zendesk refuses it."),
    );
}

function checkOauth(manifest: JsonObject): readonly Fault[] {
  const oauth = manifest.oauth;
  if (oauth === undefined || oauth === null) return [];
  const faults = oauthKeys
    .filter((key) => {
      const value = objectOf(oauth)[key];
      return typeof value !== "string" || value === "";
    })
    .map((key) => fault("missing-oauth-key", at(`oauth.${key}`), "Write a text."));
  const hasParameter = listOf(manifest.parameters).some(
    (parameter) => objectOf(parameter).type === "oauth",
  );
  if (!hasParameter) {
    faults.push(
      fault("missing-oauth-parameter", at("parameters"), "Add a parameter of type oauth."),
    );
  }
  return faults;
}

function checkWithCode(manifest: JsonObject, files: readonly PackageFile[]): readonly Fault[] {
  const faults = [...checkLocations(manifest.location, files)];
  const framework = manifest.frameworkVersion;
  if (framework === undefined) {
    faults.push(fault("missing-key", at("frameworkVersion"), 'Write "2.0".'));
  } else if (framework !== "2.0") {
    faults.push(
      fault("bad-framework-version", at("frameworkVersion"), 'Write the text "2.0" exactly.'),
    );
  }
  return faults;
}

function checkWithoutCode(manifest: JsonObject): readonly Fault[] {
  const faults: Fault[] = [];
  for (const key of ["location", "frameworkVersion"]) {
    if (manifest[key] === undefined) continue;
    faults.push(fault("not-allowed", at(key), "Remove it: this app has no code."));
  }
  if (manifest.marketingOnly !== true) return faults;
  if (manifest.private !== false) {
    faults.push(fault("not-allowed", at("private"), "Write false: a listing is for the public."));
  }
  if (listOf(manifest.parameters).length > 0) {
    faults.push(fault("not-allowed", at("parameters"), "Remove them: a listing has no settings."));
  }
  return faults;
}
