import type { InstalledApp } from "../server/installed-app.ts";

/** Where a secure setting may be put, as the manifest's `scopes` name it. */
export type Scope = "header" | "body" | "url" | "jwt_secret_key" | "jwt_claim";

/** The proxy's own refusal: it never says more, so that a wrong place tells no secret. */
export class ProxyRefusal extends Error {
  override readonly name = "ProxyRefusal";
}

/**
 * Puts settings in the place of `{{setting.name}}`; a secure setting only where its scopes allow.
 * Only a request with `secure: true` gets here: without it the braces go out as they are.
 */
export function filled(text: string, scope: Scope, app: InstalledApp): string {
  return text.replace(/\{\{\s*setting\.([\w-]+)\s*\}\}/g, (_place, name: string) => {
    const parameter = app.manifest.parameters.find((candidate) => candidate.name === name);
    const value = app.settings[name];
    if (parameter === undefined || value === null || value === undefined) {
      throw new ProxyRefusal(`no setting ${name}`);
    }
    if (parameter.secure && parameter.scopes !== null && !parameter.scopes.includes(scope)) {
      throw new ProxyRefusal(`setting ${name} may not stand in ${scope}`);
    }
    return String(value);
  });
}
