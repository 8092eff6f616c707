import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CopyButton } from "../parts/copy-button";
import { usePage } from "../parts/page";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  formula: {
    display: "block",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "text",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The calculator's inputs as a formula, to copy or to write into the active cell. */
export function InsertFormula({ formula }: { readonly formula: string | null }) {
  const { pane } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    styles = useStyles(),
    announce = useAnnounce(),
    task = useTask();
  if (formula === null) return <p className={page.hint}>{pane.policy.noFormula}</p>;
  const insert = (): void =>
    task.start(async run => {
      await workplace.cells.insertFormula(formula, run);
      announce(pane.policy.inserted);
    });
  return (
    <div className={page.stack}>
      <code className={styles.formula}>{formula}</code>
      <div className={page.row}>
        <Button size="small" appearance="primary" disabledFocusable={task.running} onClick={insert}>
          {pane.policy.insert}
        </Button>
        <CopyButton text={formula} />
      </div>
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={insert} />}
    </div>
  );
}
