import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", padding: "20px 4px" },
  picture: { width: "72px", height: "56px", color: tokens.colorNeutralForeground4 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

/** A view that has nothing to show yet: why, and what would fill it. */
export function Empty({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <svg className={styles.picture} viewBox="0 0 72 56" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
        <rect x="6" y="6" width="60" height="44" rx="5" />
        <path d="M6 19h60M24 19v31M6 34.5h60M45 19v31" strokeWidth="1.5" />
      </svg>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
