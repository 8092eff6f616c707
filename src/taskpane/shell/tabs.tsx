import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useUnseen } from "../parts/unseen";

/** Ids that tie a tab to its panel. */
export const tabId = (name: string): string => `tab-${name}`;
export const panelId = (name: string): string => `panel-${name}`;

/** A short number beside a title, with what it counts for those who cannot see it. */
export type TabCounts<Name extends string> = Readonly<
  Partial<Record<Name, { readonly shown: string; readonly said: string }>>
>;

interface Props<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  readonly counts?: TabCounts<Name>;
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    paddingInline: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
    scrollbarWidth: "none",
  },
  tab: {
    flex: "1 0 auto",
    justifyContent: "center",
    minHeight: "40px",
    whiteSpace: "nowrap",
    // Five titles and a count fit in 320 px in either language.
    paddingInline: "4px",
    "& .fui-Tab__content": { paddingInline: 0 },
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
    { unseen } = useUnseen();
  return (
    <TabList
      className={styles.list}
      aria-label={label}
      selectedValue={selected}
      selectTabOnFocus
      onTabSelect={(_, { value }) => onSelect(value as Name)}
    >
      {names.map(name => (
        <Tab key={name} value={name} id={tabId(name)} aria-controls={panelId(name)} className={styles.tab}>
          {titles[name]}
          {counts?.[name] && (
            <span className={styles.count} aria-hidden>
              {counts[name].shown}
            </span>
          )}
          {counts?.[name] && <span className={unseen}>{counts[name].said}</span>}
        </Tab>
      ))}
    </TabList>
  );
}
