/** One thing that customers write about. `{product}`, `{order}` are filled in. */
export type Topic = {
  readonly tag: string;
  readonly type: "question" | "incident" | "problem";
  readonly subjects: readonly string[];
  readonly openings: readonly string[];
  readonly answers: readonly string[];
};

/** What people say in one language. All of it was written for the sandbox. */
export type Bank = {
  readonly locale: string;
  readonly timeZone: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly products: readonly string[];
  readonly topics: readonly Topic[];
  readonly thanks: readonly string[];
  readonly chasers: readonly string[];
  readonly notFixed: readonly string[];
  readonly angry: readonly string[];
  readonly apologies: readonly string[];
  readonly fixes: readonly string[];
  readonly goodWords: readonly string[];
  readonly badWords: readonly string[];
  readonly cancelling: string;
  readonly manager: string;
};
