import { zendeskInstant } from "../../account/instants.ts";
import { staff } from "../../account/staff.ts";
import { dayMs, hourMs } from "../days.ts";
import { type Protagonist, person, says } from "../protagonist.ts";
import { protagonists } from "../protagonists.ts";

/** A suspended customer. */
export function gregAt(at: number): Protagonist {
  const id = protagonists.suspended;
  return {
    user: person(id, "Greg Hollis", {
      created_at: zendeskInstant(at - 300 * dayMs),
      suspended: true,
    }),
    plans: [
      {
        requesterId: id,
        assigneeId: staff.secondAgent,
        createdAt: at - 10 * hourMs,
        subject: "Why is my account blocked?",
        type: "question",
        tags: ["account"],
        steps: [says(0, "Every mail I send comes back. Why is my account blocked?")],
      },
    ],
  };
}
