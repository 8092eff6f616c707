import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RowBrief } from "../../assess/row-views";
import { Amount } from "../parts/amount";
import { Chip } from "../parts/severity";
import { shade } from "../shell/theme";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", padding: "7px 14px 7px 16px", height: "100%", alignContent: "center", rowGap: "3px" },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: "18px" },
  id: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, marginInlineEnd: "6px", fontVariantNumeric: "tabular-nums" },
  project: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
  side: { lineHeight: "18px" },
  chips: { gridColumn: "1 / -1", display: "flex", gap: "4px", overflow: "hidden", height: "18px", "& > *": { lineHeight: "16px", flexShrink: 1, minWidth: "24px" } },
  edge: { position: "absolute", insetInlineStart: 0, top: 0, bottom: 0, width: "4px" },
  block: { backgroundColor: shade("block", "edge") }, ineligible: { backgroundColor: shade("ineligible", "edge") }, review: { backgroundColor: shade("review", "edge") }, info: { backgroundColor: shade("info", "edge") },
  blank: { height: "12px", width: "60%", borderRadius: "6px", backgroundColor: tokens.colorNeutralBackground4 },
});

/** A row in the list: who, what for, how much, and its marks. */
export function BriefLine({ brief }: { readonly brief: RowBrief | undefined }) {
  const { texts } = useWords(), styles = useStyles();
  if (brief === undefined) return <div className={styles.line}><div className={styles.blank} /></div>;
  return (
    <>
      {brief.severity !== null && <span className={mergeClasses(styles.edge, styles[brief.severity])} />}
      <div className={styles.line}>
        <span className={mergeClasses(styles.cut, styles.name)}>{brief.id !== "" && <span className={styles.id}>{brief.id}</span>}{brief.applicant === "" ? texts.messages.unnamedApplicant : brief.applicant}</span>
        {brief.proposed === null ? <span className={styles.project}>{brief.resultName}</span> : <Amount yuan={brief.proposed} className={styles.side} />}
        <span className={mergeClasses(styles.cut, styles.project)}>{brief.clause === null ? "" : `${brief.clause} · `}{brief.project}</span>
        <span className={styles.project}>{brief.proposed === null ? "" : brief.resultName}</span>
        <span className={styles.chips}>{brief.marks.map((mark, k) => <Chip key={k} severity={mark.severity}>{mark.short}</Chip>)}</span>
      </div>
    </>
  );
}
