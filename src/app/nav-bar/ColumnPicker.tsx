import { Checkbox, Field } from "@zendeskgarden/react-forms";
import { useRef } from "react";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import { type TeamColumn, teamColumns } from "../load/team-view.ts";
import { columnKeys } from "../present/team-columns.ts";
import { color, focusRing } from "../ui/garden-theme.ts";

const Box = styled.details`
  position: relative;

  summary {
    display: inline-flex;
    align-items: center;
    height: 32px;
    padding: 0 ${({ theme }) => theme.space.sm};
    border: ${({ theme }) => theme.borders.sm} ${color("border.primaryEmphasis")};
    border-radius: ${({ theme }) => theme.borderRadii.md};
    color: ${color("foreground.primary")};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    cursor: pointer;
    list-style: none;

    ${focusRing}
  }
`;

const List = styled.fieldset`
  position: absolute;
  inset-inline-end: 0;
  z-index: 2;
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 180px;
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  padding: ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.raised")};
`;

/** Which columns the table has. Its first one, what is to be done, always stays. */
export function ColumnPicker(props: {
  readonly words: NavBarWords;
  readonly columns: readonly TeamColumn[];
  readonly choose: (columns: readonly TeamColumn[]) => void;
}) {
  const { words, columns, choose } = props;
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current !== null) box.current.open = false;
  };
  return (
    <Box
      ref={box}
      onKeyDown={({ key }) => {
        if (key !== "Escape") return;
        close();
        box.current?.querySelector("summary")?.focus();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && box.current?.contains(relatedTarget) === false) close();
      }}
    >
      <summary>{words.translate("columns")}</summary>
      <List aria-label={words.translate("columns")}>
        {teamColumns.map((column) => (
          <Field key={column}>
            <Checkbox
              checked={columns.includes(column)}
              disabled={column === "title"}
              onChange={({ target }) =>
                choose(
                  teamColumns.filter((each) =>
                    each === column ? target.checked : columns.includes(each),
                  ),
                )
              }
            >
              <Field.Label isRegular>{words.translate(columnKeys[column])}</Field.Label>
            </Checkbox>
          </Field>
        ))}
      </List>
    </Box>
  );
}
