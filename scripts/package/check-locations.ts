import { type Fault, fault } from "./fault.ts";
import { isJsonObject, type JsonObject } from "./json.ts";
import { hasFile, type PackageFile } from "./package-files.ts";

const support = [
  "top_bar",
  "nav_bar",
  "ticket_sidebar",
  "new_ticket_sidebar",
  "user_sidebar",
  "organization_sidebar",
  "background",
  "modal",
  "ticket_editor",
  "system_top_bar",
];
const chat = ["chat_sidebar", "background"];
const locationsByHost: Readonly<Record<string, readonly string[]>> = {
  support,
  zendesk: support,
  lotus_box: support,
  chat,
  zopim: chat,
  standalone_chat: ["nav_bar", "system_top_bar"],
  sell: [
    "deal_card",
    "person_card",
    "company_card",
    "lead_card",
    "background",
    "modal",
    "dashboard",
    "note_editor",
    "call_log_editor",
    "email_editor",
    "top_bar",
    "visit_editor",
  ],
};
const locationKeys = ["url", "flexible", "autoLoad", "autoHide", "size", "signed", "objectTypes"];
/** Where Zendesk draws the app's own icon. */
const locationsWithIcon = ["top_bar", "nav_bar", "system_top_bar", "ticket_editor"];
const lengthPattern = /^\d+(px|%)?$/;

const at = (host: string, location = "", key = "") =>
  `manifest.json#${["location", host, location, key].filter((part) => part !== "").join(".")}`;

/** What Zendesk's validator and we ask of `location`. */
export function checkLocations(value: unknown, files: readonly PackageFile[]): readonly Fault[] {
  if (!isJsonObject(value) || Object.keys(value).length === 0) {
    return [fault("missing-key", "manifest.json#location", "Name at least one location.")];
  }
  const hosts = Object.keys(value);
  return Object.entries(value).flatMap(([host, locations]) => {
    const known = locationsByHost[host];
    if (known === undefined) {
      return [fault("unknown-host", at(host), "Use support, chat, standalone_chat or sell.")];
    }
    if (!isJsonObject(locations) || Object.keys(locations).length === 0) {
      return [fault("missing-key", at(host), "Name at least one location of this product.")];
    }
    return Object.entries(locations).flatMap(([location, options]) => {
      if (!known.includes(location)) {
        return [fault("unknown-location", at(host, location), `Use one of ${known.join(", ")}.`)];
      }
      return [
        ...checkOptions({ host, location }, options, files),
        ...checkIcon({ host, location }, hosts.length > 1, files),
      ];
    });
  });
}

type Place = { readonly host: string; readonly location: string };

function checkOptions(
  { host, location }: Place,
  options: unknown,
  files: readonly PackageFile[],
): readonly Fault[] {
  if (typeof options === "string") {
    return checkAddress(options, at(host, location), files);
  }
  if (!isJsonObject(options)) {
    return [fault("bad-location", at(host, location), "Write an address or an object with url.")];
  }
  const faults: Fault[] = [];
  const url = options.url;
  if (typeof url === "string" && url !== "") {
    faults.push(...checkAddress(url, at(host, location, "url"), files));
  } else if (options.autoLoad !== false) {
    faults.push(
      fault("blank-address", at(host, location, "url"), "Give a url, or set autoLoad to false."),
    );
  }
  for (const key of ["flexible", "autoLoad", "autoHide", "signed"]) {
    const flag = options[key];
    if (flag === undefined || typeof flag === "boolean") continue;
    faults.push(fault("not-a-boolean", at(host, location, key), "Write true or false."));
  }
  for (const key of Object.keys(options)) {
    if (locationKeys.includes(key)) continue;
    faults.push(
      fault("unknown-key", at(host, location, key), "Remove it: Zendesk reads no such key."),
    );
  }
  return [...faults, ...checkSize(options, at(host, location, "size"))];
}

function checkSize(options: JsonObject, place: string): readonly Fault[] {
  const size = options.size;
  if (size === undefined) return [];
  const isSize =
    isJsonObject(size) &&
    Object.keys(size).length > 0 &&
    Object.entries(size).every(
      ([key, value]) =>
        (key === "width" || key === "height") &&
        typeof value === "string" &&
        lengthPattern.test(value),
    );
  if (isSize) return [];
  return [fault("bad-size", place, 'Write it as { "width": "500px", "height": "300px" }.')];
}

function checkAddress(
  address: string,
  place: string,
  files: readonly PackageFile[],
): readonly Fault[] {
  if (address.includes("{{setting.")) return [];
  if (URL.canParse(address)) {
    const url = new URL(address);
    if (url.protocol === "https:" || url.hostname === "localhost") return [];
    return [fault("insecure-address", place, "Use https.")];
  }
  const [path = ""] = address.split(/[?#]/);
  if (path.startsWith("assets/") && hasFile(files, path)) return [];
  return [fault("missing-page", place, `Put the page at assets/: "${path}" is not there.`)];
}

function checkIcon(
  { host, location }: Place,
  hasManyHosts: boolean,
  files: readonly PackageFile[],
): readonly Fault[] {
  if (!locationsWithIcon.includes(location)) return [];
  const path = `assets/${hasManyHosts ? `${host}/` : ""}icon_${location}.svg`;
  if (hasFile(files, path)) return [];
  return [fault("missing-icon", path, "Add the icon: Zendesk shows a blank one without it.")];
}
