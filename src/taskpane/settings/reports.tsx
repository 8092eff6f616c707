import { Button } from "@fluentui/react-components";
import { createContext, useContext, useState } from "react";
import { CopyButton } from "../parts/copy-button";
import { usePage } from "../parts/page";
import { Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { LazyTab, type LoadView } from "../shell/lazy-tab";
import { useWords } from "../shell/words";

/** Makes the report that maintainers ask for; null where nobody can. */
const Diagnosing = createContext<(() => Promise<string>) | null>(null);
export const DiagnoseBy = Diagnosing.Provider;

const SELF_CHECK: LoadView = () => import("../check/self-check-view");

/** What helps whoever maintains the add-in: the self-check, and a report without anything out of the workbook. */
export function Reports() {
  const {
      pane: { settings: words },
    } = useWords(),
    page = usePage(),
    diagnose = useContext(Diagnosing),
    task = useTask(),
    [checking, setChecking] = useState(false),
    [report, setReport] = useState<string | null>(null);
  return (
    <Section title={words.reports}>
      <div className={page.stack}>
        <p className={page.hint}>{words.selfCheckHint}</p>
        <div className={page.row}>
          <Button aria-expanded={checking} onClick={() => setChecking(!checking)}>
            {words.selfCheck}
          </Button>
        </div>
        {checking && <LazyTab load={SELF_CHECK} />}
        {diagnose !== null && (
          <>
            <p className={page.hint}>{words.diagnosticsHint}</p>
            <div className={page.row}>
              <Button
                disabledFocusable={task.running}
                onClick={() => task.start(async () => setReport(await diagnose()))}
              >
                {words.diagnostics}
              </Button>
              {report !== null && <CopyButton text={report} />}
            </div>
            {report !== null && (
              <pre className={page.text} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 }}>
                {report}
              </pre>
            )}
            {task.problem !== null && <TroubleNotice problem={task.problem} />}
          </>
        )}
      </div>
    </Section>
  );
}
