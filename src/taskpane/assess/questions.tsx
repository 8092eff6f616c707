import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { QuestionView } from "../../assess/questions";
import { fill } from "../../text/fill";
import { wanText } from "../parts/amount";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask, type Task } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { shade } from "../shell/theme";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** More at once are not read: the next ones come when these are answered. */
const AT_ONCE = 5;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "4px",
    borderInlineStartColor: shade("review", "edge"),
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", gap: "6px" },
  choice: { minWidth: 0, maxWidth: "100%", overflowWrap: "anywhere" },
});

export interface QuestionsProps {
  readonly questions: readonly QuestionView[];
  readonly onAnswered: () => void;
}

/** What only a person can tell, most money first: the column, some of its values, and what it could be. */
export default function Questions({ questions, onAnswered }: QuestionsProps) {
  const {
      pane: {
        assess: { questions: words },
      },
    } = useWords(),
    { workplace, took } = useSession(),
    page = usePage(),
    announce = useAnnounce(),
    task = useTask();
  if (questions.length === 0) return null;
  const answer = (question: QuestionView, choice: string): void =>
    task.start(async run => {
      const result = await workplace.sheets.answer(question, choice, run);
      if (result !== null) took(result);
      announce(words.saved);
      onAnswered();
    });
  return (
    <Section title={words.title} aside={questions.length}>
      <p className={page.hint}>{words.intro}</p>
      {questions.slice(0, AT_ONCE).map(question => (
        <Asked
          key={JSON.stringify([question.code, question.sheet, question.column?.key])}
          question={question}
          task={task}
          onAnswer={choice => answer(question, choice)}
        />
      ))}
      <TaskProgress task={task} label={words.saving} />
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
      {questions.length > AT_ONCE && <p className={page.hint}>{fill(words.more, { n: questions.length - AT_ONCE })}</p>}
      <p className={page.hint}>{words.kept}</p>
    </Section>
  );
}

function Asked({
  question,
  task,
  onAnswer,
}: {
  readonly question: QuestionView;
  readonly task: Task;
  readonly onAnswer: (choice: string) => void;
}) {
  const {
      pane: {
        assess: { questions: words },
      },
      texts,
      counted,
    } = useWords(),
    page = usePage(),
    styles = useStyles(),
    { sheet, column, samples, choices } = question;
  const name = column === null ? fill(words.sheet, { sheet }) : fill(words.column, { sheet, column: column.header }),
    answers = choices.filter(({ correction }) => correction !== null),
    advice = choices.filter(({ correction }) => correction === null);
  return (
    <div className={styles.card} role="group" aria-label={name}>
      <span className={styles.name}>{name}</span>
      {samples.length > 0 && (
        <span className={page.hint}>{fill(words.samples, { samples: samples.join(texts.sentences.list) })}</span>
      )}
      <span className={page.text}>{question.message}</span>
      <span className={page.hint}>
        {fill(words.rows, { ...counted(question.rows), amount: wanText(question.stake) })}
      </span>
      {answers.length > 0 && (
        <>
          <span className={page.label}>{words.what}</span>
          <div className={styles.choices}>
            {answers.map(({ choice, words: said }) => (
              <Button
                key={choice}
                size="small"
                className={styles.choice}
                disabledFocusable={task.running}
                onClick={() => onAnswer(choice)}
              >
                {said}
              </Button>
            ))}
          </div>
        </>
      )}
      {answers.length === 0 && advice.length > 0 && (
        <span className={page.hint}>
          {fill(words.advice, { what: advice.map(({ words: said }) => said).join(texts.sentences.list) })}
        </span>
      )}
    </div>
  );
}
