import * as z from "zod/mini";
import { installationSchema } from "../../src/contract/installation.ts";
import { type Signing, signedFetch } from "./signed-fetch.ts";

export type Progress = {
  /** Until when all that matters is stored, in milliseconds; 0 while it is not. */
  readonly completeTo: number;
  readonly waitingHints: number;
  /** As the service says it, for whoever looks into what did not come to rest. */
  readonly exports: unknown;
};

const streams = 7;

/** How far a service is, as it says; `null` where it does not answer. */
export async function progressOf(url: string, signing: Signing): Promise<Progress | null> {
  const response = await signedFetch(`${url}/v1/installation`, signing).catch(() => null);
  if (response?.ok !== true) return null;
  const { exports = [], webhooks } = z.parse(installationSchema, await response.json());
  const ends = exports
    .filter(({ stream }) => stream !== "organizations")
    .map(({ completeTo }) => (completeTo === null ? 0 : Date.parse(completeTo)));
  return {
    completeTo: exports.length < streams ? 0 : Math.min(...ends),
    waitingHints: webhooks?.waiting ?? 0,
    exports,
  };
}
