import type { ApplicationRow } from "../../fields/row-numbers";
import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { needsReason } from "../../assess/decision-reason";
import type { DecisionOffer } from "../../assess/row-views";
import type { NewDecision } from "../../assess/workplace/review";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { rowName } from "../parts/row-name";
import type { Task } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import type { Detail } from "./use-detail";
import { WhoDecides } from "./who-decides";
import { WouldChange } from "./would-change";

const useStyles = makeStyles({
  others: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    "& label": { overflowWrap: "anywhere", minWidth: 0 },
  },
  verbs: { "& label": { overflowWrap: "anywhere", minWidth: 0 } },
});

/** What a reviewer decides of a row. Nothing is chosen beforehand, and what it would change stands there first. */
export function DecisionForm({ detail, task }: { readonly detail: Detail; readonly task: Task }) {
  const {
      pane: {
        review: { decide },
      },
    } = useWords(),
    { workplace, settings, took } = useSession(),
    page = usePage(),
    styles = useStyles(),
    announce = useAnnounce();
  const [key, setKey] = useState(""),
    [picked, setPicked] = useState<ReadonlySet<number>>(new Set()),
    [amount, setAmount] = useState(""),
    [note, setNote] = useState(""),
    [asked, setAsked] = useState(false);
  const offer = detail.offers.find(one => one.key === key) ?? null,
    lacks = lacking(offer, picked, amount, note, settings.reviewer);
  const decision = offer === null || lacks.others || lacks.amount ? null : decisionOf(offer, detail, picked, amount);
  const save = (): void => {
    setAsked(true);
    if (decision === null || lacks.note || lacks.reviewer) return;
    task.start(async run => {
      took(await workplace.review.decide({ ...decision, note: note.trim() }, run));
      announce(decide.done);
    });
  };
  return (
    <>
      <RadioGroup
        className={styles.verbs}
        value={key}
        aria-label={decide.title}
        onChange={(_, { value }) => {
          setKey(value);
          setPicked(new Set());
          setAmount("");
          setAsked(false);
        }}
      >
        {detail.offers.map(one => (
          <Radio key={one.key} value={one.key} label={<OfferName offer={one} detail={detail} />} />
        ))}
      </RadioGroup>
      {offer !== null && (
        <>
          <p className={page.hint}>{decide.ask[offer.verb]}</p>
          {offer.others.length > 1 && (
            // No Field: a click on a row's words would be one on the first box within it.
            <div role="group" aria-label={decide.others}>
              <p className={page.hint}>{decide.others}</p>
              <div className={styles.others}>
                {offer.others.map(row => (
                  <Checkbox
                    key={row}
                    checked={picked.has(row)}
                    label={<OtherName row={row} detail={detail} />}
                    onChange={(_, { checked }) =>
                      setPicked(
                        before => new Set(checked === true ? [...before, row] : [...before].filter(one => one !== row)),
                      )
                    }
                  />
                ))}
              </div>
              {asked && lacks.others && (
                <Notice tone="bad" role="alert">
                  {decide.needOthers}
                </Notice>
              )}
            </div>
          )}
          {offer.takesAmount && (
            <Field
              label={decide.amount}
              hint={decide.amountHint}
              {...trouble(asked && lacks.amount, decide.needAmount)}
            >
              <Input className={page.wide} value={amount} onChange={(_, { value }) => setAmount(value)} />
            </Field>
          )}
          <WouldChange decision={decision} />
          <Field
            label={decide.note}
            required={needsReason(offer.verb)}
            {...trouble(asked && lacks.note, decide.needNote)}
          >
            <Textarea
              className={page.wide}
              value={note}
              resize="vertical"
              onChange={(_, { value }) => setNote(value)}
            />
          </Field>
          <WhoDecides task={task} missing={asked && lacks.reviewer} />
          <div className={page.row}>
            <Button appearance="primary" disabledFocusable={task.running} onClick={save}>
              {decide.save}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** The verb, and the row that it is about where that is one. */
function OfferName({ offer, detail }: { readonly offer: DecisionOffer; readonly detail: Detail }) {
  const {
      pane: {
        review: { decide },
      },
    } = useWords(),
    [only] = offer.others;
  if (offer.others.length !== 1 || only === undefined) return <>{offer.label}</>;
  const [before = "", after = ""] = decide.withRow.split("{row}");
  return (
    <>
      {fill(before, { what: offer.label })}
      <OtherName row={only} detail={detail} />
      {fill(after, { what: offer.label })}
    </>
  );
}

function OtherName({ row, detail }: { readonly row: ApplicationRow; readonly detail: Detail }) {
  const { texts } = useWords();
  return <>{rowName(detail.named.get(row) ?? { id: "", project: "", applicant: "" }, texts.sentences.cite.unnamed)}</>;
}

interface Lacking {
  readonly others: boolean;
  readonly amount: boolean;
  readonly note: boolean;
  readonly reviewer: boolean;
}

/** What is still to be said before the decision can be made. */
function lacking(
  offer: DecisionOffer | null,
  picked: ReadonlySet<number>,
  amount: string,
  note: string,
  reviewer: string,
): Lacking {
  return {
    others: offer !== null && offer.others.length > 1 && picked.size === 0,
    amount: offer !== null && offer.takesAmount && amount.trim() === "",
    note: offer !== null && needsReason(offer.verb) && note.trim() === "",
    reviewer: reviewer.trim() === "",
  };
}

function decisionOf(
  offer: DecisionOffer,
  detail: Detail,
  picked: ReadonlySet<number>,
  amount: string,
): Omit<NewDecision, "note"> {
  return {
    verb: offer.verb,
    row: detail.brief.row,
    others: offer.others.length > 1 ? offer.others.filter(row => picked.has(row)) : offer.others,
    ...(offer.takesAmount ? { amount: amount.trim() } : {}),
  };
}

function trouble(there: boolean, message: string): { validationMessage?: string; validationState?: "error" } {
  return there ? { validationMessage: message, validationState: "error" } : {};
}
