import { paneTextsOf } from "../../../src/text/pane/of";
import { policyFileTextsOf } from "../../../src/text/policy-files/of";
import type { Language } from "../../../src/text/texts";
import type { Words } from "./scenes";

/** By which words the scenes find what to press. */
export function sceneWords(language: Language): Words {
  const { assess, policy, shell, cell, totals, papers, review } = paneTextsOf(language);
  return {
    run: assess.run,
    byHand: assess.byHand,
    headerRow: assess.headerRow,
    clauseOfSheet: assess.clauseOfSheet,
    readAs: assess.recognised,
    scope: assess.scopeAndAs,
    undo: assess.undo,
    undoLast: assess.undoLast,
    example: policy.example,
    readings: policy.parts.readings,
    which: shell.stale.which,
    how: cell.how,
    byClause: totals.by.clauses,
    marks: review.marks,
    kinds: review.kinds,
    others: assess.others,
    changes: assess.changes.title,
    findings: assess.findings,
    receipt: assess.receipt.title,
    papers: papers.open,
    notice: papers.names.notice,
    writePapers: papers.write,
    addToLedger: papers.ledgerTitle,
    ledger: papers.ledger,
    // The part behind the mark's name.
    checkAll: review.check.all.split("”").at(-1)!.trim(),
    note: review.check.note,
    before: review.decide.before,
    files: policy.parts.files,
    tryPolicy: policyFileTextsOf(language).preview,
    adopt: policyFileTextsOf(language).adopt,
    whatIf: policy.parts.whatIf,
    instead: policy.whatIf.instead,
    published: papers.publishedTitle,
  };
}
