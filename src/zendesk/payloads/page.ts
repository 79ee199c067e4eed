import * as z from "zod/mini";
import { orNull } from "./scalars.ts";

/** Where a list goes on: `meta` with cursors, `next_page` with page numbers, neither on the last. */
export const pageFields = {
  meta: orNull(z.object({ has_more: z.boolean(), after_cursor: orNull(z.string()) })),
  next_page: orNull(z.string()),
};

/** One page of a list, of which only this much matters to paging. */
export type Page = {
  readonly meta: { readonly has_more: boolean; readonly after_cursor: string | null } | null;
  readonly next_page: string | null;
};

/** True where Zendesk says that the list goes on after this page. */
export function hasMore(page: Page): boolean {
  return page.meta === null ? page.next_page !== null : page.meta.has_more;
}
