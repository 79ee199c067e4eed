import * as z from "zod/mini";
import { articleQueryOf } from "../../zendesk/article-query.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { findHelpArticles, type HelpArticle } from "../../zendesk/help-articles.ts";
import type { Host } from "../host/host.ts";
import { property } from "../host/property.ts";
import { type WriteFailure, writeFailureOf } from "./write-failure.ts";

/** What a search for articles came to. */
export type ArticlesOutcome =
  | { readonly kind: "found"; readonly articles: readonly HelpArticle[] }
  /** What was searched by found nothing. */
  | { readonly kind: "nothing"; readonly query: string }
  /** Neither subject nor tags tell what the ticket is about. */
  | { readonly kind: "no-words" }
  | { readonly kind: "no-help-center" }
  | WriteFailure;

const idSchema = z.union([z.number(), z.string()]);
const tagsSchema = z.array(z.string());

/**
 * Searches the help center, with the agent's own session, by what the ticket in view is about now:
 * what they have changed of it and not saved yet counts. Never rejects.
 */
export async function findArticles(
  host: Pick<Host, "get">,
  client: ZendeskClient,
  locale: string | null,
): Promise<ArticlesOutcome> {
  try {
    const { values } = await host.get(["ticket.subject", "ticket.tags", "ticket.brand"]);
    const subject = values.get("ticket.subject");
    const tags = z.safeParse(tagsSchema, values.get("ticket.tags"));
    const brandId = z.safeParse(idSchema, property(values.get("ticket.brand"), "id"));
    const query = articleQueryOf(
      typeof subject === "string" ? subject : "",
      tags.success ? tags.data : [],
    );
    if (query === "") return { kind: "no-words" };
    const articles = await findHelpArticles(client, {
      query,
      locale,
      brandId: brandId.success ? String(brandId.data) : null,
    });
    return articles.length === 0 ? { kind: "nothing", query } : { kind: "found", articles };
  } catch (error) {
    if (property(error, "status") === 404) return { kind: "no-help-center" };
    return writeFailureOf(error);
  }
}
