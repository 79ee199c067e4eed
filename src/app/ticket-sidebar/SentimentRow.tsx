import { useRef, useState } from "react";
import styled from "styled-components";
import type { CareCard } from "../load/care-card.ts";
import type { TicketSentimentView } from "../present/ticket-sentiment-of.ts";
import { IconButton } from "../ui/Button.ts";
import { Choice } from "../ui/Choice.tsx";
import { Label, Value } from "../ui/fact-parts.ts";
import { color } from "../ui/garden-theme.ts";
import { useWords } from "./words-context.ts";

/** In the value's line without making it taller. */
const Pencil = styled(IconButton)`
  width: 20px;
  height: 20px;
  margin-block: -4px;
  margin-inline-start: ${({ theme }) => theme.space.xxs};
  vertical-align: middle;
`;

/** Neither good nor bad, unlike the value above it. */
const Asked = styled.div`
  color: ${color("foreground.default")};

  &:focus {
    outline: none;
  }
`;

const Quiet = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

type Progress = "idle" | "asking" | "sending" | "kept" | "failed";

/** How this ticket sounds; an agent who read it may say that it does not. */
export function SentimentRow(props: {
  readonly sentiment: TicketSentimentView;
  readonly correct: CareCard["correctSentiment"];
}) {
  const { sentiment, correct } = props;
  const words = useWords();
  const [progress, setProgress] = useState<Progress>("idle");
  const choice = useRef<HTMLDivElement>(null);
  const isAsking = progress === "asking" || progress === "sending" || progress === "failed";

  const choose = async (label: TicketSentimentView["corrections"][number]["label"]) => {
    if (progress === "sending") return;
    setProgress("sending");
    const isKept = await correct(label);
    setProgress(isKept ? "kept" : "failed");
    // The button that was pressed is gone; what happened stands here.
    if (isKept) choice.current?.focus();
  };

  return (
    <>
      <Label>{words.translate("sentiment.label")}</Label>
      <Value $tone={sentiment.tone}>
        {sentiment.value}
        {sentiment.corrections.length === 0 || progress === "kept" ? null : (
          <Pencil
            aria-label={words.translate("correction.ask")}
            title={words.translate("correction.ask")}
            aria-expanded={isAsking}
            onClick={() => setProgress(isAsking ? "idle" : "asking")}
          >
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M2 10l.6-2.6L8.4 1.6l2 2-5.8 5.8z" fill="none" stroke="currentColor" />
            </svg>
          </Pencil>
        )}
        {progress === "idle" ? null : (
          <Asked ref={choice} tabIndex={-1}>
            {isAsking ? (
              <Choice
                question={words.translate("correction.choose")}
                answers={sentiment.corrections.map(({ label, words: name }) => ({
                  key: label,
                  words: name,
                }))}
                isSending={progress === "sending"}
                choose={(label) => void choose(label)}
              />
            ) : null}
            <Quiet role="status">
              {progress === "kept" ? words.translate("correction.kept") : ""}
              {progress === "failed" ? words.translate("correction.failed") : ""}
            </Quiet>
          </Asked>
        )}
      </Value>
    </>
  );
}
