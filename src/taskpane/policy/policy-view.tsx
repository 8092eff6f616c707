import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Segments } from "../parts/segments";
import { usePage } from "../parts/page";
import { useWords } from "../shell/words";
import { Clauses } from "./clauses";
import { Readings } from "./readings";
import { WhatIf } from "./what-if";

const PARTS = ["clauses", "readings", "whatIf"] as const;
const useStyles = makeStyles({ part: { display: "contents", "&[hidden]": { display: "none" } } });

/** 政策: the clauses with their words and a calculator, and the readings that the words leave open. */
export default function PolicyView() {
  const { pane } = useWords(),
    page = usePage(),
    styles = useStyles(),
    [part, setPart] = useState<(typeof PARTS)[number]>("clauses");
  return (
    <div className={page.page}>
      <Segments
        label={pane.policy.partList}
        names={PARTS}
        titles={pane.policy.parts}
        selected={part}
        onSelect={setPart}
      />
      <div className={styles.part} hidden={part !== "clauses"}>
        <Clauses />
      </div>
      {part === "readings" && <Readings />}
      {part === "whatIf" && <WhatIf />}
    </div>
  );
}
