import { Button } from "@zendeskgarden/react-buttons";
import styled from "styled-components";
import type { FollowUpSection } from "../../care/follow-up-section.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TeamView } from "../load/team-view.ts";
import type { TeamTable } from "../present/team-table.ts";
import { ColumnPicker } from "./ColumnPicker.tsx";
import { Quiet } from "./Quiet.ts";
import { SectionTabs } from "./SectionTabs.tsx";

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.md};
  align-items: center;
  justify-content: space-between;
`;

const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;
`;

/** Which section is shown and how, and what can be done with the list as a whole. */
export function ListHead(props: {
  readonly words: NavBarWords;
  readonly table: TeamTable;
  readonly view: TeamView;
  readonly isSaving: boolean;
  readonly isReading: boolean;
  readonly readWords: string | null;
  readonly showSection: (section: FollowUpSection) => void;
  readonly show: (change: Partial<TeamView>) => void;
  readonly save: () => void;
  readonly reload: () => void;
}) {
  const { words, table, view, isSaving, isReading, readWords, show } = props;
  const isBoard = view.layout === "board";
  return (
    <Bar>
      <SectionTabs
        words={words}
        table={table}
        shown={isBoard ? null : view.section}
        show={props.showSection}
      />
      <Group>
        {readWords !== null && <Quiet>{readWords}</Quiet>}
        <Button size="small" onClick={() => show({ layout: isBoard ? "table" : "board" })}>
          {words.translate(isBoard ? "asTable" : "asBoard")}
        </Button>
        {!isBoard && (
          <>
            <ColumnPicker
              words={words}
              columns={view.columns}
              choose={(columns) => show({ columns })}
            />
            <Button size="small" onClick={props.save} aria-disabled={isSaving}>
              {words.translate(isSaving ? "saving" : "saveCsv")}
            </Button>
          </>
        )}
        <Button size="small" onClick={props.reload} aria-disabled={isReading}>
          {words.translate(isReading ? "reloading" : "reload")}
        </Button>
      </Group>
    </Bar>
  );
}
