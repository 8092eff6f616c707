import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { DecisionView, DecisionVerb } from "../../assess/row-views";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { rowName } from "../parts/row-name";
import { Fold, Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask, type Task } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
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
  others: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    "& label": { overflowWrap: "anywhere", minWidth: 0 },
  },
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
    [said, setSaid] = useState({ text: "", run: 0 });
  const takeBack = (decision: DecisionView): void =>
    task.start(async asked => {
      const before = (await workplace.review.decisions()).length,
        run = await workplace.review.takeBack(decision.key, "", asked);
      // One is gone; where they are not fewer, one that it had replaced holds again.
      const text =
        (await workplace.review.decisions()).length < before
          ? review.decide.takenBack
          : review.decide.takenBackToEarlier;
      took(run);
      setSaid({ text, run: run.number });
      announce(text);
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
      {detail.offers.length > 0 && (
        <Fold
          title={review.decide.make}
          open={detail.decisions.length === 0 && detail.offers.some(offer => offer.verb !== "open")}
        >
          <DecisionForm detail={detail} task={task} />
        </Fold>
      )}
      {said.text !== "" && said.run === result?.number && <p className={page.hint}>{said.text}</p>}
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
      },
      texts,
    } = useWords(),
    page = usePage(),
    styles = useStyles();
  const others = decision.rows.flatMap(row => (row === detail.brief.row ? [] : (detail.named.get(row) ?? [])));
  return (
    <div className={styles.decision}>
      <span className={styles.label}>{decision.label}</span>
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

function DecisionForm({ detail, task }: { readonly detail: Detail; readonly task: Task }) {
  const {
      pane: {
        review: { decide },
      },
      texts,
    } = useWords(),
    { workplace, settings, set, took } = useSession(),
    page = usePage(),
    styles = useStyles(),
    announce = useAnnounce();
  const [verb, setVerb] = useState<DecisionVerb>(detail.offers[0]!.verb),
    [others, setOthers] = useState<ReadonlySet<number>>(new Set()),
    [note, setNote] = useState(""),
    [reviewer, setReviewer] = useState("");
  const [asked, setAsked] = useState(false),
    offer = detail.offers.find(o => o.verb === verb) ?? detail.offers[0]!;
  const chosen = offer.others.length === 1 ? offer.others : offer.others.filter(row => others.has(row)),
    lacksOthers = offer.others.length > 0 && chosen.length === 0;
  const lacksReviewer = settings.reviewer === "" && reviewer.trim() === "";
  const save = (): void => {
    setAsked(true);
    if (lacksOthers || lacksReviewer) return;
    task.start(async run => {
      if (settings.reviewer === "") await set({ reviewer: reviewer.trim() }, run);
      took(
        await workplace.review.decide(
          { verb: offer.verb, row: detail.brief.row, others: chosen, note: note.trim() },
          run,
        ),
      );
      announce(decide.done);
    });
  };
  return (
    <>
      <RadioGroup
        value={offer.verb}
        aria-label={decide.title}
        onChange={(_, { value }) => setVerb(value as DecisionVerb)}
      >
        {detail.offers.map(({ verb: name, label }) => (
          <Radio key={name} value={name} label={label} />
        ))}
      </RadioGroup>
      <p className={page.hint}>{decide.ask[offer.verb]}</p>
      {offer.others.length > 0 && (
        <Field
          label={decide.others}
          {...(asked && lacksOthers ? { validationMessage: decide.needOthers, validationState: "error" as const } : {})}
        >
          <div className={styles.others} role="group" aria-label={decide.others}>
            {offer.others.map(row => (
              <Checkbox
                key={row}
                checked={chosen.includes(row)}
                disabled={offer.others.length === 1}
                label={rowName(
                  detail.named.get(row) ?? { id: "", project: "", applicant: "" },
                  texts.sentences.cite.unnamed,
                )}
                onChange={(_, { checked }) =>
                  setOthers(
                    before => new Set(checked === true ? [...before, row] : [...before].filter(other => other !== row)),
                  )
                }
              />
            ))}
          </div>
        </Field>
      )}
      <Field label={decide.note}>
        <Textarea className={page.wide} value={note} resize="vertical" onChange={(_, { value }) => setNote(value)} />
      </Field>
      {settings.reviewer === "" && (
        <Field
          label={decide.reviewer}
          hint={decide.reviewerHint}
          required
          {...(asked && lacksReviewer
            ? { validationMessage: decide.needReviewer, validationState: "error" as const }
            : {})}
        >
          <Input className={page.wide} value={reviewer} onChange={(_, { value }) => setReviewer(value)} />
        </Field>
      )}
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={task.running} onClick={save}>
          {decide.save}
        </Button>
      </div>
    </>
  );
}
