/** What the service asks of the worker that holds the database. Answers come in the same order. */
export type ToWorker =
  | { readonly kind: "statements"; readonly connection: number; readonly data: Uint8Array }
  | { readonly kind: "count-fsyncs" }
  | { readonly kind: "close" };

export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly connection: number; readonly data: Uint8Array }
  | { readonly kind: "fsyncs"; readonly count: number }
  | { readonly kind: "closed" };
