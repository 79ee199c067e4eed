import { Fragment, useRef, useState } from "react";
import styled from "styled-components";
import type { CareContext } from "../../care/care-context.ts";
import type { AidWords } from "../i18n/aids/en.ts";
import type { CardAids } from "../load/care-card.ts";
import type { PreferencesReading } from "../load/preferences-outcome.ts";
import type { Result } from "../present/outcome-words.ts";
import { preferencesOf } from "../present/preferences-of.ts";
import {
  preferencesFailureWordsOf,
  preferencesOutcomeWordsOf,
} from "../present/preferences-outcome-words.ts";
import { Button } from "../ui/Button.ts";
import { Label, Rows, Value } from "../ui/fact-parts.ts";
import { AidBlock } from "./AidBlock.tsx";
import { AidResult } from "./AidResult.tsx";
import { Parts } from "./Parts.tsx";
import { PreferencesForm } from "./PreferencesForm.tsx";

export type PreferencesAidProps = { readonly context: CareContext };

type Editable = PreferencesReading & { readonly kind: "read" };

const Edit = styled(Button).attrs({ $kind: "plain" })`
  margin-inline-start: calc(-1px - ${({ theme }) => theme.space.sm});
`;

/** How the customer wants to be treated, read and changed in place. */
export function PreferencesAid(
  props: PreferencesAidProps & { readonly words: AidWords; readonly acts: CardAids },
) {
  const { context, words, acts } = props;
  const { id } = context.customer;
  const [isReading, setIsReading] = useState(false);
  const [editable, setEditable] = useState<Editable | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const { preferences } = context.care;
  const { line, rows } = preferencesOf(preferences, words);

  const open = async () => {
    if (isReading) return;
    setIsReading(true);
    setResult(null);
    const read = await acts.readPreferences(id);
    setIsReading(false);
    if (read.kind === "read") setEditable(read);
    else setResult(preferencesFailureWordsOf(read, words));
  };
  const close = (said: Result | null) => {
    setEditable(null);
    setResult(said);
    // The button that was pressed is gone; what happened stands here.
    setTimeout(() => (said === null ? edit : outcome).current?.focus());
  };
  const save: Parameters<typeof PreferencesForm>[0]["save"] = async (change) => {
    if (isSaving) return;
    if (Object.keys(change).length === 0) {
      close({ text: words.translate("preferences.unchanged"), tone: "quiet" });
      return;
    }
    setIsSaving(true);
    setResult(null);
    const became = await acts.savePreferences(id, change);
    setIsSaving(false);
    const said = preferencesOutcomeWordsOf(became, words);
    if (became.kind === "saved") close(said);
    else setResult(said);
  };

  return (
    <AidBlock title={words.translate("preferences.title")} line={<Parts parts={line} />}>
      {editable === null ? (
        <>
          <Rows>
            {rows.map(({ label, value, isSet }) => (
              <Fragment key={label}>
                <Label>{label}</Label>
                <Value $tone={isSet ? "plain" : "quiet"}>
                  <bdi>{value}</bdi>
                </Value>
              </Fragment>
            ))}
          </Rows>
          <Edit
            ref={edit}
            aria-disabled={isReading}
            aria-label={words.translate("preferences.edit-what")}
            onClick={() => void open()}
          >
            {words.translate(isReading ? "preferences.reading" : "preferences.edit")}
          </Edit>
        </>
      ) : (
        <PreferencesForm
          words={words}
          editable={editable}
          isAskedElsewhere={preferences.doNotContact && !editable.preferences.doNotContact}
          isSaving={isSaving}
          save={(change) => void save(change)}
          cancel={() => close(null)}
        />
      )}
      <AidResult ref={outcome} result={result} />
    </AidBlock>
  );
}
