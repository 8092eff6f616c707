import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Segments } from "../parts/segments";
import { usePage } from "../parts/page";
import { LazyTab, type LoadView } from "../shell/lazy-tab";
import { useSession } from "../state/session";
import { useWords } from "../shell/words";
import { Clauses } from "./clauses";
import { Readings } from "./readings";
import { WhatIf } from "./what-if";

const PARTS = ["clauses", "readings", "whatIf", "files"] as const;
// Fetched when it is wanted: most workbooks keep to one policy.
const FILES: LoadView = () => import("./files");
const useStyles = makeStyles({ part: { display: "contents", "&[hidden]": { display: "none" } } });

/** 政策: clauses with their words and a calculator, readings that the words leave open, and the policy's own file. */
export default function PolicyView() {
  const { pane } = useWords(),
    { policies } = useSession(),
    page = usePage(),
    styles = useStyles(),
    [part, setPart] = useState<(typeof PARTS)[number]>("clauses"),
    // By a policy that cannot be used there are no clauses: what is wrong with it stands in their place.
    faulty = policies.fault !== null,
    shown = faulty ? "files" : part;
  return (
    <div className={page.page}>
      <Segments
        label={pane.policy.partList}
        names={PARTS}
        titles={pane.policy.parts}
        selected={shown}
        onSelect={setPart}
      />
      <div className={styles.part} hidden={shown !== "clauses"}>
        {!faulty && <Clauses key={policies.policy.hash} />}
      </div>
      {shown === "readings" && <Readings key={policies.policy.hash} />}
      {shown === "whatIf" && <WhatIf key={policies.policy.hash} />}
      {shown === "files" && <LazyTab load={FILES} />}
    </div>
  );
}
