import { type Fault, fault } from "./fault.ts";
import { type PackageFile, textOf } from "./package-files.ts";

type Size = { readonly widthPx: number; readonly heightPx: number };

const logos: readonly { path: string; sidePx: number }[] = [
  { path: "assets/logo.png", sidePx: 320 },
  { path: "assets/logo-small.png", sidePx: 128 },
];
const bannerSizes = ["830x200", "1660x400"];
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Elements that Zendesk's clean-up of SVG leaves as they are. */
const svgElements = [
  "svg",
  "g",
  "path",
  "circle",
  "ellipse",
  "rect",
  "line",
  "polyline",
  "polygon",
  "defs",
  "linearGradient",
  "radialGradient",
  "stop",
  "clipPath",
  "mask",
  "use",
  "symbol",
  "text",
  "tspan",
  "title",
  "desc",
];

/**
 * Width and height from a PNG's header; `null` for anything that is no PNG.
 */
function pngSizeOf(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

/** Logos of the sizes that the Marketplace asks for, and a banner of its size where there is one. */
export function checkPngs(files: readonly PackageFile[]): readonly Fault[] {
  const faults: Fault[] = [];
  for (const { path, sidePx } of logos) {
    const file = files.find((each) => each.path === path);
    const size = file === undefined ? null : pngSizeOf(file.bytes);
    if (size?.widthPx === sidePx && size.heightPx === sidePx) continue;
    faults.push(
      fault("bad-logo", path, `Add a PNG of ${sidePx} by ${sidePx}: npx tsx scripts/draw-logo.ts.`),
    );
  }
  const banner = files.find((each) => each.path === "assets/banner.png");
  if (banner !== undefined) {
    const size = pngSizeOf(banner.bytes);
    if (size === null || !bannerSizes.includes(`${size.widthPx}x${size.heightPx}`)) {
      faults.push(fault("bad-banner", banner.path, "Make it a PNG of 830x200 or 1660x400."));
    }
  }
  return faults;
}

/**
 * Zendesk rewrites each SVG that holds more than its clean-up lets through, and warns. Ours stay
 * within what is left as it was, so that the package that was tested is the one that is installed.
 */
export function checkSvgs(files: readonly PackageFile[]): readonly Fault[] {
  return files
    .filter((file) => file.path.startsWith("assets/") && file.path.endsWith(".svg"))
    .flatMap((file) => {
      const text = textOf(file);
      const reasons: string[] = [];
      if (!/<svg[\s>]/.test(text)) reasons.push("no <svg>");
      if (text.includes("<!--")) reasons.push("a comment");
      if (/<!DOCTYPE|<!ENTITY/i.test(text)) reasons.push("a document type");
      if (/\sfocusable\s*=/.test(text)) reasons.push("focusable");
      if (/\sstyle\s*=/.test(text)) reasons.push("a style attribute");
      if (/\son\w+\s*=/i.test(text)) reasons.push("an event handler");
      if (/\b(href|src)\s*=\s*["'](?!#)/.test(text)) reasons.push("a link out of the file");
      const elements = [...text.matchAll(/<([a-zA-Z][\w:-]*)/g)].map(([, name = ""]) => name);
      const refused = elements.filter((name) => !svgElements.includes(name));
      reasons.push(...new Set(refused.map((name) => `<${name}>`)));
      return reasons.map((reason) =>
        fault("svg-rewritten", file.path, `Take out ${reason}: Zendesk rewrites the file.`),
      );
    });
}
