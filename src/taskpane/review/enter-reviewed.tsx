import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 150px), 1fr))",
    gap: "8px",
    alignItems: "start",
  },
});

/** Where a row waits for the reviewers' amount: enter it here, and the amounts follow. */
export function EnterReviewed({ row }: { readonly row: number }) {
  const {
      pane: { review },
    } = useWords(),
    { workplace, took } = useSession(),
    page = usePage(),
    styles = useStyles(),
    announce = useAnnounce(),
    task = useTask(),
    [amount, setAmount] = useState("");
  const enter = (): void =>
    task.start(async run => {
      took(await workplace.review.enterReviewed(row, amount.trim(), run));
      setAmount("");
      announce(review.enter.done);
    });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (amount.trim() !== "") enter();
  };
  return (
    <form className={page.card} onSubmit={onSubmit}>
      <Field label={review.enter.label} hint={review.enter.hint}>
        <div className={styles.form}>
          <Input
            className={page.wide}
            value={amount}
            disabled={task.running}
            aria-label={review.enter.label}
            onChange={(_, { value }) => setAmount(value)}
          />
          <Button type="submit" appearance="primary" disabledFocusable={task.running || amount.trim() === ""}>
            {review.enter.button}
          </Button>
        </div>
      </Field>
      <TaskProgress task={task} label={review.working} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={enter} />}
    </form>
  );
}
