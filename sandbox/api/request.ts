import type { Account } from "../account/account.ts";
import type { UserRecord } from "../account/records.ts";

/** A call of the helpdesk's API by somebody who is known. */
export type ApiRequest = {
  readonly method: string;
  /** After `/api/v2/`, without `.json`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly actor: UserRecord;
  /** Where the account is reached, for the links in answers. */
  readonly origin: string;
  readonly at: number;
  readonly channel: "web" | "api";
};

export type ApiAnswer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Does what an endpoint does; throws an `ApiRefusal` for anything but a success. */
export type Handler = (
  request: ApiRequest,
  account: Account,
  place: Readonly<Record<string, string>>,
) => ApiAnswer;

/** The named list of a body such as `{ "tags": [...] }`, or `null` where there is none. */
export function textsIn(body: unknown, name: string): readonly string[] | null {
  const value = fieldOf(body, name);
  if (typeof value === "string") return value.split(/[\s,]+/).filter((text) => text !== "");
  if (!Array.isArray(value)) return null;
  return value.filter((text) => typeof text === "string");
}

/** A field of something that may be an object. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
