import { type Fault, fault } from "./fault.ts";
import { type JsonObject, objectOf } from "./json.ts";

const types = ["text", "checkbox", "url", "number", "multiline", "hidden", "oauth"];
const scopes = [
  "header",
  "body",
  "url",
  "jwt_secret_key",
  "jwt_claim",
  "basic_auth_username",
  "basic_auth_password",
];
const keys = ["name", "type", "required", "secure", "default", "scopes", "allowed_domain"];
const secretNamePattern = /token|key|pwd|password/i;

const placeOf = (name: string, key = "") =>
  `manifest.json#parameters.${name}${key === "" ? "" : `.${key}`}`;
const nameOf = (parameter: JsonObject, index: number) => {
  const name = parameter.name;
  return typeof name === "string" && name !== "" ? name : `[${index}]`;
};

/** What Zendesk's validator and we ask of the app's settings. */
export function checkParameters(manifest: JsonObject): readonly Fault[] {
  const value = manifest.parameters;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    return [fault("not-a-list", "manifest.json#parameters", "Write a list of parameters.")];
  }
  const parameters = value.map(objectOf);
  return [
    ...parameters.flatMap((parameter, index) => checkParameter(parameter, index)),
    ...checkTogether(parameters),
  ];
}

function checkParameter(parameter: JsonObject, index: number): readonly Fault[] {
  const faults: Fault[] = [];
  const name = nameOf(parameter, index);
  if (name === `[${index}]`) {
    faults.push(fault("missing-key", placeOf(name, "name"), "Name the parameter."));
  }
  if (name === "name") {
    faults.push(fault("reserved-name", placeOf(name), "Zendesk keeps `name` for itself."));
  }
  const type = parameter.type ?? "text";
  if (typeof type !== "string" || !types.includes(type)) {
    faults.push(fault("unknown-type", placeOf(name, "type"), `Use one of ${types.join(", ")}.`));
  }
  for (const key of ["required", "secure"]) {
    const flag = parameter[key];
    if (flag === undefined || typeof flag === "boolean") continue;
    faults.push(fault("not-a-boolean", placeOf(name, key), "Write true or false."));
  }
  if (type === "hidden" && parameter.required === true) {
    faults.push(
      fault("hidden-required", placeOf(name, "required"), "Nobody can fill a hidden setting."),
    );
  }
  if (type === "oauth" && parameter.secure === true) {
    faults.push(fault("secure-oauth", placeOf(name, "secure"), "Leave secure out."));
  }
  for (const key of Object.keys(parameter)) {
    if (keys.includes(key)) continue;
    faults.push(fault("unknown-key", placeOf(name, key), "Remove it: Zendesk reads no such key."));
  }
  return [...faults, ...checkScopes(parameter, name)];
}

function checkScopes(parameter: JsonObject, name: string): readonly Fault[] {
  const value = parameter.scopes;
  if (value === undefined) return [];
  const place = placeOf(name, "scopes");
  if (parameter.secure !== true) {
    return [fault("scopes-without-secure", place, "Set secure to true, or remove the scopes.")];
  }
  if (!Array.isArray(value) || value.length === 0) {
    return [fault("empty-scopes", place, "List where Zendesk may put the value.")];
  }
  return value
    .filter((scope: unknown) => typeof scope !== "string" || !scopes.includes(scope))
    .map((scope: unknown) =>
      fault("unknown-scope", place, `${JSON.stringify(scope)}: use ${scopes.join(", ")}.`),
    );
}

function checkTogether(parameters: readonly JsonObject[]): readonly Fault[] {
  const names = parameters.map(nameOf);
  const faults = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => fault("duplicate-parameter", placeOf(name), "Name each parameter once."));
  if (parameters.filter((parameter) => parameter.type === "oauth").length > 1) {
    faults.push(
      fault("too-many-oauth", "manifest.json#parameters", "Keep one parameter of type oauth."),
    );
  }
  return faults;
}

/** What Zendesk's validator warns of in the app's settings; a package of ours has none of these. */
export function parameterWarningsOf(parameters: readonly unknown[]): readonly Fault[] {
  return parameters.map(objectOf).flatMap((parameter, index) => {
    const faults: Fault[] = [];
    const name = nameOf(parameter, index);
    const isSecure = parameter.secure === true;
    const type = parameter.type ?? "text";
    if (type === "text" && !isSecure && secretNamePattern.test(name)) {
      faults.push(fault("unsecured-secret", placeOf(name), "Set secure to true."));
    }
    const scopesOfIt = parameter.scopes;
    if (isSecure && (scopesOfIt === undefined || scopesOfIt === null)) {
      faults.push(
        fault("secure-without-scopes", placeOf(name), "Add scopes, such as jwt_secret_key."),
      );
    }
    if ((isSecure || type === "hidden") && parameter.default !== undefined) {
      faults.push(fault("secret-default", placeOf(name, "default"), "Remove the default."));
    }
    return faults;
  });
}
