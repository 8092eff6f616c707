import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import type { Clause } from "../../policy/model";
import { usePage } from "../parts/page";
import { Quoted } from "../parts/quoted";
import { LAW_LANGUAGE } from "../../text/languages";
import { useWords } from "../shell/words";
import type { ClausePhrases } from "./phrases";

const useStyles = makeStyles({
  words: {
    margin: 0,
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: "22px",
    overflowWrap: "anywhere",
  },
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 14px", marginTop: "8px", fontSize: tokens.fontSizeBase200 },
});

/** A clause's words: what is computed with is brought out, what a person has to check is underlined. */
export function ClauseWords({
  clause,
  phrases,
  searched,
}: {
  readonly clause: Clause;
  readonly phrases: ClausePhrases;
  readonly searched: string;
}) {
  const { pane, texts } = useWords(),
    page = usePage(),
    styles = useStyles();
  return (
    <div>
      <p className={page.hint}>
        {texts.clause(clause.id)} · {pane.policy.per[clause.per]}
      </p>
      <blockquote lang={LAW_LANGUAGE} className={mergeClasses(styles.words)}>
        <Quoted text={clause.text} phrases={phrases.computed} toCheck={phrases.toCheck} found={searched} />
      </blockquote>
      <div className={styles.legend}>
        <span>
          <Quoted text={pane.policy.legend.computed} phrases={[pane.policy.legend.computed]} />
        </span>
        {phrases.toCheck.length > 0 && (
          <span>
            <Quoted text={fill(pane.policy.legend.toCheck, {})} phrases={[]} toCheck={[pane.policy.legend.toCheck]} />
          </span>
        )}
      </div>
    </div>
  );
}
