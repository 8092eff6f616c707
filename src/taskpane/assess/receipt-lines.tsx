import { makeStyles, tokens } from "@fluentui/react-components";
import type { RunResult } from "../../assess/run-result";
import { readingsInWords } from "../../text/reading-words";
import { moment } from "../parts/moment";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    "& dt": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

/** How a result came about: with the same input and receipt, anybody gets the same. */
export function ReceiptLines({ result: { receipt, at } }: { readonly result: RunResult }) {
  const {
      pane: {
        assess: { receipt: words },
      },
      texts,
    } = useWords(),
    { workplace } = useSession(),
    styles = useStyles();
  const lines: readonly (readonly [string, string])[] = [
    [words.at, moment(at)],
    [words.policy, receipt.policy],
    [words.version, receipt.policyVersion],
    [words.policyHash, receipt.policyHash],
    [words.engine, receipt.engineVersion],
    [words.asOf, receipt.asOf],
    [words.input, receipt.inputHash],
    [
      words.readings,
      readingsInWords(texts, workplace.policy.readings, receipt.readings).join(texts.sentences.semicolon),
    ],
  ];
  return (
    <dl className={styles.list}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
