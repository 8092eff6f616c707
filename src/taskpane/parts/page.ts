import { makeStyles, tokens } from "@fluentui/react-components";

/** How views are laid out: one column with room around it, and what goes into it. */
export const usePage = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "14px 14px 24px",
    minWidth: 0,
    boxSizing: "border-box",
  },
  stack: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", minWidth: 0 },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  label: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  wide: { width: "100%", maxWidth: "100%", minWidth: 0 },
});
