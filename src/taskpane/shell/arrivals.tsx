import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Inbox, Message } from "../../assess/inbox";
import { Notice } from "../parts/notice";
import { useSession } from "../state/session";
import { useAnnounce } from "./announce";
import { usePlace } from "./goto";
import { useWords } from "./words";

const useStyles = makeStyles({
  arrival: { padding: "8px 14px 0", maxHeight: "40%", overflowY: "auto", flexShrink: 0 },
});

/** What buttons outside the pane did is said here, and the pane goes where they point. */
export function Arrivals({ inbox }: { readonly inbox: Inbox }) {
  const styles = useStyles(),
    {
      pane: { shell },
    } = useWords(),
    { took, changedElsewhere } = useSession(),
    { goTo } = usePlace(),
    announce = useAnnounce(),
    [said, say] = useState<Message | null>(null);
  useEffect(
    () =>
      inbox.read(message => {
        // A run's result is shown by the tab that it leads to, in the same words.
        say(message.text === "" || message.result ? null : message);
        if (message.result) {
          took(message.result);
          announce(message.text);
        } else if (message.kind === "done") changedElsewhere();
        if (message.goTo)
          goTo(message.goTo.tab, {
            ...(message.goTo.row === undefined ? {} : { row: message.goTo.row }),
            ...(message.goTo.cell === undefined ? {} : { cell: message.goTo.cell }),
          });
      }),
    [inbox, took, changedElsewhere, goTo, announce],
  );
  if (said === null) return null;
  return (
    <div className={styles.arrival}>
      <Notice
        tone={said.kind === "done" ? "good" : "bad"}
        role={said.kind === "done" ? "status" : "alert"}
        actions={
          <Button size="small" onClick={() => say(null)}>
            {shell.close}
          </Button>
        }
      >
        {said.text}
        {said.link && (
          <>
            {" "}
            <Link href={said.link.address} target="_blank" rel="noopener" inline>
              {said.link.text}
            </Link>
          </>
        )}
      </Notice>
    </div>
  );
}
