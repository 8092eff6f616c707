import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { LedgerAdded } from "../../assess/workplace/papers";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { Fold } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** A finished round is added to the ledger, once it was said twice. */
export function LedgerAdding() {
  const {
      pane: { papers: words },
    } = useWords(),
    { workplace, stale, took } = useSession(),
    page = usePage(),
    task = useTask(),
    [asking, setAsking] = useState(false),
    [added, setAdded] = useState<LedgerAdded | null>(null);
  const addRound = (): void =>
    task.start(async run => {
      setAsking(false);
      setAdded(await workplace.papers.addToLedger(run));
      took(workplace.runs.result());
    });
  return (
    <Fold title={words.ledgerTitle}>
      <p className={page.hint}>{words.ledgerHint}</p>
      <div className={page.row}>
        {asking ? (
          <>
            <Button disabledFocusable={task.running} onClick={addRound}>
              {words.ledgerSure}
            </Button>
            <Button appearance="subtle" disabledFocusable={task.running} onClick={() => setAsking(false)}>
              {words.ledgerLeave}
            </Button>
          </>
        ) : (
          <Button disabledFocusable={task.running || stale !== null} onClick={() => setAsking(true)}>
            {words.ledger}
          </Button>
        )}
      </div>
      {added !== null && <Said added={added} />}
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={addRound} />}
    </Fold>
  );
}

function Said({ added: { added, open, said } }: { readonly added: LedgerAdded }) {
  const {
      pane: { papers: words },
      language,
    } = useWords(),
    { refused, told } = said[language];
  if (refused !== "" || told.length > 0)
    return (
      <Notice tone="warning">
        {refused === "" ? fill(words.added, { n: added }) : refused}
        <ul>
          {told.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Notice tone={added > 0 ? "good" : "warning"} role="status">
      {added > 0 ? fill(words.added, { n: added }) : words.addedNone}
      {open > 0 && fill(words.addedOpen, { n: open })}
    </Notice>
  );
}
