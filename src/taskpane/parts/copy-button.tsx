import { Button } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { copyText } from "./copy-text";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";

/** Copies a text, and says whether that worked: some hosts let no page write to the clipboard. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const {
      pane: { shell },
    } = useWords(),
    announce = useAnnounce(),
    [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    setDone(copied);
    announce(copied ? shell.copied : shell.notCopied);
  };
  return (
    <Button size="small" appearance="subtle" icon={<Copy16Regular />} onClick={() => void copy()}>
      {done ? shell.copied : (label ?? shell.copy)}
    </Button>
  );
}
