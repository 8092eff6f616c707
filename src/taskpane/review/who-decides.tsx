import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import type { Task } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/**
 * To whom decisions are put down, always in sight: the person at this computer. Whoever sits down next says so here;
 * until somebody has, nothing can be decided.
 */
export function WhoDecides({ task, missing }: { readonly task: Task; readonly missing: boolean }) {
  const {
      pane: {
        review: { decide },
      },
    } = useWords(),
    { settings, set } = useSession(),
    page = usePage(),
    [typed, setTyped] = useState<string | null>(null);
  const asks = typed !== null || settings.reviewer === "";
  const rename = (): void => {
    const name = (typed ?? "").trim();
    if (name !== "")
      task.start(async run => {
        await set({ reviewer: name }, run);
        setTyped(null);
      });
  };
  if (!asks)
    return (
      <div className={page.row}>
        <span className={page.hint}>{fill(decide.putDownTo, { by: settings.reviewer })}</span>
        <Button size="small" appearance="subtle" disabledFocusable={task.running} onClick={() => setTyped("")}>
          {decide.otherPerson}
        </Button>
      </div>
    );
  return (
    <Field
      label={decide.reviewer}
      hint={decide.reviewerHint}
      required
      {...(missing ? { validationMessage: decide.needReviewer, validationState: "error" as const } : {})}
    >
      <div className={page.row}>
        <Input
          aria-label={decide.reviewer}
          value={typed ?? ""}
          autoComplete="name"
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={event => {
            if (event.key === "Enter") rename();
          }}
        />
        <Button disabledFocusable={task.running || (typed ?? "").trim() === ""} onClick={rename}>
          {decide.itIsMe}
        </Button>
        {settings.reviewer !== "" && (
          <Button appearance="subtle" onClick={() => setTyped(null)}>
            {decide.cancel}
          </Button>
        )}
      </div>
    </Field>
  );
}
