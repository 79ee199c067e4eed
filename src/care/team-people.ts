/** Somebody, or a group, that a follow-up can be given to. */
export type NamedId = { readonly id: string; readonly name: string };

/** Whom a team's follow-ups can be given to, by name. */
export type TeamPeople = {
  readonly agents: readonly NamedId[];
  readonly groups: readonly NamedId[];
};
