import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { TIED_PAPERS, type PapersWritten } from "../../assess/workplace/papers";
import type { PaneTexts } from "../../text/pane/texts";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { Fold, Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { LedgerAdding } from "./ledger-adding";
import { Publishing } from "./publishing";

/** In the order in which a round is brought to its end. */
const NAMES = ["meeting", "ties", "notice", "payment", "letters", "statement", "budget"] as const;
type Name = (typeof NAMES)[number];

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0, minWidth: 0 },
  means: { paddingInlineStart: "32px", marginTop: "-6px" },
  drafts: { margin: 0, paddingInlineStart: "18px" },
});

/** 文书和台账: papers of the round as sheets, and the round's place in the ledger. */
export function Papers() {
  const {
    pane: { papers: words },
  } = useWords();
  return (
    <Section title={words.title}>
      <WritePapers />
      <Publishing />
      <LedgerAdding />
    </Section>
  );
}

function WritePapers() {
  const {
      pane: { papers: words },
      texts,
      language,
    } = useWords(),
    { workplace, stale, result } = useSession(),
    page = usePage(),
    styles = useStyles(),
    task = useTask(),
    [chosen, setChosen] = useState<ReadonlySet<Name>>(new Set()),
    [made, setMade] = useState<{ readonly of: number; readonly written: PapersWritten } | null>(null);
  const number = result?.number ?? 0,
    // Of another run nothing is said to agree: papers may list rows that it has decided otherwise.
    written = made?.of === number ? made.written : null;
  const write = (): void =>
    task.start(async run => {
      setMade(null);
      const names = NAMES.filter(name => chosen.has(name));
      setMade({ of: number, written: await workplace.papers.write(names, run) });
    });
  const tick = (name: Name, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <Fold title={words.open}>
      <p className={page.hint}>{words.hint}</p>
      <fieldset className={styles.list}>
        <legend className={page.label}>{words.which}</legend>
        {NAMES.map(name => (
          <div key={name}>
            <Checkbox
              label={words.names[name]}
              checked={chosen.has(name)}
              onChange={(_, { checked }) => tick(name, checked === true)}
              aria-describedby={`paper-${name}`}
            />
            <p id={`paper-${name}`} className={`${page.hint} ${styles.means}`}>
              {words.means[name]}
            </p>
          </div>
        ))}
      </fieldset>
      {stale !== null && <Notice tone="warning">{words.stale}</Notice>}
      <div className={page.row}>
        <Button
          appearance="primary"
          disabledFocusable={task.running || stale !== null || chosen.size === 0}
          onClick={write}
        >
          {words.write}
        </Button>
        <Button disabledFocusable={task.running} onClick={() => task.start(run => workplace.papers.settings(run))}>
          {words.settings}
        </Button>
      </div>
      {chosen.size === 0 && <p className={page.hint}>{words.none}</p>}
      {task.running && <TaskProgress task={task} label={words.write} />}
      {written !== null && (
        <>
          <Notice tone="good" role="status">
            {fill(words.written, { sheets: written.sheets.join(texts.sentences.list) })}
          </Notice>
          {written.differing[language].length === 0 ? (
            tiedLines(written, words, texts.sentences.list).map(line => (
              <p key={line} className={page.hint}>
                {line}
              </p>
            ))
          ) : (
            <Notice tone="warning">
              {words.untied}
              <ul className={styles.drafts}>
                {written.differing[language].map(text => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Notice>
          )}
          {written.drafts[language].length > 0 && (
            <Notice tone="warning">
              {words.drafts}
              <ul className={styles.drafts}>
                {written.drafts[language].map(text => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Notice>
          )}
          {written.leftOver.length > 0 && (
            <Notice tone="warning">
              {fill(words.leftOver, { sheets: written.leftOver.join(texts.sentences.list) })}
            </Notice>
          )}
          <p className={page.hint}>{words.apart}</p>
        </>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={write} />}
    </Fold>
  );
}

/** Which sums come to the same, where that stands, and which papers are not among them. */
function tiedLines({ tied, basis }: PapersWritten, words: PaneTexts["papers"], and: string): readonly string[] {
  const { rows, applicants, clauses } = words.tiedSums,
    named = (state: PapersWritten["tied"]["meeting"]): readonly string[] =>
      TIED_PAPERS.filter(paper => tied[paper] === state).map(paper => words.names[paper]);
  const line = (template: string, papers: readonly string[]): string[] =>
    papers.length === 0 ? [] : [fill(template, { papers: papers.join(and), basis: basis ?? "" })];
  return [
    fill(words.tied, { sums: [rows, applicants, clauses, ...named("now")].join(and) }) +
      (basis === null ? "" : fill(words.tiedWhere, { basis })),
    ...line(words.tiedNone, named("none")),
    ...line(words.tiedBefore, named("before")),
    ...(basis === null ? [] : line(words.tiedUnknown, named("unknown"))),
  ];
}
