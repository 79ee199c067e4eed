import * as z from "zod/mini";
import { problemSchema } from "../../contract/problem.ts";
import { addressOf, type Route } from "../../contract/routes.ts";
import { isHostError } from "./host-error.ts";
import { ServiceError, serviceFailureFor } from "./service-error.ts";
import type { ZafRequester } from "./zaf-client.ts";
import { type ZafAnswer, zafRequest } from "./zaf-request.ts";

const limitMs = 2500;

/** Asks one route of the contract; the answer is what the contract says, or a `ServiceError`. */
export type AskService = <R extends Route>(
  route: R,
  places: Readonly<Record<string, string>>,
  body?: unknown,
  query?: Readonly<Record<string, string>>,
) => Promise<z.output<R["response"]>>;

/**
 * The companion service, reached through Zendesk's proxy, which signs with the secret setting that
 * this browser never sees. The signature proves the installation; `sub` is only what we claim.
 */
export function sendToService(options: {
  readonly client: ZafRequester;
  readonly serviceUrl: string | null;
  readonly subdomain: string;
  readonly agentId: () => Promise<string>;
  readonly newId: () => string;
}): AskService {
  const { client, serviceUrl, subdomain, agentId, newId } = options;
  return async <R extends Route>(
    route: R,
    places: Readonly<Record<string, string>>,
    body?: unknown,
    query: Readonly<Record<string, string>> = {},
  ) => {
    if (serviceUrl === null) throw new ServiceError("not-set-up", "No service address is set.");
    const search = new URLSearchParams(query).toString();
    const path = addressOf(route.path, places) + (search === "" ? "" : `?${search}`);
    const sub = await agentId();
    const answer = await answered(
      zafRequest(
        client,
        {
          url: serviceUrl + path,
          type: route.method,
          secure: true,
          cors: false,
          contentType: "application/json",
          ...(body === undefined ? {} : { data: JSON.stringify(body) }),
          headers: { Authorization: "Bearer {{jwt.token}}" },
          jwt: {
            algorithm: "HS256",
            secret_key: "{{setting.service_secret}}",
            expiry: 60,
            claims: { iss: subdomain, aud: "care-context", jti: newId(), sub },
          },
        },
        limitMs,
        `${route.method} ${path}`,
      ),
    );
    if (answer.status >= 300) throw refusalOf(answer, `${route.method} ${path}`);
    const parsed = z.safeParse<R["response"]>(route.response, answer.body);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    throw new ServiceError("malformed", `${route.method} ${path}: unexpected answer at "${where}"`);
  };
}

async function answered(answer: Promise<ZafAnswer>): Promise<ZafAnswer> {
  try {
    return await answer;
  } catch (error) {
    const isLate = isHostError(error) && error.kind === "timeout";
    const message = error instanceof Error ? error.message : String(error);
    throw new ServiceError(isLate ? "timeout" : "unreachable", message);
  }
}

function refusalOf({ status, headers, body }: ZafAnswer, what: string): ServiceError {
  const problem = problemSchema.safeParse(body);
  const code = problem.success ? problem.data.code : null;
  const wait = Number(headers["retry-after"]);
  const waitSeconds = Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : null;
  return new ServiceError(serviceFailureFor(status, code), `${what}: ${status}`, waitSeconds);
}
