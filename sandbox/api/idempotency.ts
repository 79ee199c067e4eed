import { badRequest } from "./refusal.ts";
import type { ApiAnswer } from "./request.ts";

const keptMs = 2 * 60 * 60 * 1000;

/**
 * Remembers what was answered to an `Idempotency-Key` for two hours: the same request again gets
 * the same answer, another body under the same key is refused.
 *
 * The refusal's words are a guess: Zendesk documents that there is one, not how it reads.
 */
export function idempotencyKeys(): (
  request: {
    readonly key: string | undefined;
    /** Keys of different people never meet. */
    readonly actorId: number;
    readonly body: unknown;
    readonly at: number;
  },
  answer: () => ApiAnswer,
) => ApiAnswer {
  const kept = new Map<
    string,
    { readonly body: string; readonly at: number; readonly answer: ApiAnswer }
  >();
  return ({ key, actorId, body, at }, answer) => {
    if (key === undefined || key === "") return answer();
    if (key.length > 255) throw badRequest("IdempotencyKeyTooLong", "At most 255 characters");
    const text = JSON.stringify(body);
    const name = `${actorId} ${key}`;
    const known = kept.get(name);
    if (known !== undefined && at - known.at < keptMs) {
      if (known.body !== text) {
        throw badRequest(
          "IdempotentRequestError",
          "The request parameters do not match the request that used this Idempotency-Key first",
        );
      }
      return withLookup(known.answer, "hit");
    }
    const fresh = answer();
    kept.set(name, { body: text, at, answer: fresh });
    return withLookup(fresh, "miss");
  };
}

function withLookup(answer: ApiAnswer, lookup: "hit" | "miss"): ApiAnswer {
  return { ...answer, headers: { ...answer.headers, "x-idempotency-lookup": lookup } };
}
