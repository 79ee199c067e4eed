import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styled from "styled-components";
import { contactChannels, longestAddress, type PreferencesChange } from "../../care/preferences.ts";
import type { AidWords } from "../i18n/aids/en.ts";
import type { PreferencesReading } from "../load/preferences-outcome.ts";
import { Input, Select } from "../panels/fields.ts";
import {
  type PreferencesDraft,
  preferencesChangeFrom,
  preferencesDraftOf,
} from "../present/preferences-draft.ts";
import { languageNameOf } from "../present/preferences-of.ts";
import { Button } from "../ui/Button.ts";
import { color } from "../ui/garden-theme.ts";

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

/** Label and field side by side, as the values they replace. */
const Row = styled.div`
  display: grid;
  grid-template-columns: 88px minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;
`;

const Label = styled.label`
  color: ${color("foreground.subtle")};
`;

const Box = styled.label`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;
`;

const Hint = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

const Acts = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
`;

const Submit = styled(Button).attrs({ type: "submit" })``;

/** All preferences of a customer, to be changed; what this account has no field for is left out. */
export function PreferencesForm(props: {
  readonly words: AidWords;
  readonly editable: PreferencesReading & { readonly kind: "read" };
  /** True where something else than their own record asks for no contact. */
  readonly isAskedElsewhere: boolean;
  readonly isSaving: boolean;
  readonly save: (change: PreferencesChange) => void;
  readonly cancel: () => void;
}) {
  const { words, editable, isAskedElsewhere, isSaving, save, cancel } = props;
  const { hasFields, locales } = editable;
  const [first] = useState(() => preferencesDraftOf(editable.preferences));
  const [draft, setDraft] = useState<PreferencesDraft>(first);
  const form = useRef<HTMLFormElement>(null);
  const hintId = useId();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("select, input")?.focus();
  }, []);
  const write = (part: Partial<PreferencesDraft>) => setDraft({ ...draft, ...part });
  const languages = [...new Set([first.locale, ...locales])].filter((locale) => locale !== "");
  return (
    <Form
      ref={form}
      aria-label={words.translate("preferences.form")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(preferencesChangeFrom(draft, first));
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") cancel();
      }}
    >
      {hasFields ? (
        <Field label={words.translate("preferences.channel")}>
          {(id) => (
            <Select
              id={id}
              value={draft.channel}
              onChange={({ target }) => write({ channel: target.value })}
            >
              <option value="">{words.translate("preferences.unset")}</option>
              {contactChannels.map((channel) => (
                <option key={channel} value={channel}>
                  {words.translate(`channel.${channel}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field label={words.translate("preferences.language")}>
        {(id) => (
          <Select
            id={id}
            value={draft.locale}
            onChange={({ target }) => write({ locale: target.value })}
          >
            {first.locale === "" ? (
              <option value="">{words.translate("preferences.unset")}</option>
            ) : null}
            {languages.map((locale) => (
              <option key={locale} value={locale}>
                {languageNameOf(locale, words)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {hasFields ? (
        <>
          <Field label={words.translate("preferences.address")}>
            {(id) => (
              <Input
                id={id}
                dir="auto"
                maxLength={longestAddress}
                value={draft.addressAs}
                onChange={({ target }) => write({ addressAs: target.value })}
              />
            )}
          </Field>
          <div>
            <Box>
              <input
                type="checkbox"
                aria-describedby={hintId}
                checked={draft.doNotContact}
                onChange={({ target }) => write({ doNotContact: target.checked })}
              />
              {words.translate("preferences.no-contact")}
            </Box>
            <Hint id={hintId}>
              {words.translate(
                isAskedElsewhere ? "preferences.elsewhere" : "preferences.no-contact-hint",
              )}
            </Hint>
          </div>
        </>
      ) : (
        <Hint>{words.translate("preferences.no-fields")}</Hint>
      )}
      <Acts>
        <Submit $kind="outline" aria-disabled={isSaving}>
          {words.translate(isSaving ? "preferences.saving" : "preferences.save")}
        </Submit>
        <Button $kind="plain" onClick={cancel}>
          {words.translate("preferences.cancel")}
        </Button>
      </Acts>
    </Form>
  );
}

function Field(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <Row>
      <Label htmlFor={id}>{props.label}</Label>
      {props.children(id)}
    </Row>
  );
}
