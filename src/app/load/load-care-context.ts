import type { CareContext } from "../../care/care-context.ts";
import { routes } from "../../contract/routes.ts";
import type { Host } from "../host/host.ts";
import { isServiceError, ServiceError, type ServiceFailure } from "../host/service-error.ts";
import { NoSuchCustomerError } from "./load-failure.ts";

export type LoadedContext = {
  readonly context: CareContext;
  /** Why the service did not give it; `null` where it did. */
  readonly withoutService: ServiceTrouble | null;
};

export type ServiceTrouble = {
  readonly failure: ServiceFailure;
  readonly waitSeconds: number | null;
};

/** What loading needs of the host. */
export type LoadingHost = Pick<Host, "settings" | "service" | "zendesk">;

/**
 * The customer's care context: from the service where it answers in time, else from the agent's
 * own view of Zendesk.
 *
 * The code for the second way is fetched only then. Rejects when both fail, with the second's error.
 */
export async function loadCareContext(
  host: LoadingHost,
  customerId: string,
): Promise<LoadedContext> {
  const fromService = await loadFromService(host, customerId);
  if ("context" in fromService) return { context: fromService.context, withoutService: null };
  const { readOwnView } = await import("./read-own-view.ts");
  const context = await readOwnView(host.zendesk, customerId, Date.now());
  if (context === null) throw new NoSuchCustomerError(`No customer ${customerId}`);
  return { context, withoutService: fromService };
}

/** The care context from the service alone, or why it did not give it; never rejects. */
export async function loadFromService(
  host: Pick<LoadingHost, "settings" | "service">,
  customerId: string,
): Promise<{ readonly context: CareContext } | ServiceTrouble> {
  if (host.settings.serviceUrl === null) return { failure: "not-set-up", waitSeconds: null };
  try {
    const context = await host.service(routes.careContext, { customerId });
    if (context.customer.id !== customerId) {
      throw new ServiceError("malformed", "The service answered about somebody else.");
    }
    return { context };
  } catch (error) {
    return serviceTroubleOf(error);
  }
}

/** Why the service gave nothing; what is no failure of its own is one of the way to it. */
export function serviceTroubleOf(error: unknown): ServiceTrouble {
  if (isServiceError(error)) return { failure: error.failure, waitSeconds: error.waitSeconds };
  return { failure: "unreachable", waitSeconds: null };
}
