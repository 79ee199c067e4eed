import type { Installation } from "../../contract/installation.ts";
import { teamRoutes } from "../../contract/team-routes.ts";
import type { Host } from "../host/host.ts";
import { isServiceError, type ServiceFailure } from "../host/service-error.ts";

/** What the companion service says of itself, or why it says nothing. */
export type ServiceStatus =
  | { readonly kind: "not-set-up" }
  | {
      readonly kind: "answered";
      readonly address: string;
      readonly tookMs: number;
      readonly installation: Installation;
      /** False where it answers for another account than the one this app runs in. */
      readonly isThisAccount: boolean;
    }
  | {
      readonly kind: "failed";
      readonly address: string;
      readonly failure: ServiceFailure;
      readonly waitSeconds: number | null;
    };

/** Asks the companion service who it is, as every signed request does: through Zendesk's proxy. */
export async function readServiceStatus(
  host: Pick<Host, "settings" | "account" | "service">,
  now: () => number,
): Promise<ServiceStatus> {
  const address = host.settings.serviceUrl;
  if (address === null) return { kind: "not-set-up" };
  const startedAt = now();
  try {
    const installation = await host.service(teamRoutes.installation, {});
    return {
      kind: "answered",
      address,
      tookMs: now() - startedAt,
      installation,
      isThisAccount: installation.account === host.account.subdomain,
    };
  } catch (error) {
    const failed = isServiceError(error);
    return {
      kind: "failed",
      address,
      failure: failed ? error.failure : "failed",
      waitSeconds: failed ? error.waitSeconds : null,
    };
  }
}
