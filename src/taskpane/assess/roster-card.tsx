import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Correction, SheetSurvey, Survey } from "../../assess/survey";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import { Chip } from "../parts/severity";
import { Fold } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { HowItIsRead } from "./how-it-is-read";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "center",
    paddingInlineStart: "32px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** Of the columns that are not read so many are named. */
const NAMED = 6;

/** One sheet that is, or almost is, a roster: whether it is assessed, and how it is read. */
export function RosterCard({
  sheet,
  onCorrected,
}: {
  readonly sheet: SheetSurvey;
  readonly onCorrected: (survey: Survey) => void;
}) {
  const {
      pane: { assess },
      texts,
      counted,
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    styles = useStyles(),
    task = useTask();
  const correct = (correction: Correction): void =>
    task.start(async run => onCorrected(await workplace.sheets.correct(sheet.name, correction, run)));
  const isRoster = sheet.kind === "roster",
    unread = sheet.columns.flatMap(({ meaning, ours, header }) =>
      meaning === null && !ours && header !== "" ? [header] : [],
    ),
    unsure = sheet.columns.filter(
      column => column.confidence === "weak" && column.meaning !== null && !column.byPerson,
    ).length;
  return (
    <div className={page.card}>
      <div className={styles.head}>
        {isRoster ? (
          <Checkbox
            checked={sheet.chosen}
            disabled={task.running}
            label={<span className={styles.name}>{sheet.name}</span>}
            onChange={(_, { checked }) => correct({ on: checked === true })}
          />
        ) : (
          <span className={styles.name}>{sheet.name}</span>
        )}
        {isRoster && (
          <div className={styles.facts}>
            <span>{fill(sheet.partly ? assess.rowsPartly : assess.rows, counted(sheet.rows))}</span>
            {sheet.years.length > 0 && <span>{fill(assess.years, { years: sheet.years.join("–") })}</span>}
            {sheet.why !== null && <Chip severity={null}>{assess.why[sheet.why]}</Chip>}
            {sheet.hidden && <Chip severity={null}>{assess.hidden}</Chip>}
            {sheet.headerRow !== null && (
              <span>
                {fill(assess.readAs, {
                  row: sheet.headerRow,
                  ...counted(sheet.columns.filter(column => column.meaning !== null && !column.ours).length),
                })}
              </span>
            )}
            {unsure > 0 && <Chip severity="review">{fill(assess.unsureColumns, counted(unsure))}</Chip>}
          </div>
        )}
        {isRoster && unread.length > 0 && (
          <p className={page.hint}>
            {fill(assess.unreadColumns, {
              ...counted(unread.length),
              names: unread.slice(0, NAMED).join(texts.sentences.list),
              more: unread.length > NAMED ? "…" : "",
            })}
          </p>
        )}
        {sheet.kind === "unrelated" && <p className={page.hint}>{assess.byHandHint}</p>}
        {sheet.missing !== null && <p className={page.text}>{fill(assess.missing, { what: sheet.missing.name })}</p>}
      </div>
      {isRoster ? (
        (sheet.columns.length > 0 || sheet.headerChoices.length > 0) && (
          <Fold title={assess.recognised} open={sheet.headerByPerson}>
            <HowItIsRead sheet={sheet} busy={task.running} onCorrect={correct} />
          </Fold>
        )
      ) : (
        // Nothing can be assessed before it is put right: no need to look for how.
        <HowItIsRead sheet={sheet} busy={task.running} onCorrect={correct} />
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
    </div>
  );
}
