import { useRef, useState } from "react";
import styled from "styled-components";
import { insertLink, type ReplyInView } from "../host/insert-draft.ts";
import type { AidWords } from "../i18n/aids/en.ts";
import type { CardAids } from "../load/care-card.ts";
import type { ArticlesOutcome } from "../load/find-articles.ts";
import {
  type ArticleView,
  articlesOf,
  linkWordsOf,
  noArticlesWordsOf,
} from "../present/articles-of.ts";
import type { Result } from "../present/outcome-words.ts";
import type { SidebarHost } from "../ticket-sidebar/TicketSidebar.tsx";
import { Button } from "../ui/Button.ts";
import { color } from "../ui/garden-theme.ts";
import { Link } from "../ui/Link.ts";
import { PlainList } from "../ui/PlainList.ts";
import { AidBlock } from "./AidBlock.tsx";
import { AidResult } from "./AidResult.tsx";
import { Parts } from "./Parts.tsx";

export type ArticlesAidProps = {
  readonly host: SidebarHost;
  /** Where a link goes. */
  readonly editor: ReplyInView;
  /** The customer's language; `null` where it is not known. */
  readonly locale: string | null;
};

const List = styled(PlainList)`
  gap: ${({ theme }) => theme.space.xs};
`;

const Line = styled.div`
  color: ${color("foreground.subtle")};
`;

const Warning = styled.div`
  color: ${color("foreground.warning")};
`;

const Small = styled(Button).attrs({ $kind: "plain" })`
  height: 20px;
  padding: 0 ${({ theme }) => theme.space.xxs};
  margin-inline-start: calc(-1px - ${({ theme }) => theme.space.xxs});
`;

/** Articles of the help center that fit the ticket, searched once somebody wants to see them. */
export function ArticlesAid(
  props: ArticlesAidProps & { readonly words: AidWords; readonly acts: CardAids },
) {
  const { host, editor, locale, words, acts } = props;
  const [outcome, setOutcome] = useState<ArticlesOutcome | "searching" | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const insertingId = useRef<string | null>(null);
  const search = async () => {
    if (outcome === "searching") return;
    setOutcome("searching");
    setOutcome(await acts.findArticles(locale));
  };
  const insert = async (article: ArticleView) => {
    if (insertingId.current !== null) return;
    insertingId.current = article.id;
    setResult(null);
    const inserted = await insertLink(host, editor, article).catch(() => null);
    insertingId.current = null;
    setResult(linkWordsOf(inserted, words));
  };
  const said = result ?? saidOf(outcome, words);
  const found = outcome !== null && outcome !== "searching" && outcome.kind === "found";
  return (
    <AidBlock
      title={words.translate("articles.title")}
      line={words.translate("articles.hint")}
      opened={() => {
        if (outcome === null) void search();
      }}
    >
      {found ? (
        <List>
          {articlesOf(outcome, locale, words).map((article) => (
            <li key={article.id}>
              <Link
                href={article.address}
                target="_blank"
                rel="noopener noreferrer"
                lang={article.language}
              >
                <bdi>{article.title}</bdi>
              </Link>
              <Line>
                <Parts parts={article.meta} />
              </Line>
              {article.warning === "" ? null : <Warning>{article.warning}</Warning>}
              <Small
                aria-label={words.translate("articles.insert-which", { title: article.title })}
                onClick={() => void insert(article)}
              >
                {words.translate("articles.insert")}
              </Small>
            </li>
          ))}
        </List>
      ) : null}
      <AidResult result={said} />
      {found || outcome === "searching" || outcome === null ? null : (
        <Small onClick={() => void search()}>{words.translate("articles.again")}</Small>
      )}
    </AidBlock>
  );
}

/** How the search stands, where there is no list to show. */
function saidOf(outcome: ArticlesOutcome | "searching" | null, words: AidWords): Result | null {
  if (outcome === null || outcome === "searching") {
    return { text: words.translate("articles.searching"), tone: "quiet" };
  }
  return outcome.kind === "found" ? null : noArticlesWordsOf(outcome, words);
}
