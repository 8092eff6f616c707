import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Calculated } from "../../assess/workplace/cells";
import type { Clause } from "../../policy/model";
import { fill } from "../../text/fill";
import { yuanText } from "../parts/amount";
import { Awaited } from "../parts/awaited";
import { Chip } from "../parts/severity";
import { Fold, Section } from "../parts/section";
import { usePage } from "../parts/page";
import { Trace } from "../parts/trace";
import { useAsync, type Async } from "../parts/use-async";
import { useSession } from "../state/session";
import { useWords } from "../shell/words";
import { CalculatorInput } from "./calculator-input";
import { InsertFormula } from "./insert-formula";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 128px), 1fr))",
    gap: "10px 12px",
    alignItems: "end",
  },
  result: {
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
  },
  amount: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

export type Typed = Readonly<Record<string, string>>;

/**
 * One application of a clause, computed as one types, with the trace; and the same as a formula for the active cell.
 */
export function Calculator({ clause }: { readonly clause: Clause }) {
  const { pane, texts } = useWords(),
    page = usePage(),
    styles = useStyles(),
    [typed, setTyped] = useState<Typed>({}),
    asked = useCalculated(clause, typed);
  if (asked.state !== "there") return <Awaited asked={asked}>{() => null}</Awaited>;
  const result = asked.value;
  const filled = Object.values(typed).some(text => text.trim() !== ""),
    example = clause.examples.find(e => e.pays !== null);
  const inputs = (fields: Calculated["fields"]) => (
    <div className={styles.fields}>
      {fields.map(field => (
        <CalculatorInput
          key={field.field}
          field={field}
          value={typed[field.field] ?? ""}
          onChange={text => setTyped(before => ({ ...before, [field.field]: text }))}
        />
      ))}
    </div>
  );
  const needed = result.fields.filter(field => field.needed),
    others = result.fields.filter(field => !field.needed);
  return (
    <Section title={pane.policy.calculator}>
      <p className={page.hint}>{pane.policy.calculatorHint}</p>
      {inputs(needed.length > 0 ? needed : others)}
      {needed.length > 0 && others.length > 0 && <Fold title={pane.policy.moreInputs}>{inputs(others)}</Fold>}
      <div className={page.row}>
        {example && (
          <Button size="small" onClick={() => setTyped(typedAs(example.given, result.fields))}>
            {pane.policy.example}
          </Button>
        )}
        {filled && (
          <Button size="small" appearance="subtle" onClick={() => setTyped({})}>
            {pane.policy.clearInputs}
          </Button>
        )}
      </div>
      <div className={styles.result} role="region" aria-label={pane.policy.result}>
        {!filled && result.fields.length > 0 ? (
          <p className={page.hint}>{pane.policy.waiting}</p>
        ) : (
          <>
            <div role="status" className={styles.amount}>
              {result.amount === null
                ? texts.results.missing
                : fill(pane.shell.yuan, { amount: yuanText(result.amount) })}
            </div>
            {result.marks.length > 0 && (
              <div className={styles.chips}>
                {result.marks.map((mark, k) => (
                  <Chip key={k} severity={mark.severity}>
                    {mark.short}
                  </Chip>
                ))}
              </div>
            )}
            <Trace lines={result.trace} />
            <p className={page.text}>{result.explanation}</p>
            {result.amount !== null && <InsertFormula formula={result.formula} />}
          </>
        )}
      </div>
    </Section>
  );
}

/** What an example gives, by the fields that are asked. */
function typedAs(given: Typed, fields: Calculated["fields"]): Typed {
  return Object.fromEntries(
    Object.entries(given).map(([key, text]) => [fields.find(({ keys }) => keys.includes(key))?.field ?? key, text]),
  );
}

/** What the inputs come to. */
function useCalculated(clause: Clause, typed: Typed): Async<Calculated> {
  const { workplace } = useSession(),
    { language } = useWords();
  return useAsync(
    useCallback(
      () => workplace.cells.calculate({ clause: clause.id, given: typed }),
      [workplace, clause, typed, language],
    ),
    clause,
  );
}
