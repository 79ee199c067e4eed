import { Button } from "@zendeskgarden/react-buttons";
import { useRef, useState } from "react";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagChange } from "../load/team-tag-change.ts";
import { NewTag } from "./NewTag.tsx";
import { TagChip } from "./TagChip.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: center;

  ul {
    display: contents;
    list-style: none;
  }
`;

const Opener = styled(Button)`
  height: 24px;
  padding: 0 ${({ theme }) => theme.space.xs};
  line-height: 22px;

  &::before {
    content: "+\\00a0";
  }

  &[aria-disabled="true"]::before {
    content: none;
  }

  &:first-child {
    margin-inline-start: -${({ theme }) => theme.space.xs};
  }
`;

/** The tags that people put on a follow-up, with what adds and removes them. */
export function RowTags(props: {
  readonly words: NavBarWords;
  readonly ticketId: string;
  readonly tags: readonly string[];
  readonly isBusy: boolean;
  readonly showTag: (tag: string) => void;
  readonly change: (change: TagChange) => Promise<void>;
}) {
  const { words, ticketId, tags, isBusy, showTag, change } = props;
  const [isWriting, setIsWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(() => opener.current);
  return (
    <Line {...keptFocus}>
      {tags.length > 0 && (
        <ul>
          {tags.map((tag) => (
            <TagChip
              key={tag}
              tag={tag}
              showWords={words.translate("showTag", { tag })}
              removeWords={words.translate("removeTag", { tag, ticket: ticketId })}
              isBusy={isBusy}
              show={() => showTag(tag)}
              remove={() => {
                change({ act: "remove-tag", tag }).catch(() => undefined);
              }}
            />
          ))}
        </ul>
      )}
      {isWriting ? (
        <NewTag
          words={words}
          ticketId={ticketId}
          isBusy={isBusy}
          change={change}
          close={() => setIsWriting(false)}
        />
      ) : (
        <Opener
          ref={opener}
          size="small"
          isBasic
          aria-disabled={isBusy}
          {...(isBusy ? {} : { "aria-label": words.translate("addTagTo", { ticket: ticketId }) })}
          onClick={() => {
            if (!isBusy) setIsWriting(true);
          }}
        >
          {words.translate(isBusy ? "changing" : "addTag")}
        </Opener>
      )}
    </Line>
  );
}
