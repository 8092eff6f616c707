import { Button } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { Survey } from "../../assess/survey";
import { fill } from "../../text/fill";
import { Busy } from "../parts/busy";
import { usePage } from "../parts/page";
import { Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { LazyPart, type LoadView } from "../shell/lazy-tab";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { EarlierRun } from "./earlier-run";
import { FirstUse } from "./first-use";
import { LostRecords } from "./lost-records";
import type { QuestionsProps } from "./questions";
import { quietRun } from "../../assess/running";
import { useAsync } from "../parts/use-async";
import type { OutcomeProps } from "./outcome";
import { OtherSheets } from "./other-sheets";
import { PastRuns } from "./past-runs";
import { RosterCard } from "./roster-card";
import { RunForm } from "./run-form";
import type { UndoneProps } from "./undone";

/** What a run came to: the first look has none. */
const OUTCOME: LoadView<OutcomeProps> = () => import("./outcome"),
  /** And these are seldom there. */
  QUESTIONS: LoadView<QuestionsProps> = () => import("./questions"),
  UNDONE: LoadView<UndoneProps> = () => import("./undone");

/** What taking back or doing again said; it stands until another run is in force than then (`number`). */
interface Moved {
  readonly said: string;
  readonly turn: number;
  readonly number: number;
}

/** What has to be asked, found out with every survey; it takes as long as a run, and nothing waits for it. */
function AskedBefore({ survey, onAnswered }: { readonly survey: Survey; readonly onAnswered: () => void }) {
  const {
      pane: {
        assess: { questions: words },
      },
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    asked = useAsync(
      useCallback(() => workplace.sheets.questions(quietRun()), [workplace, survey]),
      workplace,
    );
  switch (asked.state) {
    case "loading":
      return <p className={page.hint}>{words.asking}</p>;
    case "failed":
      return <TroubleNotice problem={asked.problem} onRetry={asked.retry} />;
    case "there":
      return asked.value.length === 0 ? null : (
        <LazyPart load={QUESTIONS} props={{ questions: asked.value, onAnswered }} />
      );
  }
}

/** 核算: what the workbook holds and how it is read, the run, and what came of it. */
export default function AssessView() {
  const {
      pane: { assess },
      language,
      counted,
    } = useWords(),
    { workplace, result, elsewhere } = useSession(),
    page = usePage(),
    task = useTask(),
    { start } = task;
  // What the run asked holds until something is put right that it did not know.
  const [putRightAfter, setPutRightAfter] = useState(-1),
    putRight = putRightAfter === (result?.number ?? 0);
  const [survey, setSurvey] = useState<Survey | null>(null),
    [undone, setUndone] = useState<Moved | null>(null);
  const said = useCallback(
    (text: string) =>
      setUndone(before => ({
        said: text,
        turn: (before?.turn ?? 0) + 1,
        number: workplace.runs.result()?.number ?? 0,
      })),
    [workplace],
  );
  const showSurvey = useCallback(
    () => start(async run => setSurvey(await workplace.sheets.survey(run))),
    [start, workplace],
  );
  useEffect(showSurvey, [showSurvey, language]);

  const corrected = (next: Survey): void => {
    setSurvey(next);
    setPutRightAfter(result?.number ?? 0);
  };
  if (survey === null)
    return (
      <div className={page.page}>
        {task.problem !== null ? (
          <TroubleNotice problem={task.problem} onRetry={showSurvey} />
        ) : (
          <Busy label={assess.surveying} />
        )}
      </div>
    );
  const rosters = survey.sheets.filter(sheet => sheet.kind === "roster" || sheet.kind === "almost"),
    chosen = rosters.filter(sheet => sheet.chosen).length;
  const again = (
    <Button size="small" appearance="subtle" icon={<ArrowClockwise16Regular />} onClick={showSurvey}>
      {assess.again}
    </Button>
  );
  return (
    <div className={page.page}>
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={showSurvey} />}
      {survey.problem === null &&
        chosen > 0 &&
        (result !== null && !putRight ? (
          result.questions.length > 0 && (
            <LazyPart load={QUESTIONS} props={{ questions: result.questions, onAnswered: showSurvey }} />
          )
        ) : (
          <AskedBefore survey={survey} onAnswered={showSurvey} />
        ))}
      <LostRecords number={result?.number ?? 0} onForgotten={showSurvey} />
      {undone !== null && undone.number === (result?.number ?? 0) && (
        <LazyPart key={`undone-${undone.turn}`} load={UNDONE} props={{ said: undone.said, onRedone: said }} />
      )}
      {(result === null || result.written === 0 || elsewhere > 0) && (
        <EarlierRun key={`earlier-${undone?.turn ?? 0}-${elsewhere}`} onUndone={said} />
      )}
      {result !== null && <LazyPart load={OUTCOME} props={{ result, onUndone: said }} />}
      {survey.problem !== null && <FirstUse problem={survey.problem} onChanged={showSurvey} again={again} />}
      {rosters.length === 0 && survey.sheets.length > 0 && (
        <OtherSheets sheets={survey.sheets} open onCorrected={corrected} />
      )}
      {rosters.length > 0 && (
        <Section title={assess.title} aside={again}>
          {survey.problem === null && (
            <p className={page.hint}>
              {fill(assess.found, { ...counted(rosters.filter(sheet => sheet.kind === "roster").length), chosen })}
            </p>
          )}
          {rosters.map(sheet => (
            <RosterCard key={sheet.name} sheet={sheet} onCorrected={corrected} />
          ))}
          <OtherSheets sheets={survey.sheets} onCorrected={corrected} />
        </Section>
      )}
      {survey.problem === null && <RunForm chosen={chosen} onRun={showSurvey} />}
      <PastRuns />
    </div>
  );
}
