import type { ApplicationRow } from "../../fields/row-numbers";
import { Button, Input } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { MarkView } from "../../assess/row-views";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import type { Task } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** Says that a mark of a row is in order, with a note if one wants; or who has said so, or why that is asked again. */
export function CheckMark({
  row,
  mark,
  task,
  onLacksName,
}: {
  readonly row: ApplicationRow;
  readonly mark: MarkView;
  readonly task: Task;
  /** Nobody has said who decides. */
  readonly onLacksName: () => void;
}) {
  const {
      pane: {
        review: { check },
      },
      texts,
    } = useWords(),
    { workplace, settings, took } = useSession(),
    page = usePage(),
    announce = useAnnounce(),
    [note, setNote] = useState<string | null>(null);
  if (mark.checked !== null) {
    const { by, on, note: said } = mark.checked;
    return (
      <p className={page.hint}>{[texts.markStates.checked, by, on, said].filter(part => part !== "").join(" ")}</p>
    );
  }
  if (mark.state === "decided") return <p className={page.hint}>{texts.markStates.decided}</p>;
  const save = (): void => {
    if (settings.reviewer.trim() === "") return onLacksName();
    task.start(async run => {
      const { code, reading } = mark;
      took(await workplace.review.check([{ row, code, reading }], (note ?? "").trim(), run));
      announce(fill(check.done, { mark: mark.short }));
    });
  };
  return (
    <>
      {mark.again !== "" && <p className={page.hint}>{mark.again}</p>}
      {mark.canBeChecked && (
        <div className={page.row}>
          <Button
            size="small"
            icon={<CheckmarkCircle16Regular />}
            disabledFocusable={task.running}
            aria-label={fill(check.buttonFor, { mark: mark.short })}
            onClick={save}
          >
            {check.button}
          </Button>
          {note === null ? (
            <Button size="small" appearance="subtle" onClick={() => setNote("")}>
              {check.addNote}
            </Button>
          ) : (
            <Input
              size="small"
              aria-label={check.note}
              placeholder={check.note}
              value={note}
              onChange={(_, { value }) => setNote(value)}
            />
          )}
        </div>
      )}
    </>
  );
}
