import type { CustomerFacts } from "../../care/facts.ts";

/** The scorer that read a customer's messages; `null` where there are none to read. */
export function modelVersionIn({ tickets }: Pick<CustomerFacts, "tickets">): string | null {
  for (const { messages } of tickets) {
    const [message] = messages;
    if (message !== undefined) return message.reading.modelVersion;
  }
  return null;
}
