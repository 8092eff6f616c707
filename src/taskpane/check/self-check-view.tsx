import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../text/fill";
import { selfCheckTextsOf } from "../../text/workbook/of";
import { selfCheckReport, selfCheckSteps, type StepOutcome } from "../../workbook/excel/self-check";
import { CopyButton } from "../parts/copy-button";
import { usePage } from "../parts/page";
import { Chip } from "../parts/severity";
import { useWords } from "../shell/words";

const SEVERITY = { passed: null, noted: "info", failed: "block" } as const;
const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  step: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
  lines: { whiteSpace: "pre-wrap", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  view: { overflowY: "auto", flex: "1 1 auto", minHeight: 0 },
});

/** What somebody with a real Excel runs once: the adapter's own steps, one after another, and a report to copy. */
export default function SelfCheckView() {
  const {
      language,
      pane: { check },
    } = useWords(),
    texts = selfCheckTextsOf(language),
    page = usePage(),
    styles = useStyles();
  const [steps, setSteps] = useState(() => selfCheckSteps(language)),
    [outcomes, setOutcomes] = useState<readonly StepOutcome[]>([]),
    [running, setRunning] = useState(false);
  // What was found stands as it was told; what is tried is called in the language that is now in force.
  const named = selfCheckSteps(language);
  const run = async (): Promise<void> => {
    const fresh = selfCheckSteps(language);
    setSteps(fresh);
    setOutcomes([]);
    setRunning(true);
    for (const step of fresh) {
      const outcome = await step.run();
      setOutcomes(before => [...before, outcome]);
    }
    setRunning(false);
  };
  const count = (outcome: StepOutcome["outcome"]): number => outcomes.filter(each => each.outcome === outcome).length;
  return (
    <div className={mergeClasses(page.page, styles.view)} tabIndex={0} role="region" aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={page.text}>{check.intro}</p>
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={running} onClick={() => void run()}>
          {check.run}
        </Button>
        {outcomes.length === steps.length && (
          <CopyButton text={selfCheckReport(language, outcomes)} label={check.copy} />
        )}
      </div>
      {running && <ProgressBar value={outcomes.length / steps.length} aria-label={texts.title} />}
      <p role="status" className={page.text}>
        {outcomes.length === steps.length &&
          fill(texts.summary, { passed: count("passed"), failed: count("failed"), noted: count("noted") })}
      </p>
      <ol className={styles.list}>
        {steps.map((step, k) => {
          const outcome = outcomes[k],
            { text } = named[k] ?? step;
          return (
            <li key={step.id} className={styles.step}>
              <div className={styles.head}>
                <strong>{text.name}</strong>
                {outcome && <Chip severity={SEVERITY[outcome.outcome]}>{texts.outcomes[outcome.outcome]}</Chip>}
              </div>
              <span className={page.hint}>{text.expects}</span>
              {outcome && outcome.lines.length > 0 && <span className={styles.lines}>{outcome.lines.join("\n")}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
