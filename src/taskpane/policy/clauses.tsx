import { Input, makeStyles } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Fold, Section } from "../parts/section";
import { usePage } from "../parts/page";
import { useSession } from "../state/session";
import { LAW_LANGUAGE } from "../../text/languages";
import { useWords } from "../shell/words";
import { fill } from "../../text/fill";
import { matches } from "./clause-summary";
import { ClauseCard } from "./clause-card";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  article: { whiteSpace: "pre-line" },
});

/** Every clause that grants something, searchable; then the articles that grant nothing. */
export function Clauses() {
  const words = useWords(),
    { pane } = words,
    {
      workplace: { policy },
    } = useSession(),
    page = usePage(),
    styles = useStyles(),
    [text, setText] = useState("");
  const found = policy.clauses.filter(clause => matches(words, clause, text)),
    granting = new Set(policy.clauses.map(clause => clause.article));
  const articles = policy.articles.filter(
    article =>
      !granting.has(article.id) && (text.trim() === "" || `${article.title}${article.text}`.includes(text.trim())),
  );
  return (
    <>
      <p className={page.hint}>{policy.title}</p>
      <Input
        type="search"
        className={page.wide}
        contentBefore={<Search16Regular aria-hidden />}
        value={text}
        aria-label={pane.policy.search}
        placeholder={pane.policy.search}
        onChange={(_, { value }) => setText(value)}
      />
      <div role="status" className={page.hint} hidden={text.trim() === ""}>
        {text.trim() !== "" &&
          fill(found.length + articles.length === 0 ? pane.policy.nothingFound : pane.policy.found, {
            text: text.trim(),
            n: found.length + articles.length,
          })}
      </div>
      {found.length > 0 && (
        <Section title={pane.policy.clauseList}>
          <ul className={styles.list}>
            {found.map(clause => (
              <li key={clause.id}>
                <ClauseCard clause={clause} searched={text.trim()} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {articles.length > 0 && (
        <Section title={pane.policy.otherArticles}>
          {articles.map(article => (
            <Fold key={article.id} title={`${fill(pane.policy.article, { n: article.id })} ${article.title}`}>
              <p lang={LAW_LANGUAGE} className={`${page.text} ${styles.article}`}>
                {article.text}
              </p>
            </Fold>
          ))}
        </Section>
      )}
      <p className={page.hint}>{fill(pane.policy.version, { version: policy.version })}</p>
    </>
  );
}
