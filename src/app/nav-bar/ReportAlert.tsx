import { Alert } from "@zendeskgarden/react-notifications";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagReport } from "../load/team-board.ts";
import { reportViewOf } from "../present/team-report.ts";

const types = {
  good: "success",
  bad: "error",
  warning: "warning",
  plain: "info",
  quiet: "info",
} as const;

/** Always there, as screen readers want it; while empty it takes no room. */
const Live = styled.div`
  &:empty {
    position: absolute;
  }
`;

/** Says what became of a change of tags, also to who cannot see it. */
export function ReportAlert(props: {
  readonly words: NavBarWords;
  readonly report: TagReport | null;
  readonly dismiss: () => void;
}) {
  const { words, report, dismiss } = props;
  const view = report === null ? null : reportViewOf(report, words);
  return (
    <Live role="status" aria-live="polite">
      {view !== null && (
        <Alert type={types[view.tone]}>
          {view.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          <Alert.Close aria-label={words.translate("dismiss")} onClick={dismiss} />
        </Alert>
      )}
    </Live>
  );
}
