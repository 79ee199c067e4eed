import type { FollowUp } from "../../care/care-context.ts";
import type { WriteFailure } from "./write-failure.ts";

/** What became of an agent's wish to create a follow-up; trying again never makes a second one. */
export type FollowUpOutcome =
  | {
      readonly kind: "created";
      readonly followUp: FollowUp;
      /** False where the ticket that it was made from could not be tagged. */
      readonly isTagged?: boolean;
    }
  | WriteFailure;
