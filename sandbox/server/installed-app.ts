import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const locationSchema = z.union([
  z.string().transform((url) => ({ url, flexible: true })),
  z.looseObject({ url: z.string(), flexible: z.boolean().default(true) }),
]);

/** What the sandbox reads of an app's manifest. */
const manifestSchema = z.looseObject({
  name: z.string().default("App"),
  version: z.string().default("0"),
  location: z.looseObject({ support: z.record(z.string(), locationSchema).default({}) }),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        type: z.string().default("text"),
        secure: z.boolean().default(false),
        scopes: z.array(z.string()).nullable().default(null),
        default: z.unknown().optional(),
      }),
    )
    .default([]),
  domainWhitelist: z.array(z.string()).default([]),
});
export type Manifest = z.output<typeof manifestSchema>;

/** An app as an account has it: its manifest, its settings, whom its proxy may call. */
export type InstalledApp = {
  readonly appId: number;
  readonly installationId: number;
  readonly manifest: Manifest;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly allowedHosts: readonly string[];
};

export type InstallationOptions = {
  /** The package's folder: `manifest.json` and `assets/`. */
  readonly folder: string;
  readonly serviceUrl: string | null;
  readonly serviceSecret: string | null;
};

/**
 * Reads the manifest anew, so that a fresh build needs no restart; `null` while there is none.
 *
 * The host of the service's address is allowed as one that the package names would be: a package
 * is built for one service.
 */
export async function installedAppFrom(options: InstallationOptions): Promise<InstalledApp | null> {
  let text: string;
  try {
    text = await readFile(join(options.folder, "manifest.json"), "utf8");
  } catch {
    return null;
  }
  const manifest = manifestSchema.parse(JSON.parse(text));
  const given: Readonly<Record<string, unknown>> = {
    service_url: options.serviceUrl,
    service_secret: options.serviceSecret,
  };
  const settings = Object.fromEntries(
    manifest.parameters.map((parameter) => [
      parameter.name,
      given[parameter.name] ?? parameter.default ?? null,
    ]),
  );
  return {
    appId: 42,
    installationId: 4200,
    manifest,
    settings,
    allowedHosts: [
      ...manifest.domainWhitelist,
      ...(options.serviceUrl === null ? [] : [new URL(options.serviceUrl).hostname]),
    ],
  };
}

/** The settings that `metadata()` gives an app: never a secure one. */
export function publicSettingsOf(app: InstalledApp): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    app.manifest.parameters
      .filter((parameter) => !parameter.secure)
      .map((parameter) => [parameter.name, app.settings[parameter.name]]),
  );
}
