import { zendeskInstant } from "../../account/instants.ts";
import { staff } from "../../account/staff.ts";
import { dayMs, hourMs, minuteMs } from "../days.ts";
import { ordinaryTicket } from "../ordinary-ticket.ts";
import { english } from "../phrases/en.ts";
import { type Protagonist, person, replies, says } from "../protagonist.ts";
import { protagonists } from "../protagonists.ts";
import { randomOf } from "../random.ts";
import type { Step, TicketPlan } from "../ticket-plan.ts";

/** An angry repeat complainer: four tickets in four weeks about one battery. */
export function derekAt(at: number): Protagonist {
  const id = protagonists.complainer;
  const random = randomOf(id);
  const early = [
    { days: 700, course: "good", score: "good" },
    { days: 560, course: "good", score: "good" },
    { days: 420, course: "good", score: null },
    { days: 250, course: "plain", score: "good" },
    { days: 120, course: "slow", score: "bad" },
    { days: 75, course: "slow", score: null },
  ] as const;
  const history = early.map(({ days, course, score }) => ({
    ...ordinaryTicket({
      requesterId: id,
      createdAt: at - days * dayMs + 10 * hourMs,
      bank: english,
      random,
      course,
    }),
    priority: "normal" as const,
    triage: null,
    rating: score === null ? null : { score, words: score === "bad" ? "Took far too long" : null },
  }));
  const ticket = (daysAgo: number, subject: string, steps: readonly Step[]): TicketPlan => ({
    requesterId: id,
    assigneeId: staff.agent,
    createdAt: at - daysAgo * dayMs - 217 * minuteMs,
    subject,
    type: "incident",
    steps,
  });
  return {
    user: person(id, "Derek Olsen", {
      created_at: zendeskInstant(at - 730 * dayMs),
      // With Maya: what one of them feels says nothing of the other.
      organization_id: 4001,
    }),
    plans: [
      ...history,
      {
        ...ticket(26, "Charger replaced, battery still dead", [
          says(
            0,
            "The new charger arrived but the battery is still dead. Third week without a bike.",
          ),
          replies(2900, "Please leave it on the charger for a night.", "solved"),
        ]),
        tags: ["battery"],
        rating: { score: "bad", words: "Nobody read my message" },
      },
      {
        ...ticket(18, "Same fault again: battery does not charge", [
          says(
            0,
            "As I wrote last week, the battery does not charge. Leaving it overnight did nothing.",
          ),
          replies(1500, "We have updated the controller. It should be fine now.", "solved"),
          says(
            2400,
            "It is not fixed. Same fault as before, and again a wasted afternoon. I am really disappointed.",
          ),
          replies(1600, "I am sorry. The workshop has reset it once more.", "solved"),
        ]),
        tags: ["battery"],
        rating: { score: "bad", words: "Problem is still there" },
        triage: { label: "negative", confidence: "high" },
      },
      {
        ...ticket(11, "Complaint: third attempt, no working battery", [
          says(
            0,
            "This is a formal complaint. I paid for a bike that has not worked for a month, and I am tired of repeating myself.",
          ),
          replies(1300, "We have received your complaint. A new battery is ordered.", "solved"),
        ]),
        tags: ["battery", "complaint"],
        rating: { score: "bad", words: "A promise is not a battery" },
        triage: { label: "very_negative", confidence: "high" },
      },
      {
        ...ticket(3, "STILL no battery. I want a manager", [
          says(
            0,
            "The battery you promised has not arrived. This is the fourth time I write about the same fault. Terrible service, completely unacceptable.",
          ),
          replies(
            500,
            "I am sorry, Derek. I will call the warehouse and get back to you by Wednesday.",
            "open",
          ),
          says(
            1700,
            "Nobody called. If this is not solved this week I will cancel my service plan and take my money to another shop. I want to speak to a manager.",
          ),
          {
            by: "note",
            afterMinutes: 300,
            text: "Warehouse says the battery is on back order, no date yet.",
          },
          says(1560, "Are you even reading these messages? When will I get my battery?"),
        ]),
        priority: "high",
        tags: ["battery", "escalated"],
        triage: { label: "very_negative", confidence: "high" },
      },
    ],
  };
}
