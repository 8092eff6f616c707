import { Button, Checkbox } from "@fluentui/react-components";
import { useCallback, useRef, useState, type ChangeEvent } from "react";
import type { CheckedFile } from "../../assess/workplace/policies";
import { fill } from "../../text/fill";
import { policyFileTextsOf } from "../../text/policy-files/of";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useUnseen } from "../parts/unseen";
import { useAsync, valueOf } from "../parts/use-async";
import { useTask, type Task } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { ProblemList } from "./problem-list";
import { TryPolicy } from "./try-policy";

/** No text of so many bytes has so few characters that a policy may have them. */
const MOST_BYTES = 2_097_152;

interface Chosen {
  readonly name: string;
  readonly text: string;
  readonly checked: CheckedFile;
}
type Found = Chosen | { readonly name: string; readonly refused: "notText" | "tooLarge" };

/** Another policy: its file chosen, looked through, tried on the rosters, and only then taken into use. */
export function BringPolicy() {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    { workplace } = useSession(),
    page = usePage(),
    task = useTask(),
    [found, setFound] = useState<Found | null>(null);
  const read = (file: File): void =>
    task.start(async () => {
      setFound(null);
      setFound(await readFile(file, text => workplace.policies.check(text)));
    });
  return (
    <Section title={texts.bring}>
      <p className={page.hint}>{texts.bringHint}</p>
      <ChooseFile task={task} onChosen={read} />
      {task.running && (
        <p className={page.hint} role="status">
          {texts.reading}
        </p>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
      {found !== null && <WhatWasFound key={found.name} found={found} onLeave={() => setFound(null)} />}
      <p className={page.hint}>{texts.howTo}</p>
    </Section>
  );
}

async function readFile(file: File, check: (text: string) => Promise<CheckedFile>): Promise<Found> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { name, refused: "tooLarge" };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { name, refused: "notText" };
  }
  return { name, text, checked: await check(text) };
}

function ChooseFile({ task, onChosen }: { readonly task: Task; readonly onChosen: (file: File) => void }) {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    { unseen } = useUnseen(),
    page = usePage(),
    input = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    // The same file can be chosen again once it was mended.
    if (file !== undefined) onChosen(file);
    event.target.value = "";
  };
  return (
    <div className={page.row}>
      <input
        ref={input}
        type="file"
        className={unseen}
        tabIndex={-1}
        aria-label={texts.choose}
        accept=".yaml,.yml,.txt"
        onChange={chosen}
      />
      <Button disabledFocusable={task.running} onClick={() => input.current?.click()}>
        {texts.choose}
      </Button>
    </div>
  );
}

function WhatWasFound({ found, onLeave }: { readonly found: Found; readonly onLeave: () => void }) {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    page = usePage(),
    { name } = found,
    [follows, setFollows] = useState<readonly string[]>([]);
  if ("refused" in found)
    return (
      <Notice tone="bad" role="alert">
        {fill(texts[found.refused], { name })}
      </Notice>
    );
  const { problems, warnings, title, version, clauses } = found.checked;
  if (problems.length > 0)
    return (
      <Notice tone="bad" role="alert">
        {fill(texts.problems, { name, n: problems.length })}
        <ProblemList problems={problems} />
      </Notice>
    );
  return (
    <div className={page.stack}>
      <Notice tone="good" role="status">
        {fill(texts.ready, { title, version, clauses })}
      </Notice>
      {warnings.length > 0 && (
        <Notice tone="warning">
          <ProblemList problems={warnings} />
        </Notice>
      )}
      <ForWhich follows={follows} onChange={setFollows} />
      <TryPolicy key={follows.join("\n")} candidate={{ text: found.text, follows }} onLeave={onLeave} />
    </div>
  );
}

/** For which rosters it is meant; where the workbook has one only, nothing is asked. */
function ForWhich({
  follows,
  onChange,
}: {
  readonly follows: readonly string[];
  readonly onChange: (follows: readonly string[]) => void;
}) {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    page = usePage(),
    { workplace } = useSession(),
    asked = useAsync(useCallback(() => workplace.policies.rosters(), [workplace])),
    names = valueOf(asked) ?? [];
  if (names.length < 2) return null;
  // No Field: it gives every box within it its own id, and a click on any of their words is one on the first.
  return (
    <div role="group" aria-label={texts.followTitle}>
      <p className={page.hint}>{texts.followTitle}</p>
      <div>
        <Checkbox checked={follows.length === 0} label={texts.followAll} onChange={() => onChange([])} />
        {names.map(name => (
          <div key={name}>
            <Checkbox
              checked={follows.includes(name)}
              label={name}
              onChange={(_, { checked }) =>
                onChange(checked === true ? [...follows, name] : follows.filter(other => other !== name))
              }
            />
          </div>
        ))}
      </div>
    </div>
  );
}
