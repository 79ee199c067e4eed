import type { ServerResponse } from "node:http";
import { answerWith } from "./http.ts";
import type { SandboxParts } from "./parts.ts";
import { staticFileAt } from "./static-files.ts";

/** The host page's files; any address without a file name is the page. */
export async function answerPage(
  parts: SandboxParts,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.includes(".")
    ? decodeURIComponent(url.pathname).slice(1)
    : "index.html";
  const file = await staticFileAt(parts.pageFolder, path);
  if (file === null) {
    answerWith(response, {
      status: 404,
      body: path === "index.html" ? "The page is not built: npm run build:sandbox" : "No such file",
    });
    return;
  }
  response.writeHead(200, { "content-type": file.mediaType, "cache-control": "no-cache" });
  response.end(file.content);
}
