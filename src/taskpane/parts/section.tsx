import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  button: {
    appearance: "none",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    padding: "4px 0",
    margin: 0,
    cursor: "pointer",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    textAlign: "start",
    flex: "1 1 auto",
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "& svg": { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  },
  aside: {
    marginInlineStart: "auto",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    minWidth: 0,
    fontVariantNumeric: "tabular-nums",
  },
  body: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});

interface Props {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A titled part of a view. */
export function Section({ title, aside, children, className }: Props) {
  const styles = useStyles(),
    id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, className)}>
      <h2 className={styles.title}>
        <span id={id}>{title}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A part that opens and closes under its title; what is inside is made when it is first opened. */
export function Fold({
  title,
  aside,
  children,
  className,
  summary,
  open: initially = false,
}: Props & { readonly open?: boolean; /** Stands in its place while it is closed. */ readonly summary?: ReactNode }) {
  const styles = useStyles(),
    id = useId(),
    [open, setOpen] = useState(initially);
  return (
    <section className={mergeClasses(styles.section, className)}>
      <h3 className={styles.title}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <span>{title}</span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </button>
      </h3>
      {open ? (
        <div id={id} className={styles.body}>
          {children}
        </div>
      ) : (
        summary
      )}
    </section>
  );
}
