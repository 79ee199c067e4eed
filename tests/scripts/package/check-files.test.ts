import { randomBytes } from "node:crypto";
import { describeBreaks } from "./break-package.ts";
import { type Package, pngOf, put } from "./good-package.ts";

const svg = (content: string) => (files: Package) =>
  put(files, "assets/mark.svg", `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`);

describeBreaks("checkPngs, checkSvgs, checkScripts and files", [
  ["missing-manifest", "manifest.json", "no manifest", (all) => all.delete("manifest.json")],
  [
    "nested-manifest",
    "app/manifest.json",
    "the folder zipped instead of its content",
    (all) => {
      put(all, "app/manifest.json", all.get("manifest.json")?.bytes ?? "");
      all.delete("manifest.json");
    },
  ],
  [
    "refused-file",
    "assets/a.js.gz",
    "a precompressed script",
    (all) => put(all, "assets/a.js.gz", ""),
  ],
  ["refused-file", "run.sh", "a shell script", (all) => put(all, "run.sh", "")],
  ["refused-file", "assets/guide.PDF", "a PDF", (all) => put(all, "assets/guide.PDF", "")],
  [
    "symbolic-link",
    "assets/link.js",
    "a link",
    (all) =>
      all.set("assets/link.js", { path: "assets/link.js", bytes: new Uint8Array(), isLink: true }),
  ],
  [
    "zcli-config",
    "zcli.apps.config.json",
    "ZCLI's settings",
    (all) => put(all, "zcli.apps.config.json", "{}"),
  ],
  ["bad-logo", "assets/logo.png", "no logo", (all) => all.delete("assets/logo.png")],
  [
    "bad-logo",
    "assets/logo.png",
    "a logo of another size",
    (all) => put(all, "assets/logo.png", pngOf(320, 300)),
  ],
  [
    "bad-logo",
    "assets/logo-small.png",
    "a small logo that is no PNG",
    (all) => put(all, "assets/logo-small.png", "GIF89a"),
  ],
  [
    "bad-banner",
    "assets/banner.png",
    "a banner of another size",
    (all) => put(all, "assets/banner.png", pngOf(800, 200)),
  ],
  [
    "missing-icon",
    "assets/icon_nav_bar.svg",
    "no icon",
    (all) => all.delete("assets/icon_nav_bar.svg"),
  ],
  ["svg-rewritten", "assets/mark.svg", "an SVG with style", svg("<style>path{}</style>")],
  ["svg-rewritten", "assets/mark.svg", "an SVG style attribute", svg('<path style="fill:red"/>')],
  ["svg-rewritten", "assets/mark.svg", "an SVG comment", svg("<!-- a -->")],
  ["svg-rewritten", "assets/mark.svg", "an SVG script", svg("<script>1</script>")],
  ["svg-rewritten", "assets/mark.svg", "an SVG event handler", svg('<g onclick="x()"/>')],
  ["svg-rewritten", "assets/mark.svg", "an SVG image", svg('<image href="#a"/>')],
  ["svg-rewritten", "assets/mark.svg", "an SVG link out", svg('<use href="https://a.example/b"/>')],
  ["svg-rewritten", "assets/mark.svg", "focusable", svg('<g focusable="false"/>')],
  ["svg-rewritten", "assets/mark.svg", "no SVG", (all) => put(all, "assets/mark.svg", "<p/>")],
  ["source-map", "assets/a.js.map", "a source map", (all) => put(all, "assets/a.js.map", "{}")],
  [
    "source-map",
    "assets/a.js",
    "a link to a source map",
    (all) => put(all, "assets/a.js", "//# sourceMappingURL=a.js.map"),
  ],
  [
    "console-output",
    "assets/a.js",
    "console output",
    (all) => put(all, "assets/a.js", "console.log(1)"),
  ],
  [
    "debugger",
    "assets/a.js",
    "a debugger statement",
    (all) => put(all, "assets/a.js", "a();debugger;"),
  ],
  [
    "secret",
    "assets/a.js",
    "a private key",
    (all) => put(all, "assets/a.js", '"-----BEGIN RSA PRIVATE KEY-----"'),
  ],
  [
    "over-budget",
    "assets/iframe.html",
    "too large a first load",
    (all) => put(all, "assets/shared-b2.js", randomBytes(110 * 1024).toString("base64")),
  ],
]);
