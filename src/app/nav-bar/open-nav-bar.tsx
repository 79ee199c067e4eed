import type { Host } from "../host/host.ts";
import { loadWords } from "../i18n/load-words.ts";
import { english } from "../i18n/nav-bar/en.ts";
import { navBarLanguages } from "../i18n/nav-bar/languages.ts";
import { startTeam } from "../load/team-start.ts";
import { mount } from "../ui/mount.tsx";
import { NavBar } from "./NavBar.tsx";

/** Opens the supervisors' and admins' page in Zendesk's navigation bar. */
export async function openNavBar(root: HTMLElement, host: Host): Promise<void> {
  // Without who looks, the page is in English and its days are the browser's.
  const agent = await host.currentUser().catch(() => null);
  const team = startTeam(host, agent);
  const words = await loadWords(english, navBarLanguages, {
    locale: agent?.locale ?? "en",
    timeZone: agent?.timeZone ?? null,
  });
  document.title = words.translate("title");
  mount(root, host, {
    language: words,
    broken: words.translate("broken"),
    elements: (
      <NavBar
        host={host}
        words={words}
        team={team}
        isAdmin={agent?.role === "admin"}
        // Zendesk has no role of a supervisor: whoever is more, or something else, than an agent.
        mayCoach={agent !== null && agent.role !== "agent"}
      />
    ),
  });
}
