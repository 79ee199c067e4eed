import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { answerWith } from "./http.ts";
import type { SandboxParts } from "./parts.ts";
import { cdnSdkUrl } from "./sdk-script.ts";
import { staticFileAt } from "./static-files.ts";

const prefix = "/app/assets/";

/** The app's files as they are, save that a page's SDK address becomes the sandbox's own. */
export async function answerApp(
  parts: SandboxParts,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (url.pathname === "/sdk/zaf_sdk.min.js") {
    response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" });
    response.end(parts.sdkScript);
    return;
  }
  const path = decodeURIComponent(url.pathname);
  const file = path.startsWith(prefix)
    ? await staticFileAt(join(parts.installation.folder, "assets"), path.slice(prefix.length))
    : null;
  if (file === null) {
    answerWith(response, { status: 404, body: "No such file" });
    return;
  }
  const isPage = file.mediaType.startsWith("text/html");
  const hasHash = /-[\w-]{8,}\.\w+$/.test(path);
  response.writeHead(200, {
    "content-type": file.mediaType,
    // The page draws the app's icon as a mask, which browsers fetch with CORS.
    "access-control-allow-origin": "*",
    "cache-control": hasHash && !isPage ? "max-age=31536000, immutable" : "no-cache",
  });
  response.end(
    isPage
      ? file.content.toString("utf8").replaceAll(cdnSdkUrl, "/sdk/zaf_sdk.min.js")
      : file.content,
  );
}
