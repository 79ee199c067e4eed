import { resolve } from "node:path";
import type { FrameLocator } from "playwright-core";
import { staff } from "../sandbox/account/staff.ts";
import { withManyFollowUps } from "../sandbox/generator/many-follow-ups.ts";
import { protagonists } from "../sandbox/generator/protagonists.ts";
import { type Desk, type DeskOptions, newestTicketOf, openDesk } from "./support/desk.ts";
import { startWhole, type Whole } from "./support/whole.ts";

/**
 * Draws every view that docs/screens.md shows, as it is now: `npm run screens`, or only some of them:
 * `npm run screens -- card edit`.
 */

const images = resolve(import.meta.dirname, "../docs/images");
const wide = { width: 1440, height: 900 };
const page = { width: 1280, height: 800 };

/** One picture: where a desk is opened, and what is done there before it is taken. */
type Shot = {
  readonly name: string;
  readonly options: DeskOptions;
  readonly prepare: (desk: Desk, language: Language) => Promise<unknown>;
};

type Look = "" | "-dark" | "-narrow" | "-dark-narrow" | "-arabic";
type Language = "en" | "ar";

const looks: Readonly<Record<Look, DeskOptions>> = {
  "": {},
  "-dark": { colorScheme: "dark" },
  "-narrow": { trayWidth: 320 },
  "-dark-narrow": { colorScheme: "dark", trayWidth: 320 },
  "-arabic": { locale: "ar" },
};

const everyLook = ["", "-dark", "-narrow", "-arabic"] as const;
const wideLooks = ["", "-dark", "-arabic"] as const;

const words = {
  edit: { en: "Edit", ar: "تعديل" },
  timeline: { en: "Whole timeline", ar: "السجل الزمني كاملًا" },
  board: { en: "Board", ar: "لوحة" },
} as const;

const pause = (ms: number) => new Promise((resolved) => setTimeout(resolved, ms));

/** A card stands once it is no longer busy, and its aids have come. */
async function cardStands(card: FrameLocator): Promise<void> {
  await card.locator("main:not([aria-busy=true]) h2").first().waitFor();
  await pause(2500);
}

async function shotsOf(whole: Whole): Promise<readonly (readonly [Shot, readonly Look[]])[]> {
  const ticketId = await newestTicketOf(whole.sandbox, protagonists.complainer);
  const ofPromoter = await newestTicketOf(whole.sandbox, protagonists.promoter);
  const incident = [...whole.sandbox.account.tickets.values()].find(
    ({ problem_id: id, status }) => id !== null && status === "open",
  );
  if (incident === undefined) throw new Error("no incident of an open problem");
  const user = { user: String(protagonists.promoter) };
  const workspaceOf = (desk: Desk) => desk.card("nav-bar");
  const tab = (at: number) => async (desk: Desk) => {
    await workspaceOf(desk).getByRole("tab").nth(at).click();
    await pause(5000);
  };
  const workspace = { as: staff.admin, viewport: page };
  return [
    [
      {
        name: "card",
        options: { ticketId, viewport: wide },
        prepare: (desk) => cardStands(desk.card(ticketId)),
      },
      everyLook,
    ],
    [
      {
        name: "edit",
        options: { ticketId: ofPromoter, viewport: wide },
        prepare: async (desk, language) => {
          const card = desk.card(ofPromoter);
          await cardStands(card);
          await card.getByRole("button", { name: words.edit[language], exact: true }).click();
          await card.getByRole("form").waitFor();
          await pause(1000);
        },
      },
      ["", "-dark-narrow", "-arabic"],
    ],
    [
      {
        name: "preferences",
        options: { ticketId: incident.id, viewport: { width: 1280, height: 1100 } },
        prepare: async (desk) => {
          const card = desk.card(incident.id);
          await cardStands(card);
          await card.locator("summary").filter({ hasText: "Preferences" }).click();
          await card.getByRole("button", { name: /^Edit the preferences/ }).click();
          await pause(1000);
        },
      },
      ["-dark-narrow"],
    ],
    [
      {
        name: "articles",
        options: { ticketId: ofPromoter, viewport: { width: 1280, height: 1000 } },
        prepare: async (desk) => {
          const card = desk.card(ofPromoter);
          await cardStands(card);
          await card.locator("summary").filter({ hasText: "Help center articles" }).click();
          await card
            .getByRole("button", { name: /^Insert as link/ })
            .first()
            .click();
          await card.getByText("The link is in your reply.").waitFor();
        },
      },
      [""],
    ],
    [
      {
        name: "new-ticket",
        options: { at: { ticket: "new" }, viewport: page },
        prepare: async (desk) => {
          await desk.page.getByText("Choose requester").click();
          await desk.page.getByLabel("Find a customer").fill(String(protagonists.complainer));
          await desk.page.getByTestId(`choose-requester-${protagonists.complainer}`).click();
          await cardStands(desk.card("new-ticket"));
        },
      },
      everyLook,
    ],
    [
      {
        name: "profile",
        options: { at: user, viewport: page },
        prepare: (desk) => cardStands(desk.card(`user-${protagonists.promoter}`)),
      },
      everyLook,
    ],
    [
      {
        name: "organization",
        options: { at: { organization: "4001" }, viewport: page },
        prepare: (desk) => desk.card("organization-4001").locator("h2").nth(1).waitFor(),
      },
      everyLook,
    ],
    [
      {
        name: "timeline",
        options: { ticketId, viewport: page },
        prepare: async (desk, language) => {
          const name = words.timeline[language];
          await desk.card(ticketId).getByRole("button", { name }).click();
          await desk.card("modal").getByRole("link").first().waitFor();
          await pause(1500);
        },
      },
      everyLook,
    ],
    [
      {
        name: "workspace",
        options: workspace,
        prepare: async (desk) => {
          await workspaceOf(desk).locator("tr[data-ticket]").first().waitFor();
          await pause(4000);
        },
      },
      wideLooks,
    ],
    [
      {
        name: "board",
        options: workspace,
        prepare: async (desk, language) => {
          await workspaceOf(desk).locator("tr[data-ticket]").first().waitFor();
          await workspaceOf(desk).getByRole("button", { name: words.board[language] }).click();
          await pause(1500);
        },
      },
      wideLooks,
    ],
    [
      {
        name: "care-page",
        options: { as: staff.teamLead, viewport: { width: 1440, height: 1400 } },
        prepare: tab(1),
      },
      everyLook,
    ],
    [{ name: "at-risk", options: workspace, prepare: tab(2) }, wideLooks],
    [{ name: "coaching", options: workspace, prepare: tab(3) }, wideLooks],
    [{ name: "status", options: workspace, prepare: tab(4) }, wideLooks],
  ];
}

/** In the workspace, what is narrow is the window. */
const narrowViewports: Readonly<Record<string, DeskOptions>> = {
  "care-page": { viewport: { width: 760, height: 1400 } },
  timeline: { viewport: { width: 400, height: 800 }, trayWidth: 320 },
};

const whole = await startWhole({
  isReadQuickly: true,
  changed: (data, at) => withManyFollowUps(data, { count: 60, seed: 7, at }),
});
try {
  // Until every customer is read and worked out, and every target is told.
  await pause(90_000);
  const chosen = process.argv.slice(2);
  for (const [shot, wanted] of await shotsOf(whole)) {
    if (chosen.length > 0 && !chosen.includes(shot.name)) continue;
    for (const look of wanted) {
      const narrow = look === "-narrow" ? narrowViewports[shot.name] : undefined;
      const desk = await openDesk(whole, { ...shot.options, ...looks[look], ...narrow });
      await shot.prepare(desk, look === "-arabic" ? "ar" : "en");
      await desk.page.screenshot({ path: resolve(images, `${shot.name}${look}.png`) });
      if (desk.complaints.length > 0)
        throw new Error(`${shot.name}: ${desk.complaints.join("; ")}`);
      await desk.context.close();
    }
  }
} finally {
  await whole.stop();
}
