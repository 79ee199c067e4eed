/** Where a frame of the app sits; Zendesk's names of the locations. */
export type FrameSpot =
  | { readonly location: "ticket_sidebar"; readonly ticketId: number }
  | { readonly location: "new_ticket_sidebar" }
  | { readonly location: "user_sidebar"; readonly userId: number }
  | { readonly location: "organization_sidebar"; readonly organizationId: number }
  /** `url` is the one that the app asked for, behind its own address. */
  | { readonly location: "modal"; readonly guid: string; readonly url: string }
  | { readonly location: "nav_bar" };

/** The tab of a ticket that is being written; no ticket has this id. */
export const newTicketId = 0;

/** What tells one frame from another, for the app and for tests. */
export function frameGuidOf(spot: FrameSpot): string {
  switch (spot.location) {
    case "ticket_sidebar":
      return `ticket-${spot.ticketId}`;
    case "new_ticket_sidebar":
      return "new-ticket";
    case "user_sidebar":
      return `user-${spot.userId}`;
    case "organization_sidebar":
      return `organization-${spot.organizationId}`;
    case "modal":
      return spot.guid;
    case "nav_bar":
      return "nav-bar";
  }
}

/** The tab of the desk that belongs to a frame; `null` where none does. */
export function tabIdAt(spot: FrameSpot): number | null {
  if (spot.location === "ticket_sidebar") return spot.ticketId;
  return spot.location === "new_ticket_sidebar" ? newTicketId : null;
}
