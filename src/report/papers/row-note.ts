import { stepsInWords } from "../../explain/in-one-line";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { papersZh } from "../../text/papers/zh-CN";
import type { Wording } from "../../text/texts";
import { wordingOf } from "../../text/wording";
import type { Round } from "./paper";
import type { PaperRow } from "./paper-rows";

const USUAL = wordingOf(OFFICE_LANGUAGE),
  FULL: Wording = { ...USUAL, sentences: { ...USUAL.sentences, ...papersZh.inPapers } },
  BRIEF: Wording = { ...USUAL, sentences: { ...USUAL.sentences, ...papersZh.brief } };

/** What stands behind a row's amount, in one line, with the law's words; "" where it has no amount. */
export function noteOf(round: Round, row: PaperRow): string {
  return said(round, row, FULL);
}

/** The same as a meeting reads it: in 万元 alone, without what changed nothing. */
export function briefNoteOf(round: Round, row: PaperRow): string {
  return said(round, row, BRIEF);
}

function said({ assessed: { assessment, contents }, reports }: Round, { row }: PaperRow, texts: Wording): string {
  return stepsInWords(assessment, row, reports[row]!.marks, contents.origins, texts);
}
