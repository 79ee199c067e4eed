import type { ServerResponse } from "node:http";
import { articlePageAt } from "../help-center/search-articles.ts";
import { answerWith } from "./http.ts";

/** An article as its readers see it, in plain text. */
export function answerHelpCenter(response: ServerResponse, url: URL): void {
  const page = articlePageAt(url.pathname);
  answerWith(response, {
    status: page === null ? 404 : 200,
    body: page === null ? "There is no such article" : `${page.title}\n\n${page.body}\n`,
  });
}
