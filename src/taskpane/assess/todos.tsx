import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { RunResult } from "../../assess/run-result";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import { shade } from "../shell/theme";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px", listStyleType: "none", margin: 0, padding: 0 },
  button: {
    appearance: "none",
    font: "inherit",
    width: "100%",
    textAlign: "start",
    cursor: "pointer",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px",
    gap: "8px",
    alignItems: "center",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":hover": { filter: "brightness(0.97)" },
    "@media (forced-colors: active)": { border: "1px solid ButtonText" },
  },
  block: {
    backgroundColor: shade("block", "fill"),
    color: shade("block", "ink"),
    borderInlineStartColor: shade("block", "edge"),
  },
  ineligible: {
    backgroundColor: shade("ineligible", "fill"),
    color: shade("ineligible", "ink"),
    borderInlineStartColor: shade("ineligible", "edge"),
  },
  review: {
    backgroundColor: shade("review", "fill"),
    color: shade("review", "ink"),
    borderInlineStartColor: shade("review", "edge"),
  },
  info: {
    backgroundColor: shade("info", "fill"),
    color: shade("info", "ink"),
    borderInlineStartColor: shade("info", "edge"),
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  means: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  rows: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

/** What needs a person, by severity; each leads to its rows. */
export function Todos({ todos }: { readonly todos: RunResult["todos"] }) {
  const {
      pane: { assess, shell },
      texts,
      counted,
    } = useWords(),
    { goTo } = usePlace(),
    page = usePage(),
    styles = useStyles();
  if (todos.every(todo => todo.rows === 0)) return <p className={page.text}>{assess.todoNone}</p>;
  return (
    <ul className={styles.list} aria-label={assess.todo}>
      {todos
        .filter(todo => todo.rows > 0)
        .map(({ severity, label, rows }) => (
          <li key={severity}>
            <button
              type="button"
              className={mergeClasses(styles.button, styles[severity])}
              onClick={() => goTo("review", { severity })}
            >
              <span>
                <span className={styles.label}>{label}</span>
                <span className={styles.means}>{texts.severities[severity].means}</span>
              </span>
              <span className={styles.rows}>{fill(shell.rows, counted(rows))}</span>
              <ChevronRight16Regular aria-hidden />
            </button>
          </li>
        ))}
    </ul>
  );
}
