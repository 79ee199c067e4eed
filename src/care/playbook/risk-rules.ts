import { detractor } from "./r01-detractor.ts";
import { badRating } from "./r04-bad-rating.ts";
import { fallingRatings } from "./r05-falling-ratings.ts";
import { repeatContact } from "./r06-repeat-contact.ts";
import { reopened } from "./r07-reopened.ts";
import { longWait } from "./r08-long-wait.ts";
import { missedTarget } from "./r09-missed-target.ts";
import { cancelWish } from "./r12-cancel-wish.ts";
import { usageDrop } from "./r18-usage-drop.ts";
import { renewal } from "./r22-renewal.ts";
import { lapsedRenewal } from "./r23-lapsed-renewal.ts";
import { failedPayment } from "./r24-failed-payment.ts";
import type { Rule } from "./rule.ts";

/** The rules that show a kind of risk, for R16; of one kind the stronger sign comes first. */
export const riskRules: readonly Rule[] = [
  cancelWish,
  detractor,
  badRating,
  fallingRatings,
  repeatContact,
  reopened,
  missedTarget,
  longWait,
  usageDrop,
  lapsedRenewal,
  failedPayment,
  renewal,
];
