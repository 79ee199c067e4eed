import { detractor } from "./r01-detractor.ts";
import { passive } from "./r02-passive.ts";
import { promoter } from "./r03-promoter.ts";
import { badRating } from "./r04-bad-rating.ts";
import { fallingRatings } from "./r05-falling-ratings.ts";
import { repeatContact } from "./r06-repeat-contact.ts";
import { reopened } from "./r07-reopened.ts";
import { longWait } from "./r08-long-wait.ts";
import { missedTarget } from "./r09-missed-target.ts";
import { promise } from "./r10-promise.ts";
import { unansweredQuestion } from "./r11-unanswered-question.ts";
import { cancelWish } from "./r12-cancel-wish.ts";
import { managerWish } from "./r13-manager-wish.ts";
import { sensitiveMatter } from "./r14-sensitive-matter.ts";
import { complaint } from "./r15-complaint.ts";
import { jointRisks } from "./r16-joint-risks.ts";
import { healthDrop } from "./r17-health-drop.ts";
import { usageDrop } from "./r18-usage-drop.ts";
import { setupHelp } from "./r19-setup-help.ts";
import { welcome } from "./r20-welcome.ts";
import { purchaseCheckIn } from "./r21-purchase-check-in.ts";
import { renewal } from "./r22-renewal.ts";
import { lapsedRenewal } from "./r23-lapsed-renewal.ts";
import { failedPayment } from "./r24-failed-payment.ts";
import { contactLeft } from "./r25-contact-left.ts";
import { silence } from "./r26-silence.ts";
import { returned } from "./r27-return.ts";
import { causeFixed } from "./r28-cause-fixed.ts";
import { featureShipped } from "./r29-feature-shipped.ts";
import { nearTier } from "./r30-near-tier.ts";
import { anniversary } from "./r31-anniversary.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of their ids. */
export const playbook: readonly Rule[] = [
  detractor,
  passive,
  promoter,
  badRating,
  fallingRatings,
  repeatContact,
  reopened,
  longWait,
  missedTarget,
  promise,
  unansweredQuestion,
  cancelWish,
  managerWish,
  sensitiveMatter,
  complaint,
  jointRisks,
  healthDrop,
  usageDrop,
  setupHelp,
  welcome,
  purchaseCheckIn,
  renewal,
  lapsedRenewal,
  failedPayment,
  contactLeft,
  silence,
  returned,
  causeFixed,
  featureShipped,
  nearTier,
  anniversary,
];
