import type { DraftLimit, DraftRule } from "./drafted";
import type { Group, Sentence } from "./groups";
import { doubtOf, limitOf } from "./limits";
import { phraseOf } from "./phrase";
import { at } from "./plain";
import { rolesOf } from "./roles";
import { signalsIn } from "./signals";

type Kind = DraftRule["kind"];

/** A sentence of the policy as a whole, by the words that only such a sentence has. */
const RULES: readonly { readonly kind: Kind; readonly words: readonly RegExp[] }[] = [
  { kind: "difference", words: [/差额/, /已获|已享受|已得/] },
  { kind: "pro-rata", words: [/预算|总额|资金规模|资金总量/, /按照?比例|同比例|比例(?:执行|核减|分配|兑现)|占比分配/] },
  { kind: "best-of", words: [/就高|从高|从优|择优|不(?:得|予)?重复|不兼得|最高(?:的)?(?:一项|标准)执行/] },
  { kind: "gov-share", words: [/承担|负担|分担/, /比例|各/] },
  { kind: "deduct-year", words: [/剔除|扣除/, /当年/] },
  {
    kind: "split",
    words: [/分(?:两|二|三|[23])(?:次|期|年|批|个阶段)|分期|分阶段|[两三]个阶段/, /拨付|发放|兑现|给予/],
  },
];

/** The rule that the sentence is; null where it is none, or where it also grants something of its own. */
export function ruleOf(sentence: Sentence): DraftRule | null {
  const words = at(sentence.text, sentence.span);
  const rule = RULES.find(r => r.words.every(pattern => pattern.test(words)));
  if (!rule || !speaksOnlyOf(rule.kind, sentence)) return null;
  return {
    text: sentence.span,
    kind: rule.kind,
    words: sentence.groups.flatMap(g => g.figures.map(f => ({ start: f.start, end: f.end }))),
    limit: null,
  };
}

/** A rule has no figures of its own but shares that sum up, or the ceilings beside it; else it is a grant too. */
function speaksOnlyOf(kind: Kind, sentence: Sentence): boolean {
  const { groups } = sentence,
    roles = rolesOf(sentence);
  if (kind === "gov-share" || kind === "split")
    return (
      groups.every(
        (g, i) => roles[i] === "period" || g.kind === "rate" || (g.kind === "count" && roles[i] !== "threshold"),
      ) && !/按[^,按]{2,30}(?:额|费)/.test(at(sentence.text, sentence.span))
    );
  return roles.every(role => role === "ceiling" || role === "period" || role === "item");
}

const OF_ONE = /(?:同一|单个|每个|每家|一家|各)(?:企业|单位|机构|主体|项目|平台)/;

/** A total of one item, or one that is given in the order of arrival, is not what the policy has in a year. */
const BUDGET_OF_SOME = /本[项款条]|该项|先后|先到|用完|额满|为止|分配/;

/** 每年发放最高5亿元“训力券”: what a year's vouchers may come to, and nothing else. */
export function budgetOf(sentence: Sentence): DraftRule | null {
  const roles = rolesOf(sentence);
  if (roles.length === 0 || !roles.every(role => role === "budget")) return null;
  // What one applicant may have is no budget.
  const words = at(sentence.text, sentence.span);
  if (OF_ONE.test(words) || BUDGET_OF_SOME.test(words) || !/每年|年度|全年/.test(words)) return null;
  return { text: sentence.span, kind: "budget", words: sentence.groups.map(g => phraseOf(sentence, g)), limit: null };
}

/**
 * A sentence that only limits what the ones before it give: its figures are ceilings, each for somebody (每家企业), and it
 * names nobody to whom something is given.
 */
export function limitsOnly(sentence: Sentence, roles: readonly (string | null)[]): readonly DraftLimit[] | null {
  const words = at(sentence.text, sentence.span);
  if (sentence.groups.length === 0 || roles.some(role => role !== "ceiling")) return null;
  if (
    /^(?:对|支持|鼓励)/.test(words) ||
    !/^(?:单|每|同一|各|以上|上述|本|企业|当|该|对同一|年度|补助|奖励|资助|总额|最高|累计|多个|原则上|若|如)/.test(
      words,
    )
  )
    return null;
  if (signalsIn(sentence.text, sentence.span).some(signal => !/其中|合计/.test(at(sentence.text, signal)))) return null;
  if (sentence.groups.some(group => doubtOf(sentence, group) !== null)) return null;
  return sentence.groups.map((group: Group) => ({ ...limitOf(sentence, group), words: phraseOf(sentence, group) }));
}
