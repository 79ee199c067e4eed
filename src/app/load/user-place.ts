import { idAt, textOf } from "./in-view.ts";
import type { Place } from "./place.ts";

/**
 * On the profile of a user, who never becomes another one: Zendesk opens another frame for that.
 *
 * What an agent changes on the page may be what our figures rest on, so it asks again then.
 */
export const userPlace: Place = {
  name: "profile",
  paths: ["user.id", "user.name", "currentUser", "colorScheme"],
  inViewOf: (answer) => ({
    customer: { id: idAt(answer, "user.id"), name: textOf(answer.values.get("user.name")) },
    ticket: null,
  }),
  turns: [],
  changes: ["name", "role", "tags", "organizations"].map((name) => `user.${name}.changed`),
};
