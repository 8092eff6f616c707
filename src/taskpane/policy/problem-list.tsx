import { makeStyles } from "@fluentui/react-components";
import { lawProblemLine, type LawProblem } from "../../policy/problem";
import { fill } from "../../text/fill";
import { policyFileTextsOf } from "../../text/policy-files/of";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  problems: { margin: "4px 0 0", paddingInlineStart: "18px", overflowWrap: "anywhere" },
});

/** So many are told; who has more mends the first ones first. */
const TOLD = 20;

/** What is wrong with a policy's file, line by line. */
export function ProblemList({ problems }: { readonly problems: readonly LawProblem[] }) {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    styles = useStyles();
  return (
    <ul className={styles.problems}>
      {problems.slice(0, TOLD).map((problem, k) => (
        <li key={k}>
          {lawProblemLine(problem)}
          {problem.hint !== undefined && <div>{fill(texts.hint, { hint: problem.hint })}</div>}
        </li>
      ))}
      {problems.length > TOLD && <li>{fill(texts.faultMore, { n: problems.length - TOLD })}</li>}
    </ul>
  );
}
