/** A listing in the order of its ids, each page read from the last id of the one before. */
export async function* pagesOf<Row extends { readonly id: string }>(
  rowsPerPage: number,
  read: (after: string) => Promise<{ readonly rows: readonly Row[] }>,
): AsyncGenerator<readonly Row[]> {
  let after = "";
  for (;;) {
    const { rows } = await read(after);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsPerPage) return;
    after = last.id;
  }
}
