import { Button, Field, Select } from "@fluentui/react-components";
import type { Correction, SheetSurvey } from "../../assess/survey";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import { Fold } from "../parts/section";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { ColumnLine } from "./column-line";

interface Props {
  readonly sheet: SheetSurvey;
  readonly busy: boolean;
  readonly onCorrect: (correction: Correction) => void;
}

/**
 * What was recognised of a sheet: header row, columns with samples and units, lines left out; each can be put right.
 */
export function HowItIsRead({ sheet, busy, onCorrect }: Props) {
  const {
      pane: { assess },
      texts,
    } = useWords(),
    {
      workplace: { policy },
    } = useSession(),
    page = usePage();
  const columns = sheet.columns.filter(column => !column.ours),
    read = columns.filter(column => column.meaning !== null),
    others = columns.filter(column => column.meaning === null);
  const lines = (which: typeof columns) =>
    which.map(column => (
      <ColumnLine
        key={column.key}
        column={column}
        busy={busy}
        onCorrect={change => onCorrect({ columns: { [column.key]: change } })}
      />
    ));
  return (
    <>
      <Field label={assess.headerRow}>
        <Select
          className={page.wide}
          disabled={busy}
          value={sheet.headerRow === null ? "" : String(sheet.headerRow)}
          onChange={(_, { value }) => {
            if (value !== "") onCorrect({ headerRow: Number(value) });
          }}
        >
          {sheet.headerRow === null && <option value="">{assess.headerPick}</option>}
          {sheet.headerRow !== null && !sheet.headerChoices.some(choice => choice.row === sheet.headerRow) && (
            <option value={String(sheet.headerRow)}>{sheet.headerRow}</option>
          )}
          {sheet.headerChoices.map(({ row, text }) => (
            <option key={row} value={String(row)}>
              {fill(assess.headerChoice, { row, text })}
            </option>
          ))}
        </Select>
      </Field>
      {sheet.headerByPerson && (
        <div className={page.row}>
          <span className={page.hint}>{assess.byPerson}</span>
          <Button size="small" appearance="subtle" disabled={busy} onClick={() => onCorrect({ headerRow: null })}>
            {assess.resetHeader}
          </Button>
        </div>
      )}
      {sheet.columns.length > 0 && (
        <Field label={assess.clauseOfSheet}>
          <Select
            className={page.wide}
            disabled={busy}
            value={sheet.clauseByPerson ?? ""}
            onChange={(_, { value }) => onCorrect({ clause: value === "" ? null : value })}
          >
            <option value="">
              {sheet.clauseOfName !== "" && sheet.clauseByPerson === null
                ? fill(assess.clauseOfName, { clause: texts.clause(sheet.clauseOfName) })
                : assess.clauseByColumn}
            </option>
            {policy.clauses.map(({ id, title }) => (
              <option key={id} value={id}>
                {texts.clause(id, title)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {sheet.sections.length > 0 && (
        <p className={page.hint}>{fill(assess.sections, { sections: sheet.sections.join(texts.sentences.list) })}</p>
      )}
      <p className={page.hint}>{assess.columnsHint}</p>
      {lines(read)}
      {others.length > 0 &&
        (sheet.kind === "roster" && !sheet.headerByPerson ? (
          <Fold title={fill(assess.otherColumns, { n: others.length })}>{lines(others)}</Fold>
        ) : (
          // One of them is what the sheet lacks, or what somebody is about to say.
          lines(others)
        ))}
      {sheet.leftOut.length > 0 && (
        <p className={page.hint}>
          {assess.leftOut}
          {texts.sentences.colon}
          {sheet.leftOut
            .map(line => fill(assess.leftOutLine, { name: line.name, count: line.count, first: line.first }))
            .join(texts.sentences.semicolon)}
        </p>
      )}
    </>
  );
}
