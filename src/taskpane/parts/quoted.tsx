import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { pieces } from "./pieces";

const useStyles = makeStyles({
  computed: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: "3px",
    padding: "1px 2px",
    fontWeight: tokens.fontWeightSemibold,
    boxDecorationBreak: "clone",
    "@media (forced-colors: active)": {
      backgroundColor: "Canvas",
      color: "CanvasText",
      textDecorationLine: "underline",
      textDecorationThickness: "2px",
    },
  },
  toCheck: {
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "2px",
    textUnderlineOffset: "4px",
    textDecorationColor: tokens.colorNeutralForeground3,
  },
  found: {
    backgroundColor: "var(--review-fill)",
    color: "var(--review-ink)",
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText", forcedColorAdjust: "none" },
  },
});

interface Props {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly toCheck?: readonly string[];
  /** What somebody searched for. */ readonly found?: string;
}

/** A text of the law with some of its phrases brought out. */
export function Quoted({ text, phrases, toCheck = [], found = "" }: Props) {
  const styles = useStyles();
  return pieces(text, { computed: phrases, toCheck, found: [found] }).map((piece, k) => {
    const className = mergeClasses(
      piece.kinds.has("computed") && styles.computed,
      piece.kinds.has("toCheck") && styles.toCheck,
      piece.kinds.has("found") && styles.found,
    );
    if (className === "") return piece.text;
    return piece.kinds.has("computed") || piece.kinds.has("found") ? (
      <mark key={k} className={className}>
        {piece.text}
      </mark>
    ) : (
      <span key={k} className={className}>
        {piece.text}
      </span>
    );
  });
}
