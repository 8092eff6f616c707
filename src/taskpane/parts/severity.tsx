import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../marks/marks";
import { shade } from "../shell/theme";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    whiteSpace: "nowrap",
    flexShrink: 0,
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  block: { backgroundColor: shade("block", "fill"), color: shade("block", "ink") },
  ineligible: { backgroundColor: shade("ineligible", "fill"), color: shade("ineligible", "ink") },
  review: { backgroundColor: shade("review", "fill"), color: shade("review", "ink") },
  info: { backgroundColor: shade("info", "fill"), color: shade("info", "ink") },
  none: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
});

/** A mark or severity as a small label in its colour; the words say what the colour does. */
export function Chip({
  severity,
  children,
  className,
}: {
  readonly severity: Severity | null;
  readonly children: string;
  readonly className?: string;
}) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.chip, styles[severity ?? "none"], className)} title={children}>
      {children}
    </span>
  );
}
