const words: Readonly<Record<string, string>> = {
  new: "New",
  open: "Open",
  pending: "Pending",
  hold: "On hold",
  solved: "Solved",
  closed: "Closed",
};

/** A ticket's status in a word on its colour. */
export function StatusChip({ status }: { readonly status: string }) {
  return (
    <span className="chip" data-status={status}>
      {words[status] ?? status}
    </span>
  );
}

/** The same as a dot, where the word stands elsewhere. */
export function StatusDot({ status }: { readonly status: string }) {
  return <span className="dot" data-status={status} title={words[status] ?? status} />;
}
