const kept = new Set([
  "P",
  "BR",
  "B",
  "STRONG",
  "I",
  "EM",
  "U",
  "UL",
  "OL",
  "LI",
  "DIV",
  "SPAN",
  "BLOCKQUOTE",
  "CODE",
]);

/**
 * HTML as nodes that are safe to put into the editor: known elements without attributes, links
 * to web addresses, and of everything else the text.
 */
export function safeNodesOf(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copyInto(fragment, parsed.body);
  return fragment;
}

function copyInto(target: Node, source: Node): void {
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      target.appendChild(document.createTextNode(child.textContent ?? ""));
    } else if (child instanceof Element) {
      if (child.tagName === "SCRIPT" || child.tagName === "STYLE") continue;
      const copy = copyOf(child);
      copyInto(copy ?? target, child);
      if (copy !== null) target.appendChild(copy);
    }
  }
}

function copyOf(element: Element): Element | null {
  if (element.tagName === "A") {
    const href = element.getAttribute("href") ?? "";
    if (!/^https?:\/\//.test(href)) return null;
    const link = document.createElement("a");
    link.href = href;
    link.rel = "noopener noreferrer";
    return link;
  }
  return kept.has(element.tagName) ? document.createElement(element.tagName) : null;
}

/** The HTML of safe nodes. */
export function safeHtmlOf(html: string): string {
  const holder = document.createElement("div");
  holder.appendChild(safeNodesOf(html));
  return holder.innerHTML;
}

/** Plain text as HTML that shows the same. */
export function htmlOfText(text: string): string {
  const holder = document.createElement("div");
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) holder.appendChild(document.createElement("br"));
    holder.appendChild(document.createTextNode(line));
  }
  return holder.innerHTML;
}

/** What HTML says as plain text, with its line breaks. */
export function plainTextOf(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const breakElement of parsed.querySelectorAll("br")) breakElement.replaceWith("\n");
  for (const block of parsed.querySelectorAll("p, div, li, blockquote")) {
    const before = block.previousSibling;
    // A block after loose text begins a line; after another block that one has ended it.
    if (before instanceof Text && !before.data.endsWith("\n")) before.after("\n");
    block.append("\n");
  }
  return (parsed.body.textContent ?? "").replace(/\n+$/, "");
}
