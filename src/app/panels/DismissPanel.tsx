import { type DismissalReason, dismissalReasons } from "../../care/customer-event.ts";
import type { PanelWords } from "../i18n/panels/en.ts";
import { Choice } from "../ui/Choice.tsx";

export type DismissPanelProps = {
  readonly isSending: boolean;
  readonly putOff: (days: number) => void;
  readonly dismiss: (reason: DismissalReason) => void;
};

const spans = ["1", "3", "7"] as const;

/** Puts a suggestion off, or says why it is not wanted. */
export function DismissPanel(props: DismissPanelProps & { readonly words: PanelWords }) {
  const { words, isSending, putOff, dismiss } = props;
  return (
    <>
      <Choice
        question={words.translate("later.title")}
        answers={spans.map((days) => ({ key: days, words: words.translate(`later.${days}`) }))}
        isSending={isSending}
        choose={(days) => putOff(Number(days))}
      />
      <Choice
        question={words.translate("dismiss.choose")}
        answers={dismissalReasons.map((reason) => ({
          key: reason,
          words: words.translate(`dismiss.${reason}`),
        }))}
        isSending={isSending}
        choose={dismiss}
      />
    </>
  );
}
