import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Move, ReadingView } from "../../assess/workplace/readings";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import { Chip } from "../parts/severity";
import { Fold } from "../parts/section";
import { LAW_LANGUAGE } from "../../text/languages";
import { useWords, type Words } from "../shell/words";
import { changeText } from "./change-text";
import { ReadingChange } from "./reading-change";

const useStyles = makeStyles({
  words: {
    margin: 0,
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  choice: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  move: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  inForce: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

/** One reading: the words it turns on, its choices in plain language with what each would move, and changing it. */
export function ReadingCard({
  reading,
  open,
  onChanged,
}: {
  readonly reading: ReadingView;
  readonly open: boolean;
  readonly onChanged: () => void;
}) {
  const words = useWords(),
    {
      pane: {
        policy: { readings },
      },
      texts,
    } = words,
    page = usePage(),
    styles = useStyles(),
    [picked, setPicked] = useState(reading.value);
  const inForce = reading.choices.find(choice => choice.value === reading.value);
  const summary = (
    <div className={page.row}>
      <span className={styles.inForce}>{inForce?.label ?? reading.value}</span>
      <Chip severity={reading.confirmed ? "info" : null}>
        {reading.confirmed ? readings.confirmed : readings.unconfirmed}
      </Chip>
    </div>
  );
  return (
    <div className={page.card}>
      <Fold title={reading.title} open={open} summary={summary}>
        {reading.words !== "" && (
          <blockquote lang={LAW_LANGUAGE} className={styles.words}>
            “{reading.words}”
          </blockquote>
        )}
        <p className={page.hint}>
          {readings.bearsOn}
          {texts.sentences.colon}
          {reading.clauses.length === 0 ? readings.all : reading.clauses.join(texts.sentences.list)}
        </p>
        <RadioGroup value={picked} aria-label={reading.title} onChange={(_, { value }) => setPicked(value)}>
          {reading.choices.map(choice => (
            <Radio
              key={choice.value}
              value={choice.value}
              label={
                <span className={styles.choice}>
                  <span>{choice.label}</span>
                  <span className={styles.move}>
                    {choice.value === reading.value ? readings.inForce : moveText(words, choice.move)}
                    {choice.isDefault ? ` · ${readings.isDefault}` : ""}
                  </span>
                </span>
              }
            />
          ))}
        </RadioGroup>
        <ReadingChange
          key={`${reading.code} ${picked}`}
          reading={reading}
          value={picked}
          onLeave={() => setPicked(reading.value)}
          onChanged={onChanged}
        />
      </Fold>
    </div>
  );
}

function moveText(words: Words, move: Move | null): string {
  const {
    pane: {
      policy: { readings },
    },
  } = words;
  if (move === null) return "";
  return move.rows.length === 0
    ? readings.movesNone
    : fill(readings.moves, { ...words.counted(move.rows.length), change: changeText(words, move.change) });
}
