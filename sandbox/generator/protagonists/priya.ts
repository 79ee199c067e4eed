import { zendeskInstant } from "../../account/instants.ts";
import { hourMs } from "../days.ts";
import { type Protagonist, person } from "../protagonist.ts";
import { protagonists } from "../protagonists.ts";

/** A prospect since yesterday who asks before buying. */
export function priyaAt(at: number): Protagonist {
  const id = protagonists.prospect;
  return {
    user: person(id, "Priya Nair", {
      created_at: zendeskInstant(at - 26 * hourMs),
      tags: ["prospect"],
      locale: "en-GB",
    }),
    plans: [
      {
        requesterId: id,
        assigneeId: null,
        createdAt: at - 7 * hourMs,
        subject: "Heron cargo bike: can I try one first?",
        type: "question",
        channel: "web",
        tags: ["presales"],
        steps: [
          {
            by: "customer",
            afterMinutes: 0,
            text: "Hello, I am thinking about a Heron cargo bike for two children. Is there a place near Leeds where I could try one before buying? And how long is delivery at the moment?",
          },
        ],
      },
    ],
  };
}
