import type { Exact } from "../money/exact";
import { readAmount, unitIn, type Unit } from "../money/amount-as-written";
import { instalmentShares } from "../money/instalments";
import type { Cell } from "../workbook/ports";
import { arabic } from "./chinese-digits";
import { readDate } from "./dates";
import type { Finding } from "./findings";
import { headerText } from "./header-text";
import { cellOf, findingAt, textIn, type OtherRecord, type OtherTable } from "./other-records";

/** How long a notice is open: worked days, or days of the calendar. */
export interface NoticePeriod {
  readonly days: number;
  readonly workingDays: boolean;
}

/**
 * What differs between offices and rounds, kept with the workbook on its sheet 文书设置 (项目 and 内容) and never
 * guessed: what is not given is printed as a place to fill in. Dates are days since 1970-01-01.
 */
export interface PaperSettings {
  readonly office: string | null;
  readonly batch: string | null;
  readonly noticeTitle: string | null;
  readonly procedure: string | null;
  readonly noticeFrom: number | null;
  /** The first day counts. */
  readonly noticePeriod: NoticePeriod | null;
  /** The last day, where the office gives it itself. */
  readonly noticeTo: number | null;
  readonly consulting: string | null;
  readonly objectionOffice: string | null;
  readonly supervision: string | null;
  readonly address: string | null;
  /** Until when what is missing has to be handed in. */
  readonly completeBy: number | null;
  /** Worked days within which an applicant may be heard on a refusal. */
  readonly hearingDays: number | null;
  /** Shares of the instalments in basis points, 10 000 in all; null: paid at once. */
  readonly instalments: readonly number[] | null;
  /** Which of them is paid now, counted from 1. */
  readonly instalment: number | null;
  /** In yuan. */
  readonly budget: Exact | null;
  /** 序号 of rows that a trial cut leaves whole as far as it can. */
  readonly locked: readonly string[] | null;
  /** 序号 of rows that are left for a later batch: objected to, or still looked into. */
  readonly later: readonly string[] | null;
  readonly signatures: string | null;
}

export type PaperSetting = keyof PaperSettings;

export const NO_PAPER_SETTINGS: PaperSettings = {
  office: null,
  batch: null,
  noticeTitle: null,
  procedure: null,
  noticeFrom: null,
  noticePeriod: null,
  noticeTo: null,
  consulting: null,
  objectionOffice: null,
  supervision: null,
  address: null,
  completeBy: null,
  hearingDays: null,
  instalments: null,
  instalment: null,
  budget: null,
  locked: null,
  later: null,
  signatures: null,
};

/** What the sheet calls each of them: the first word is the one that we write, the others are read too. */
export const PAPER_SETTING_WORDS: Readonly<Record<PaperSetting, readonly [string, ...string[]]>> = {
  office: ["落款单位", "发文单位", "主管单位", "主管部门", "单位", "公示单位", "落款"],
  batch: ["批次", "批次名称", "本批名称"],
  noticeTitle: ["公示标题", "标题", "公示题目"],
  procedure: ["审核程序", "程序", "经过的程序", "公示程序"],
  noticeFrom: ["公示起始日期", "公示开始日期", "公示起始日", "公示开始日", "公示起", "公示日期"],
  noticePeriod: ["公示期", "公示天数", "公示时长", "公示工作日"],
  noticeTo: ["公示截止日期", "公示结束日期", "公示截止日", "公示止"],
  consulting: ["业务咨询", "咨询电话", "政策咨询", "咨询"],
  objectionOffice: ["异议受理", "异议受理电话", "异议电话", "受理部门"],
  supervision: ["监督电话", "监督", "纪检监督", "监督举报电话", "投诉电话"],
  address: ["地址", "通讯地址", "联系地址"],
  completeBy: ["补正截止日期", "补正期限", "补正截止日", "补正截止"],
  hearingDays: ["陈述申辩工作日", "陈述申辩期限", "申辩期限", "异议期限"],
  instalments: ["分期比例", "分期", "拨付比例", "分期拨付"],
  instalment: ["本次拨付第几期", "本次期数", "第几期", "本期"],
  budget: ["预算", "本批预算", "预算金额", "预算额度"],
  locked: ["锁定序号", "不压减的序号", "锁定"],
  later: ["留待下批的序号", "留待下批", "本批不公示的序号", "暂缓公示的序号", "有异议的序号"],
  signatures: ["签字栏", "签名栏", "签字"],
};
export const PAPER_SETTINGS = Object.keys(PAPER_SETTING_WORDS) as readonly PaperSetting[];

const MOST_DAYS = 400,
  MOST_INSTALMENTS = 12;

/**
 * The sheet's lines; of two for one thing the later holds, a blank one says nothing. What cannot be read is left open
 * with a finding (PAPER_SETTING_UNUSABLE: `item`, `text`).
 */
export function readPaperSettings(
  tables: readonly OtherTable[],
  given: Unit | null,
): { readonly settings: PaperSettings; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let settings = NO_PAPER_SETTINGS;
  for (const table of tables)
    for (const record of table.records) {
      const text = textIn(record, "content"),
        item = textIn(record, "item");
      if (text === "") continue;
      const setting = settingNamed(item),
        value = setting === null ? null : valueOf(setting, record, given);
      if (setting === null || value === null)
        findings.push(findingAt("PAPER_SETTING_UNUSABLE", table, record, "content", { item, text }));
      else settings = { ...settings, [setting]: value };
    }
  return { settings, findings };
}

function settingNamed(text: string): PaperSetting | null {
  const word = headerText(text).core;
  return PAPER_SETTINGS.find(setting => PAPER_SETTING_WORDS[setting].some(known => known === word)) ?? null;
}

function valueOf(setting: PaperSetting, record: OtherRecord, given: Unit | null): PaperSettings[PaperSetting] {
  const cell = cellOf(record, "content");
  switch (setting) {
    case "noticeFrom":
    case "noticeTo":
    case "completeBy":
      return day(cell);
    case "noticePeriod":
      return period(textIn(record, "content"));
    case "hearingDays":
      return period(textIn(record, "content"))?.days ?? null;
    case "instalments":
      return instalmentShares(textIn(record, "content"));
    case "instalment":
      return count(textIn(record, "content"), MOST_INSTALMENTS);
    case "locked":
    case "later":
      return listed(textIn(record, "content"));
    case "budget": {
      const amount = readAmount(cell, unitIn(textIn(record, "item")) ?? given ?? "元");
      return amount.kind === "value" ? amount.value : null;
    }
    default:
      return textIn(record, "content");
  }
}

function listed(text: string): readonly string[] | null {
  const all = text
    .normalize("NFKC")
    .split(/[,、;\s]/u)
    .filter(part => part !== "");
  return all.length === 0 ? null : all;
}

function day(cell: Cell): number | null {
  const date = readDate(cell);
  return date.kind === "date" ? date.day : null;
}

/** `5个工作日`, `7天`, `5` (worked days, as nearly all notices count). */
function period(text: string): NoticePeriod | null {
  const m = /^(\d{1,3})个?(工作日|自然日|日历日|天|日)?$/u.exec(text.normalize("NFKC").replace(/\s/gu, "")),
    days = m ? Number(m[1]) : 0;
  if (!m || days < 1 || days > MOST_DAYS) return null;
  return { days, workingDays: m[2] === undefined || m[2] === "工作日" };
}

/** `2`, `第2期`, `第二期`. */
function count(text: string, most: number): number | null {
  const m = /^第?(\d{1,2})[期次]?$/u.exec(arabic(text.normalize("NFKC").replace(/\s/gu, ""))),
    n = m ? Number(m[1]) : 0;
  return n >= 1 && n <= most ? n : null;
}
