/** Something wrong with a package: which rule, where, and what to do about it. */
export type Fault = {
  readonly code: string;
  /** The file, and after a `#` the place in it. */
  readonly path: string;
  readonly toDo: string;
  /** True for a warning of Zendesk's validator that every React bundle gets. */
  readonly isKnown: boolean;
};

export function fault(code: string, path: string, toDo: string): Fault {
  return { code, path, toDo, isKnown: false };
}
