import type { Span } from "./plain";

/**
 * Words that change how much is given in ways that the grammar reads only in its own places (or not at all). Where one
 * stands in a sentence that gives money and nothing there has read it, the sentence stays open: it is never dropped.
 */
const SIGNALS: readonly { readonly words: RegExp; readonly because: string }[] = [
  {
    words: /财政贡献|经济贡献|地方贡献|贡献额|贡献[^,]{0,6}(?:部分|奖励)|留成|税收|上缴税|纳税额|个税/g,
    because: "和财政贡献、税收挂钩：公平竞争审查条例实施后没有法律依据不能给",
  },
  { words: /一事一议|一定比例|适当|酌情|梯度价格|优惠租金/g, because: "没有数，由人定" },
  { words: /加倍|翻倍|上浮|下浮|叠加|[\d.两三]倍/g, because: "倍数、浮动" },
  {
    words: /减半|折半|一半|半数|对折|[\d.一二三四五六七八九]折|全额|据实|按实(?![际缴付收发有])|等额|为限|减免|免收/g,
    because: "全额、减半、据实一类的给法",
  },
  { words: /仅|只(?!要)|一次(?!性)|择一|任选|之一/g, because: "只给谁、只给几次，要人定" },
  {
    words: /不(?:得)?(?:超过|高于|大于|多于)[^\d,;。一二两三四五六七八九十]{0,30}(?=[,;。)]|$)/g,
    because: "最多多少没有数，要写成 limits",
  },
  { words: /另行|额外|再奖|再给予|每再/g, because: "另外追加的，要看和前面怎么合计" },
  { words: /除外|参照|执行(?!金额|额|合同)|同等/g, because: "引用别处的规定" },
  {
    words:
      /第[一二三四五\d]年(?!度[^,]{0,12}(?:额|费|收入|投入))|前[两二三四五\d]年|后[两二三四五\d]年|逐年|递减|递增|首年(?!度)/g,
    because: "逐年不同",
  },
  {
    words: /前\d{1,3}(?:家|名|位)|前[一二三四五十](?:家|名|位)|排名|名次|第[一二三四]家|第[一二三]名|评选|不多于/g,
    because: "名次、名额由人定",
  },
  { words: /LPR|报价利率|基准利率|指导价|平均工资/gi, because: "要一个有日期的参数" },
  {
    words: /孰低|孰高|低于标准|标准的按|从低|高于[^,高]{0,12}部分|低于[^,低]{0,12}按实际|不足[^,不]{0,12}(?:的|按)/g,
    because: "两数取小（大）",
  },
  {
    words: /分期|分次|分[一二两三四五\d](?:次|年|期|批)|阶段(?!性)|首批(?=资金|拨付|款|补)|尾款|先行拨付/g,
    because: "分期拨付",
  },
  { words: /累进|加总/g, because: "分段累进" },
  { words: /剔除|扣除|抵扣|差额|补差|减去|扣减/g, because: "要扣除别的数" },
  { words: /合计|共同|各自|双方|联合体/g, because: "几家合在一起算" },
  {
    words: /阶梯|分档|分级|规定标准|放宽|可(?:适当)?提高|提高(?:资助|支持|补助|补贴|奖励)?标准/g,
    because: "另有档次、另有标准",
  },
  { words: /不予|不得(?!超过|高于)|不享受|不再/g, because: "排除的情形" },
  { words: /其中/g, because: "“其中”是前面的一部分" },
  { words: /不重复|重复享受|就高|从高|从优/g, because: "和别的款不能同时享受" },
  {
    words: /(?:市|省|自治区|国家)(?:级?财政)?(?:给予|按照?(?=[^,\d]{2,24}[\d.]{1,8}%))/g,
    because: "是别级政府给的，还是本级给的，要人定",
  },
  { words: /折算|换算|平均每|人均/g, because: "要换算" },
  { words: /择优|遴选|竞争性/g, because: "由人择优" },
];

export interface Signal extends Span {
  readonly because: string;
}

/** Every such word within the span, in order. */
export function signalsIn(text: string, within: Span): Signal[] {
  const part = text.slice(within.start, within.end);
  return SIGNALS.flatMap(({ words, because }) =>
    [...part.matchAll(words)].map(found => ({
      start: within.start + found.index,
      end: within.start + found.index + found[0].length,
      because,
    })),
  ).sort((a, b) => a.start - b.start);
}
