import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { SectionView } from "./team-table.ts";

/** A section as the lines of a table of text, the names of its columns first. */
export function csvLinesOf(
  { rows, name }: SectionView,
  words: NavBarWords,
): readonly (readonly string[])[] {
  const header = [
    words.translate("ticket"),
    words.translate("state"),
    words.translate("due"),
    words.translate("followUp"),
    words.translate("customer"),
    words.translate("customerNumber"),
    words.translate("assignee"),
    words.translate("group"),
    words.translate("rule"),
    words.translate("tierThen"),
    words.translate("tags"),
  ];
  return [
    header,
    ...rows.map((row) => [
      row.ticketId,
      name,
      row.dueAt ?? "",
      row.title,
      row.customer?.words ?? "",
      row.customer?.id ?? "",
      row.assignee ?? "",
      row.group ?? "",
      row.rule?.id ?? "",
      row.tier ?? "",
      row.tags.join(" "),
    ]),
  ];
}
