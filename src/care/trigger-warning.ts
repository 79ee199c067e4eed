/**
 * A trigger of the account's that may do more with a new follow-up than the app intends.
 *
 * - `customer`: it writes to the customer.
 * - `requester`: it writes to the requester, who is the agent and not the customer.
 * - `outside`: it passes the ticket on to another system, of which nothing is known here.
 */
export type TriggerWarning = {
  readonly reach: "customer" | "requester" | "outside";
  readonly title: string;
};
