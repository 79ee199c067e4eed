import type { IncomingMessage, ServerResponse } from "node:http";
import { isStaff } from "../account/account.ts";
import { teamLeadRoleId } from "../account/staff.ts";
import { faultSchema } from "./faults.ts";
import { answerWith, bodyTextOf, jsonFrom } from "./http.ts";
import { installedAppFrom, publicSettingsOf } from "./installed-app.ts";
import { misbehaviourSchema } from "./misbehaviour.ts";
import type { SandboxParts } from "./parts.ts";

/** The sandbox's own addresses: what the page starts from, and the handles that tests pull. */
export async function answerSandbox(
  parts: SandboxParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = jsonFrom(await bodyTextOf(request));
  switch (`${request.method} ${url.pathname}`) {
    case "GET /sandbox/state":
      return answerWith(response, { status: 200, body: await stateOf(parts) });
    case "GET /sandbox/outbox":
      return answerWith(response, { status: 200, body: { mails: parts.account.outbox } });
    case "DELETE /sandbox/outbox":
      parts.account.outbox.splice(0);
      return answerWith(response, { status: 204, body: undefined });
    case "GET /sandbox/requests":
      return answerWith(response, { status: 200, body: { requests: parts.log.list() } });
    case "DELETE /sandbox/requests":
      parts.log.clear();
      return answerWith(response, { status: 204, body: undefined });
    case "POST /sandbox/faults":
      return answerWith(response, addFault(parts, body));
    case "DELETE /sandbox/faults":
      parts.faults.clear();
      return answerWith(response, { status: 204, body: undefined });
    case "PUT /sandbox/misbehaviour":
      return answerWith(response, misbehave(parts, body));
    case "GET /sandbox/misbehaviour":
      return answerWith(response, { status: 200, body: parts.misbehaviour.wrongs() });
    case "DELETE /sandbox/misbehaviour":
      parts.misbehaviour.set(null);
      return answerWith(response, { status: 204, body: undefined });
    default:
      return answerWith(response, { status: 404, body: { error: "No such address" } });
  }
}

function addFault(parts: SandboxParts, body: unknown): { status: number; body: unknown } {
  const fault = faultSchema.safeParse(body);
  if (!fault.success) return { status: 400, body: { error: fault.error.issues } };
  try {
    parts.faults.add(fault.data);
  } catch {
    return { status: 400, body: { error: "match.path is not a regular expression" } };
  }
  return { status: 201, body: { fault: fault.data } };
}

function misbehave(parts: SandboxParts, body: unknown): { status: number; body: unknown } {
  const options = misbehaviourSchema.safeParse(body);
  if (!options.success) return { status: 400, body: { error: options.error.issues } };
  parts.misbehaviour.set(options.data);
  return { status: 200, body: { misbehaviour: options.data } };
}

/** What the host page needs to know before it asks the API for anything. */
async function stateOf(parts: SandboxParts): Promise<object> {
  const app = await installedAppFrom(parts.installation);
  const people = [...parts.account.users.values()].filter((user) => isStaff(user) && user.active);
  return {
    subdomain: "sandbox",
    assetsOrigin: parts.assetsOrigin,
    staff: people.slice(0, 20).map((user) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      title: titleOf(user),
      customRoleId: user.custom_role_id,
      timeZone: user.iana_time_zone ?? "Etc/UTC",
      locale: user.locale ?? "en-US",
    })),
    app:
      app === null
        ? null
        : {
            appId: app.appId,
            installationId: app.installationId,
            name: app.manifest.name,
            version: app.manifest.version,
            locations: app.manifest.location.support,
            settings: publicSettingsOf(app),
          },
  };
}

function titleOf(user: {
  readonly role: string;
  readonly role_type: number | null;
  readonly custom_role_id: number | null;
}): string {
  if (user.role === "admin") return "Admin";
  if (user.role_type === 1) return "Light agent";
  return user.custom_role_id === teamLeadRoleId ? "Team lead" : "Agent";
}
