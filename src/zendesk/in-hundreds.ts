/** The `show_many` addresses take no more ids at once. */
const mostAtOnce = 100;

/** Ids as Zendesk takes them at once, each only once. */
export function inHundreds(ids: readonly string[]): readonly (readonly string[])[] {
  const each = [...new Set(ids)];
  return Array.from({ length: Math.ceil(each.length / mostAtOnce) }, (_, part) =>
    each.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
}
