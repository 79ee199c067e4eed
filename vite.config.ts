import { cp } from "node:fs/promises";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { chromiumPath } from "./scripts/chromium.ts";

const app = resolve(import.meta.dirname, "src/app");
const chromium = chromiumPath();

/** All that the ticket sidebar loads at first, whatever else uses it: in one file it compresses better than in many. */
const ofFirstLoad =
  /zod\/v4\/mini\/iso\.js$|src\/(?:contract\/(?:care-context|care-lens|figure|health|problem|routes|service-lens|zendesk-id)|care\/(?:apportioned|calendar|facts|follow-up-edits|follow-up-key|health-band|health-change|health-signals|preferences|quotable|rules|sentiment-label|statements|tier-key|wall-clock)|app\/(?:host\/(?:agent|color-scheme|connect-host|host-error|keep-height|page-address|property|send-through-zaf|send-to-service|service-error|timeline-address|values-of|within|zaf-client|zaf-request)|load\/(?:load-failure|put-off|seen-health|in-view|ticket-place|watched|is-due-again|load-care-context|session-follow-ups|start-care-card)|i18n\/(?:card-words|en|isolated|load-words|locale-for|sidebar-languages|words)|present\/(?:clocks-of|customer-value-of|due-words|failure-words|follow-ups-of|freshness-of|header-of|health-of|muted-of|notices-of|relationship-of|suggestions-of|this-ticket-of|readable|stage-name|ticket-sentiment-of|tier-name)|ticket-sidebar\/\w[\w-]*|ui\/\w[\w-]*))\.(?:ts|tsx)$/;
/** Lays the folder above the assets out as Zendesk packages it: manifest.json, requirements.json, assets/, translations/. */
const zendeskPackage: Plugin = {
  name: "zendesk-package",
  apply: "build",
  async writeBundle({ dir }) {
    const folder = resolve(dir ?? "dist/app/assets", "..");
    for (const name of ["manifest.json", "requirements.json"]) {
      await cp(name, resolve(folder, name));
    }
    await cp("translations", resolve(folder, "translations"), { recursive: true });
  },
};

export default defineConfig({
  root: app,
  base: "./",
  publicDir: resolve(import.meta.dirname, "assets"),
  build: {
    outDir: resolve(import.meta.dirname, "dist/app/assets"),
    assetsDir: "",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: {
      polyfill: false,
      // The list of what to fetch beside a chunk is part of the first load: only a card waits for it.
      resolveDependencies: (chunk, dependencies) =>
        /^(open-ticket-sidebar|open-panels|read-own-view|card-acts)-/.test(chunk)
          ? dependencies
          : [],
    },
    rolldownOptions: {
      input: { iframe: resolve(app, "iframe.html") },
      output: {
        codeSplitting: {
          groups: [{ name: "first", test: ofFirstLoad }],
        },
      },
    },
  },
  plugins: [react(), zendeskPackage],
  test: {
    root: import.meta.dirname,
    env: { TZ: process.env.TZ ?? "UTC" },
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          include: ["tests/{care,zendesk,contract}/**/*.test.ts"],
          // Plain functions over readonly data: there is nothing that one file could leave to the next.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["tests/{service,sandbox,scripts}/**/*.test.ts", "tests/*.test.ts"],
          // Each test makes what it needs; a second of loading for each file would be minutes for all.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "words",
          environment: "node",
          include: ["tests/app/{present,i18n,load,host}/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: ["tests/app/**/*.test.tsx"],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: "chromium" }],
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
              },
            }),
          },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          // Each file starts a sandbox, a service and a browser of its own.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
