import type { Host } from "./host/host.ts";
import type { Place } from "./load/place.ts";
import { startCareCard } from "./load/start-care-card.ts";
import { ticketPlace } from "./load/ticket-place.ts";

type OpenLocation = (root: HTMLElement, host: Host) => Promise<void>;

/** Zendesk's name of a location -> what opens there; each one's elements are a chunk of their own. */
const locations: Readonly<Record<string, OpenLocation>> = {
  ticket_sidebar: (root, host) => openCard(root, host, ticketPlace),
  new_ticket_sidebar: async (root, host) => {
    const { newTicketPlace } = await import("./load/new-ticket-place.ts");
    await openCard(root, host, newTicketPlace);
  },
  user_sidebar: async (root, host) => {
    const { userPlace } = await import("./load/user-place.ts");
    await openCard(root, host, userPlace);
  },
  organization_sidebar: async (root, host) => {
    const { openOrganizationSidebar } = await import(
      "./organization-sidebar/open-organization-sidebar.tsx"
    );
    await openOrganizationSidebar(root, host);
  },
  modal: async (root, host) => {
    const { openModal } = await import("./modal/open-modal.tsx");
    await openModal(root, host);
  },
  nav_bar: async (root, host) => {
    const { openNavBar } = await import("./nav-bar/open-nav-bar.tsx");
    await openNavBar(root, host);
  },
};

/** The same card wherever a customer is in view; its questions are under way while its elements load. */
async function openCard(root: HTMLElement, host: Host, place: Place): Promise<void> {
  const card = startCareCard(host, place);
  const { openTicketSidebar } = await import("./ticket-sidebar/open-ticket-sidebar.tsx");
  await openTicketSidebar(root, host, card);
}

/** Opens what belongs to the location that Zendesk put the app in. */
export async function openLocation(root: HTMLElement, host: Host): Promise<void> {
  const open = locations[host.location];
  if (open === undefined) throw new Error(`No such location: ${host.location}`);
  await open(root, host);
}
