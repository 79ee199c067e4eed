import { zendeskInstant } from "../../account/instants.ts";
import { staff } from "../../account/staff.ts";
import { dayMs, hourMs } from "../days.ts";
import { type Protagonist, person, says } from "../protagonist.ts";
import { protagonists } from "../protagonists.ts";

/** A customer with a name of 300 characters and 300 tags. */
export function longNameAt(at: number): Protagonist {
  const id = protagonists.longName;
  const name = "Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh "
    .repeat(5)
    .slice(0, 300);
  return {
    user: person(id, name, {
      created_at: zendeskInstant(at - 420 * dayMs),
      tags: Array.from(
        { length: 300 },
        (_, index) => `segment_${String(index + 1).padStart(3, "0")}`,
      ),
    }),
    plans: [
      {
        requesterId: id,
        assigneeId: staff.agent,
        createdAt: at - 12 * hourMs,
        subject: "My name does not fit on the invoice",
        type: "question",
        tags: ["billing"],
        steps: [says(0, "Hello, my name is cut off on the invoice. Could you print it in full?")],
      },
    ],
  };
}
