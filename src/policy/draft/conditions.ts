import { inBrackets } from "./ceilings";
import { factBefore, factOfBasis } from "./basis";
import { unitOf, type Group, type Sentence } from "./groups";
import { phraseOf } from "./phrase";
import { comparisonOf } from "./roles";
import type { Condition, OpenLine, Unused } from "./drafted";
import type { Span } from "./plain";

export interface Conditions {
  /** Ranges whose ends stand in the conditions. */
  readonly unused: readonly Unused[];
  readonly when: readonly Condition[];
  readonly open: readonly OpenLine[];
}

/** The conditions that the threshold groups say, each with what it is about; two joined by 或 stay open. */
export function conditionsOf(sentence: Sentence, groups: readonly Group[], basis: Span | null): Conditions {
  const when: Condition[] = [],
    unused: Unused[] = [],
    open: OpenLine[] = [];
  groups.forEach((group, i) => {
    const previous = groups[i - 1];
    if (previous && /或(?!者机构)/.test(sentence.text.slice(previous.end, group.start)))
      open.push({ text: group, because: "两个条件用“或”连着，要人写成两个条款或者一个派生数" });
    const isWhole = isClosedRange(sentence, group) || isAllOfItsBracket(sentence, group);
    const doubt = orBeside(sentence, group) ?? (isWhole ? null : inBrackets(group));
    if (doubt) open.push({ text: group, because: doubt });
    const conditions = isClosedRange(sentence, group)
      ? closedRangeOf(sentence, group, unused)
      : group.range
        ? betweenOf(sentence, group, basis)
        : conditionOf(sentence, group, basis);
    if (conditions) conditions.forEach(condition => when.push(condition));
    else open.push({ text: group, because: `“${sentence.text.slice(group.start, group.end)}”比的是什么，读不出` });
  });
  return { when, open, unused };
}

/** (租赁面积不低于1000平方米): nothing else stands in the bracket. */
function isAllOfItsBracket(sentence: Sentence, group: Group): boolean {
  const fact = factBefore(sentence, group);
  const { text } = sentence;
  return fact !== null && text.charAt(fact.start - 1) === "(" && text.charAt(phraseOf(sentence, group).end) === ")";
}

/** 营业收入1亿元以上或被认定为…的企业: one of two is enough, of which only one has a figure. */
function orBeside(sentence: Sentence, group: Group): string | null {
  const part = sentence.parts[group.part];
  if (!part) return null;
  const fact = factBefore(sentence, group);
  const before = sentence.text.slice(part.start, fact?.start ?? group.start),
    behind = /^[^的,]{0,40}/.exec(sentence.text.slice(group.end, part.end))?.[0] ?? "";
  return /或者?$/.test(before) || behind.includes("或") ? "两个条件用“或”连着，满足一个就行：写成 any" : null;
}

/** 1亿元以上10亿元以下: both ends, as 民法典 1259 has it; an end that the words do not place (1亿元-5亿元) stays open. */
function betweenOf(sentence: Sentence, group: Group, basis: Span | null): Condition[] | null {
  const [from, to] = group.figures;
  const fact = factBefore(sentence, group) ?? factOfBasis(sentence, group, basis);
  const between = from && to ? sentence.text.slice(from.end, to.start) : "";
  if (from && to?.value && from.value && isClosed(sentence.text, between, to)) {
    const named = fact ?? factOfRange(sentence, group);
    const unit = group.kind === "count" ? unitOf(group) : "";
    if (named)
      return [
        { fact: named, kind: group.kind, unit, is: "atLeast", words: { start: from.start, end: from.end } },
        { fact: named, kind: group.kind, unit, is: "atMost", words: { start: to.start, end: to.end } },
      ];
  }
  if (!fact || !from?.value || !to?.value || !/以上/.test(between) || !/^\(?(?:不含|含)?\)?以[下内]/.test(group.after))
    return null;
  const of = { fact, kind: group.kind, unit: group.kind === "count" ? unitOf(group) : "" };
  return [
    { ...of, is: "atLeast", words: { start: from.start, end: from.end + between.indexOf("上") + 1 } },
    {
      ...of,
      is: /^\(不含\)/.test(group.after) ? "lessThan" : "atMost",
      words: { start: to.start, end: to.end + group.after.search(/[下内]/) + 1 },
    },
  ];
}

/** 100-500亩(含500亩): both ends are said. */
function isClosed(text: string, between: string, to: { readonly text: string; readonly end: number }): boolean {
  return /^[-至到]$/.test(between) && text.startsWith(`(含${to.text})`, to.end);
}

const RANGE = /^(\d{1,9})(?:[-—–~至到])(\d{1,9}[^\d]{1,4})$/;

/** 100—500亩（含500亩）: one figure that says two ends, and the bracket that takes the upper one in. */
function isClosedRange({ text }: Sentence, group: Group): boolean {
  const [, , to] = RANGE.exec(group.figures[0]!.text) ?? [];
  return group.figures.length === 1 && to !== undefined && text.startsWith(`(含${to})`, group.end);
}

function closedRangeOf(sentence: Sentence, group: Group, unused: Unused[]): Condition[] | null {
  const fact = factOfRange(sentence, group);
  const [, from = ""] = RANGE.exec(group.figures[0]!.text) ?? [];
  if (!fact) return null;
  const upper = { start: group.end + 1, end: sentence.text.indexOf(")", group.end) };
  unused.push({ words: { start: group.start, end: group.end }, because: "两头写在条件里" });
  const of = { fact, kind: group.kind, unit: unitOf(group) };
  return [
    { ...of, is: "atLeast", words: { start: group.start, end: group.start + from.length } },
    { ...of, is: "atMost", words: upper },
  ];
}

function factOfRange(sentence: Sentence, group: Group): Span | null {
  const found = /^\([^)]{0,12}\)的([^,;。、]{2,20})/.exec(sentence.text.slice(group.end, group.end + 40));
  if (!found) return null;
  const end = group.end + found[0].length;
  return { start: end - found[1]!.length, end };
}

function conditionOf(sentence: Sentence, group: Group, basis: Span | null): Condition[] | null {
  const is = comparisonOf(group);
  if (group.figures.length !== 1 || is === null || group.figures[0]!.value === null) return null;
  const fact = factBefore(sentence, group) ?? factBehind(sentence, group) ?? factOfBasis(sentence, group, basis);
  return (
    fact && [
      {
        fact,
        kind: group.kind,
        unit: group.kind === "count" ? unitOf(group) : "",
        is,
        words: phraseOf(sentence, group),
      },
    ]
  );
}

const HAS =
  /(?:新?发展的?|具有|拥有|具备|现有|已有|招用|新招用|招聘|聘用|吸纳|引进|新引进|购置|新购置|新增|建设|新建|建成|新建成|连片|完成|培育|举办|组织|获得|取得)$/;

/** 具有10个以上市场应用案例: what is counted stands behind its number, and what has it in front. */
function factBehind(sentence: Sentence, group: Group): Span | null {
  if (group.kind !== "count" || !HAS.test(group.before)) return null;
  const found = /^\(?(?:含)?\)?(?:及)?以上(?:的)?([^,;。且的并、]{2,16})/.exec(
    sentence.text.slice(group.end, group.end + 24),
  );
  if (!found) return null;
  const end = group.end + found[0].length;
  return { start: end - found[1]!.length, end };
}
