import { badRating } from "./r04-bad-rating.ts";
import { fallingRatings } from "./r05-falling-ratings.ts";
import { repeatContact } from "./r06-repeat-contact.ts";
import { reopened } from "./r07-reopened.ts";
import { longWait } from "./r08-long-wait.ts";
import { promise } from "./r10-promise.ts";
import { unansweredQuestion } from "./r11-unanswered-question.ts";
import { cancelWish } from "./r12-cancel-wish.ts";
import { managerWish } from "./r13-manager-wish.ts";
import { sensitiveMatter } from "./r14-sensitive-matter.ts";
import { complaint } from "./r15-complaint.ts";
import { welcome } from "./r20-welcome.ts";
import { silence } from "./r26-silence.ts";
import { returned } from "./r27-return.ts";
import { nearTier } from "./r30-near-tier.ts";
import { anniversary } from "./r31-anniversary.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of their ids. */
export const playbook: readonly Rule[] = [
  badRating,
  fallingRatings,
  repeatContact,
  reopened,
  longWait,
  promise,
  unansweredQuestion,
  cancelWish,
  managerWish,
  sensitiveMatter,
  complaint,
  welcome,
  silence,
  returned,
  nearTier,
  anniversary,
];
