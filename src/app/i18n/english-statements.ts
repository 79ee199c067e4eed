import type { StatementCode } from "../../care/statements.ts";

/** Where a person reads something else than the core writes: spans stand in units of their own. */
export const englishStatements: { readonly [code in StatementCode]?: string } = {
  "ticket-open-hours": "Ticket #{ticket}, priority {priority}, open for {hours}",
  "ticket-replied": "Ticket #{ticket}: first reply after {minutes}",
  "ticket-resolved": "Ticket #{ticket}: solved after {minutes}",
  "ticket-waited": "Ticket #{ticket}: waited {minutes}",
};
