import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, DismissCircle20Filled, Info20Filled, Warning20Filled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { shade } from "../shell/theme";

export type Tone = "good" | "note" | "warning" | "bad";

const ICONS = {
  good: CheckmarkCircle20Filled,
  note: Info20Filled,
  warning: Warning20Filled,
  bad: DismissCircle20Filled,
} as const;

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    "& .fui-Link, & .fui-Link:hover, & .fui-Link:hover:active": { color: "inherit" },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
    "& svg": { color: tokens.colorStatusSuccessForeground1 },
  },
  note: {
    backgroundColor: shade("info", "fill"),
    color: shade("info", "ink"),
    ...shorthands.borderColor("color-mix(in srgb, " + shade("info", "edge") + " 35%, transparent)"),
    "& svg": { color: shade("info", "edge") },
  },
  warning: {
    backgroundColor: shade("review", "fill"),
    color: shade("review", "ink"),
    ...shorthands.borderColor("color-mix(in srgb, " + shade("review", "edge") + " 40%, transparent)"),
    "& svg": { color: shade("review", "edge") },
  },
  bad: {
    backgroundColor: shade("block", "fill"),
    color: shade("block", "ink"),
    ...shorthands.borderColor("color-mix(in srgb, " + shade("block", "edge") + " 40%, transparent)"),
    "& svg": { color: shade("block", "edge") },
  },
  body: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "6px" },
});

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Read out at once when it appears: `alert` interrupts, `status` waits. Left out: it is there from the start. */
  readonly role?: "alert" | "status";
}

/** A few words that stand out: what was done, what to know, what to mind, what went wrong. */
export function Notice({ tone, children, actions, role }: Props) {
  const styles = useStyles(),
    Icon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.notice, styles[tone])} role={role}>
      <Icon aria-hidden />
      <div className={styles.body}>
        <div>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
