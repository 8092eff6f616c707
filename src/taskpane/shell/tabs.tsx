import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { useUnseen } from "../parts/unseen";

/** Ids that tie a tab to its panel. */
export const tabId = (name: string): string => `tab-${name}`;
export const panelId = (name: string): string => `panel-${name}`;

export type TabCounts<Name extends string> = Readonly<
  Partial<Record<Name, { readonly shown: string; readonly said: string }>>
>;

interface Props<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  /** A short number beside a title, with what it counts for those who cannot see it. */
  readonly counts?: TabCounts<Name>;
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexShrink: 0,
    paddingInline: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
    scrollbarWidth: "none",
  },
  tab: {
    flex: "1 0 auto",
    appearance: "none",
    border: "none",
    background: "none",
    cursor: "pointer",
    position: "relative",
    minHeight: "40px",
    padding: "0 6px",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: "0",
      height: "3px",
      borderRadius: "2px 2px 0 0",
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    "@media (forced-colors: active)": { "::after": { backgroundColor: "Highlight" } },
  },
  count: {
    marginLeft: "4px",
    padding: "0 5px",
    borderRadius: "9px",
    fontSize: "11px",
    lineHeight: "16px",
    display: "inline-block",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground5,
  },
});

/** The tabs of the pane. Arrow keys, Home and End move between them; only the selected one is in the way of Tab. */
export function Tabs<Name extends string>({ label, names, titles, counts, selected, onSelect }: Props<Name>) {
  const styles = useStyles(),
    { unseen } = useUnseen(),
    list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = neighbour(names, selected, event.key);
    if (to === null) return;
    event.preventDefault();
    onSelect(to);
    list.current?.querySelector<HTMLElement>(`#${tabId(to)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {names.map(name => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === selected}
          aria-controls={panelId(name)}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => onSelect(name)}
        >
          {titles[name]}
          {counts?.[name] && (
            <span className={styles.count} aria-hidden>
              {counts[name].shown}
            </span>
          )}
          {counts?.[name] && <span className={unseen}>{counts[name].said}</span>}
        </button>
      ))}
    </div>
  );
}

function neighbour<Name>(names: readonly Name[], from: Name, key: string): Name | null {
  const at = names.indexOf(from),
    last = names.length - 1;
  const to =
    key === "ArrowRight"
      ? at === last
        ? 0
        : at + 1
      : key === "ArrowLeft"
        ? at === 0
          ? last
          : at - 1
        : key === "Home"
          ? 0
          : key === "End"
            ? last
            : -1;
  return names[to] ?? null;
}
