/** An answer that is not a success, with Zendesk's body for it. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`refused with ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** No session and no token, or one that nobody has. */
export function unauthenticated(): ApiRefusal {
  return new ApiRefusal(401, { error: "Couldn't authenticate you" });
}

/** The person may not do this; the words are Zendesk's. */
export function forbidden(): ApiRefusal {
  return new ApiRefusal(403, {
    error: {
      title: "Forbidden",
      message:
        "You do not have access to this page. Please contact the account owner of this help desk for further help.",
    },
  });
}

export function recordNotFound(): ApiRefusal {
  return new ApiRefusal(404, { error: "RecordNotFound", description: "Not found" });
}

export function noSuchEndpoint(): ApiRefusal {
  return new ApiRefusal(404, { error: "InvalidEndpoint", description: "Not found" });
}

export type RecordFault = { readonly description: string; readonly error: string };

/** 422, with each wrong field's reasons. */
export function recordInvalid(
  details: Readonly<Record<string, readonly RecordFault[]>>,
): ApiRefusal {
  return new ApiRefusal(422, {
    error: "RecordInvalid",
    description: "Record validation errors",
    details,
  });
}

export function badRequest(error: string, description: string): ApiRefusal {
  return new ApiRefusal(400, { error, description });
}

/** 400 of a list by cursor. Its words are a guess: Zendesk documents the code. */
export function invalidPagination(detail: string): ApiRefusal {
  const error = { code: "InvalidPaginationParameter", title: "Invalid parameter", detail };
  return new ApiRefusal(400, { errors: [{ ...error, status: "400" }] });
}

/** 409 of a safe update whose stamp is older than the ticket. */
export function updateConflict(): ApiRefusal {
  return new ApiRefusal(409, {
    error: "UpdateConflict",
    description:
      "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.",
  });
}

/** 429; some of Zendesk's limits answer in plain text, so the sandbox can do both. */
export function tooManyRequests(retryAfterSeconds: number, isPlainText: boolean): ApiRefusal {
  return new ApiRefusal(
    429,
    isPlainText
      ? "Rate limit exceeded, please retry later"
      : {
          error: "APIRateLimitExceeded",
          description: "Number of allowed API requests per minute exceeded",
        },
    { "retry-after": String(retryAfterSeconds) },
  );
}
