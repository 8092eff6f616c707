import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DecisionView } from "../../assess/row-views";
import { exact } from "../../money/exact";
import { fixed } from "../../money/print";
import { fill } from "../../text/fill";
import { yuanText } from "../parts/amount";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { rowName } from "../parts/row-name";
import { Fold, Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { DecisionForm } from "./decision-form";
import type { Detail } from "./use-detail";

const useStyles = makeStyles({
  decision: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** What reviewers have decided about the row, which can be taken back, and what they may decide. */
export function Decide({ detail }: { readonly detail: Detail }) {
  const {
      pane: { review },
    } = useWords(),
    { workplace, took, result } = useSession(),
    announce = useAnnounce(),
    task = useTask(),
    page = usePage(),
    [said, setSaid] = useState<{ readonly what: "takenBack" | "takenBackToEarlier"; readonly run: number } | null>(
      null,
    );
  const takeBack = (decision: DecisionView): void =>
    task.start(async asked => {
      const before = (await workplace.review.decisions()).length,
        run = await workplace.review.takeBack(decision.key, "", asked);
      // One is gone; where they are not fewer, one that it had replaced holds again.
      const what = (await workplace.review.decisions()).length < before ? "takenBack" : "takenBackToEarlier";
      took(run);
      setSaid({ what, run: run.number });
      announce(review.decide[what]);
    });
  return (
    <Section title={review.decide.title}>
      {detail.decisions.map(decision => (
        <InForce
          key={decision.key}
          decision={decision}
          detail={detail}
          busy={task.running}
          onTakeBack={() => takeBack(decision)}
        />
      ))}
      {detail.lapsed.map(decision => (
        <Notice key={decision.key} tone="warning">
          {fill(review.decide.lapsed, { what: decision.label, by: decision.by, on: decision.on })}
        </Notice>
      ))}
      {detail.offers.length > 0 && (
        <Fold
          title={review.decide.make}
          open={detail.decisions.length === 0 && detail.offers.some(offer => offer.verb !== "open")}
        >
          <DecisionForm key={detail.brief.row} detail={detail} task={task} />
        </Fold>
      )}
      {said !== null && said.run === result?.number && <p className={page.hint}>{review.decide[said.what]}</p>}
      <TaskProgress task={task} label={review.working} />
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
    </Section>
  );
}

function InForce({
  decision,
  detail,
  busy,
  onTakeBack,
}: {
  readonly decision: DecisionView;
  readonly detail: Detail;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}) {
  const {
      pane: {
        review: { decide },
        shell,
      },
      texts,
    } = useWords(),
    page = usePage(),
    styles = useStyles();
  const others = decision.rows.flatMap(row => (row === detail.brief.row ? [] : (detail.named.get(row) ?? [])));
  return (
    <div className={styles.decision}>
      <span className={styles.label}>
        {[
          decision.label,
          decision.about,
          decision.fen === null ? "" : fill(shell.yuan, { amount: fenText(decision.fen) }),
        ]
          .filter(part => part !== "")
          .join(" ")}
      </span>
      {others.length > 0 && (
        <span>{others.map(brief => rowName(brief, texts.sentences.cite.unnamed)).join(texts.sentences.list)}</span>
      )}
      {decision.note !== "" && <span>{decision.note}</span>}
      <div className={page.row}>
        <span className={page.hint}>
          {fill(decide.by, { by: decision.by === "" ? decide.nobody : decision.by, on: decision.on })}
        </span>
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={onTakeBack}>
          {decide.takeBack}
        </Button>
      </div>
    </div>
  );
}

function fenText(fen: number): string {
  return yuanText(fixed(exact(BigInt(fen), 2), 2));
}
