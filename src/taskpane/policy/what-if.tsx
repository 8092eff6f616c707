import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { RowBrief } from "../../assess/row-views";
import type { FigureToTry, Trial } from "../../assess/workplace/readings";
import { fill } from "../../text/fill";
import { LAW_LANGUAGE } from "../../text/languages";
import { yuanText } from "../parts/amount";
import { Awaited } from "../parts/awaited";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { RowName } from "../parts/row-name";
import { Section } from "../parts/section";
import { useAsync } from "../parts/use-async";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { changeText } from "./change-text";

const useStyles = makeStyles({
  rows: { margin: "4px 0 0", paddingInlineStart: "18px", display: "flex", flexDirection: "column", gap: "2px" },
  sum: { fontVariantNumeric: "tabular-nums" },
});

/** 试算·非政策: what another rate or ceiling would move. Nothing of it can be adopted: that takes a published text. */
export function WhatIf() {
  const {
      pane: {
        policy: { whatIf },
      },
      language,
    } = useWords(),
    { workplace, result } = useSession(),
    page = usePage(),
    asked = useAsync(
      // In another language the same figures have other words.
      useCallback(() => workplace.readings.figures(), [workplace, language, result?.number]),
    );
  return (
    <Section title={whatIf.title}>
      <Notice tone="warning">{whatIf.noPolicy}</Notice>
      <p className={page.hint}>{whatIf.adopted}</p>
      {result === null ? (
        <p className={page.text}>{whatIf.noRun}</p>
      ) : (
        <Awaited asked={asked}>{all => <TryOne figures={all} />}</Awaited>
      )}
    </Section>
  );
}

function TryOne({ figures }: { readonly figures: readonly FigureToTry[] }) {
  const {
      pane: {
        policy: { whatIf },
      },
    } = useWords(),
    page = usePage(),
    [picked, setPicked] = useState<number | null>(null),
    [value, setValue] = useState(""),
    figure = picked === null ? undefined : figures[picked];
  return (
    <>
      <Field label={whatIf.figure}>
        <Select
          className={page.wide}
          value={picked === null ? "" : String(picked)}
          onChange={(_, data) => {
            setPicked(data.value === "" ? null : Number(data.value));
            setValue("");
          }}
        >
          <option value="">{whatIf.choose}</option>
          {figures.map((one, k) => (
            <option key={k} value={k}>
              {fill(whatIf.option, {
                clause: one.clause,
                title: one.title,
                level: one.levelName,
                name: whatIf.names[one.name],
                value: one.value,
              })}
            </option>
          ))}
        </Select>
      </Field>
      {figure && (
        <>
          <p className={page.hint} lang={LAW_LANGUAGE}>
            “{figure.words}”
          </p>
          <Field label={whatIf.instead} hint={figure.name === "rate" ? whatIf.rateHint : whatIf.ceilingHint}>
            <Input className={page.wide} value={value} onChange={(_, data) => setValue(data.value)} />
          </Field>
          {value.trim() !== "" && <Moved key={picked} figure={figure} value={value} />}
        </>
      )}
    </>
  );
}

/** Rows and sums that the trial would move. */
function Moved({ figure, value }: { readonly figure: FigureToTry; readonly value: string }) {
  const words = useWords(),
    {
      pane: {
        policy: { readings, whatIf },
        review: { decide },
      },
    } = words,
    { workplace, result } = useSession(),
    page = usePage(),
    styles = useStyles();
  const { clause, name, level } = figure,
    asked = useAsync(
      useCallback(async (): Promise<{ trial: Trial; named: ReadonlyMap<number, RowBrief> }> => {
        const trial = await workplace.readings.tryFigure({ clause, name, level }, value),
          briefs = await workplace.review.briefs(trial.named.map(({ row }) => row));
        return { trial, named: new Map(briefs.map(brief => [brief.row, brief])) };
      }, [workplace, clause, name, level, value, result?.number]),
    );
  return (
    <Awaited asked={asked}>
      {({ trial, named }) => (
        <Notice tone="note" role="status">
          <strong>{whatIf.title}</strong>
          <div className={styles.sum}>
            {fill(whatIf.sums, { before: yuanText(trial.before), after: yuanText(trial.after) })}
          </div>
          <div>
            {trial.rows.length === 0
              ? readings.previewNone
              : fill(readings.moves, { ...words.counted(trial.rows.length), change: changeText(words, trial.change) })}
          </div>
          <ul className={styles.rows}>
            {trial.named.map(({ row, before, after, waits }) => {
              const brief = named.get(row);
              return (
                <li key={row}>
                  {brief && <RowName brief={brief} />}{" "}
                  {fill(waits ? decide.fromToWaits : decide.fromTo, {
                    before: yuanText(before),
                    after: yuanText(after),
                  })}
                </li>
              );
            })}
          </ul>
          {trial.rows.length > trial.named.length && (
            <p className={page.hint}>{fill(readings.previewMore, { n: trial.rows.length - trial.named.length })}</p>
          )}
        </Notice>
      )}
    </Awaited>
  );
}
