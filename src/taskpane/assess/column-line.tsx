import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ColumnCorrection, ColumnSurvey } from "../../assess/survey";
import { meaningKey } from "../../fields/meaning";
import { UNITS, type Unit } from "../../money/unit";
import { fieldName, meaningsOf } from "../../report/field-name";
import { fill } from "../../text/fill";
import { Chip } from "../parts/severity";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
  },
  head: { display: "flex", gap: "6px", alignItems: "baseline", flexWrap: "wrap", minWidth: 0 },
  letters: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    minWidth: "18px",
    fontVariantNumeric: "tabular-nums",
  },
  header: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  samples: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  picks: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "6px" },
  from: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly column: ColumnSurvey;
  readonly busy: boolean;
  readonly onCorrect: (change: ColumnCorrection) => void;
}

/** One column of a roster: its header and samples, what it is read as, its unit. */
export function ColumnLine({ column, busy, onCorrect }: Props) {
  const {
      pane: { assess },
      texts,
    } = useWords(),
    {
      workplace: { policy },
    } = useSession(),
    styles = useStyles(),
    header = column.header === "" ? column.letters : column.header;
  const meanings = meaningsOf(policy);
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <span className={styles.letters}>{column.letters}</span>
        <span className={styles.header}>{header}</span>
        {column.byPerson ? (
          <Chip severity="info">{assess.byPerson}</Chip>
        ) : (
          column.meaning !== null && column.confidence === "weak" && <Chip severity="review">{assess.unsure}</Chip>
        )}
      </div>
      {column.samples.length > 0 && (
        <div className={styles.samples}>
          {fill(assess.samples, { samples: column.samples.join(texts.sentences.list) })}
        </div>
      )}
      <div className={styles.picks}>
        <Select
          size="small"
          disabled={busy}
          aria-label={fill(assess.meaning, { header })}
          value={column.meaning === null ? "" : meaningKey(column.meaning)}
          onChange={(_, { value }) =>
            onCorrect({ meaning: meanings.find(meaning => meaningKey(meaning) === value) ?? null })
          }
        >
          <option value="">{assess.notRead}</option>
          {meanings.map(meaning => (
            <option key={meaningKey(meaning)} value={meaningKey(meaning)}>
              {fieldName(policy, texts.language, meaning)}
            </option>
          ))}
        </Select>
        {column.unit !== null && (
          <Select
            size="small"
            disabled={busy}
            aria-label={fill(assess.unit, { header })}
            value={column.unit.unit}
            onChange={(_, { value }) => onCorrect({ unit: value as Unit })}
          >
            {UNITS.map(unit => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </Select>
        )}
      </div>
      {column.unit !== null && <div className={styles.from}>{assess.unitFrom[column.unit.from]}</div>}
    </div>
  );
}
