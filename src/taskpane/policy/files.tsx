import { policyFileTextsOf } from "../../text/policy-files/of";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PolicyFault, SharedPolicy } from "../../assess/workplace/policies";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { Section } from "../parts/section";
import { Chip } from "../parts/severity";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { BringPolicy } from "./bring-policy";
import { ProblemList } from "./problem-list";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** 政策文件: which policies the workbook follows, and how another one is taken into use. */
export default function PolicyFiles() {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    {
      policies: { shares, fault, policy },
    } = useSession(),
    page = usePage();
  return (
    <>
      {fault !== null && <FaultNotice fault={fault} />}
      <Section title={texts.inForce}>
        {shares.length > 1 && <p className={page.hint}>{texts.several}</p>}
        {shares.map(share => (
          <Share key={share.sheet} share={share} alone={shares.length === 1} />
        ))}
        {shares.length === 0 && fault === null && <p className={page.hint}>{policy.title}</p>}
      </Section>
      <BringPolicy />
    </>
  );
}

function FaultNotice({ fault: { sheet, problems } }: { readonly fault: PolicyFault }) {
  const { language } = useWords(),
    texts = policyFileTextsOf(language);
  return (
    <Notice tone="bad" role="alert">
      {fill(texts.fault, { sheet, n: problems.length })}
      <ProblemList problems={problems} />
    </Notice>
  );
}

/** Of a hash so many characters tell it from others for a person. */
const SHOWN = 12;

function Share({ share, alone }: { readonly share: SharedPolicy; readonly alone: boolean }) {
  const words = useWords(),
    texts = policyFileTextsOf(words.language),
    { workplace, took } = useSession(),
    page = usePage(),
    styles = useStyles(),
    task = useTask();
  const { sheet, title, version, hash, follows, adopted, changed, current } = share;
  const list = words.texts.sentences.list;
  const look = (): void =>
    task.start(async run => {
      await workplace.policies.follow(sheet, run);
      took(workplace.runs.result());
    });
  return (
    <div className={page.card}>
      <div className={styles.title}>{title}</div>
      <p className={page.hint}>{fill(texts.version, { version })}</p>
      <p className={page.hint}>
        {sheet === ""
          ? texts.shipped
          : [
              fill(texts.onSheet, { sheet }),
              fill(texts.hash, { hash: hash.slice(0, SHOWN) }),
              ...(adopted === null ? [] : [fill(texts.adoptedBy, { by: adopted.by, at: adopted.at })]),
            ].join(" · ")}
      </p>
      {(!alone || follows !== null) && (
        <p className={page.hint}>
          {follows === null ? texts.forAll : fill(texts.forSheets, { sheets: follows.join(list) })}
        </p>
      )}
      {sheet !== "" && adopted === null && <Notice tone="warning">{texts.notAdopted}</Notice>}
      {changed && <Notice tone="warning">{texts.changed}</Notice>}
      {!alone && (
        <div className={page.row}>
          {current ? (
            <Chip severity="info">{texts.current}</Chip>
          ) : (
            <Button size="small" disabledFocusable={task.running} onClick={look}>
              {texts.look}
            </Button>
          )}
        </div>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={look} />}
    </div>
  );
}
