import type { FileChunk } from "../../../src/service/exports/file-chunks.ts";

/** Tickets of each customer: as many as a customer of some years has. */
export const ticketsOfCustomer = 10;
const linesInChunk = 1000;
const firstCustomerId = 10_000_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** A customer of the account with so many tickets before this one's. */
export function customerIdAt(place: number): string {
  return `${firstCustomerId + place}`;
}

/** Lines of an account with so many tickets, as its exports have them. */
export async function* syntheticChunks(
  tickets: number,
  at: number,
): AsyncGenerator<FileChunk, void, undefined> {
  yield* chunksOf("users", tickets / ticketsOfCustomer, (place) => userLine(place, at));
  yield* chunksOf("tickets", tickets, (place) => ticketLine(place, at));
}

function* chunksOf(
  file: FileChunk["file"],
  total: number,
  lineOf: (place: number) => object,
): Generator<FileChunk, void, undefined> {
  for (let start = 0; start < total; start += linesInChunk) {
    const count = Math.min(linesInChunk, total - start);
    const lines = Array.from({ length: count }, (_, index) =>
      JSON.stringify(lineOf(start + index)),
    );
    yield { file, firstLine: start + 1, text: lines.join("\n") };
  }
}

function userLine(place: number, at: number): object {
  return {
    id: firstCustomerId + place,
    name: `Customer ${place}`,
    role: "end-user",
    active: true,
    created_at: instant(at - 900 * dayMs),
    updated_at: instant(at - (place % 400) * dayMs),
    tags: [],
  };
}

function ticketLine(place: number, at: number): object {
  const customer = firstCustomerId + Math.floor(place / ticketsOfCustomer);
  const createdAt = at - ((place * 37) % 700) * dayMs - 2 * dayMs;
  return {
    id: place + 1,
    created_at: instant(createdAt),
    updated_at: instant(createdAt + dayMs),
    status: place % 10 === 0 ? "open" : "closed",
    type: "question",
    priority: "normal",
    requester_id: customer,
    submitter_id: customer,
    assignee_id: 11,
    via: { channel: "email" },
    subject: `Parcel ${place}`,
    description: `I am waiting for parcel ${place}. Where is it? I have asked twice already.`,
    tags: ["delivery", `topic_${place % 50}`],
    satisfaction_rating: { id: place + 1, score: place % 3 === 0 ? "good" : "unoffered" },
    metric_set: {
      reopens: place % 7 === 0 ? 1 : 0,
      replies: 2,
      solved_at: instant(createdAt + 20 * hourMs),
      reply_time_in_minutes: { calendar: 30 + (place % 90), business: 30 },
      full_resolution_time_in_minutes: { calendar: 1200, business: 480 },
      requester_wait_time_in_minutes: { calendar: 60, business: 60 },
    },
  };
}

function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
