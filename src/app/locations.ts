import type { Host } from "./host/host.ts";
import { startCareCard } from "./load/start-care-card.ts";

type OpenLocation = (root: HTMLElement, host: Host) => Promise<void>;

/** Zendesk's name of a location -> what opens there; each one's elements are a chunk of their own. */
const locations: Readonly<Record<string, OpenLocation>> = {
  ticket_sidebar: async (root, host) => {
    // The questions are under way while the elements load.
    const card = startCareCard(host);
    const { openTicketSidebar } = await import("./ticket-sidebar/open-ticket-sidebar.tsx");
    await openTicketSidebar(root, host, card);
  },
  nav_bar: async (root, host) => {
    const { openNavBar } = await import("./nav-bar/open-nav-bar.tsx");
    await openNavBar(root, host);
  },
};

/** Opens what belongs to the location that Zendesk put the app in. */
export async function openLocation(root: HTMLElement, host: Host): Promise<void> {
  const open = locations[host.location];
  if (open === undefined) throw new Error(`No such location: ${host.location}`);
  await open(root, host);
}
