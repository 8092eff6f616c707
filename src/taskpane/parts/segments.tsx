import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  segments: {
    display: "flex",
    flexWrap: "wrap",
    padding: "2px",
    gap: "2px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    minWidth: 0,
  },
  button: {
    flex: "1 1 auto",
    minHeight: "28px",
    padding: "0 10px",
    border: "1px solid transparent",
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "0" },
  },
  on: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    // Invisible but in themes of high contrast, where fills say nothing.
    ...shorthands.borderColor(tokens.colorTransparentStroke),
    "@media (forced-colors: active)": {
      ...shorthands.borderColor("Highlight"),
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ":hover": { color: "HighlightText" },
    },
  },
});

interface Props<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

/** A few ways to look at the same thing, one of them on. */
export function Segments<Name extends string>({ label, names, titles, selected, onSelect }: Props<Name>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.segments}>
      {names.map(name => (
        <button
          key={name}
          type="button"
          aria-pressed={name === selected}
          className={mergeClasses(styles.button, name === selected && styles.on)}
          onClick={() => onSelect(name)}
        >
          {titles[name]}
        </button>
      ))}
    </div>
  );
}
