import type { OtherColumn, OtherKind } from "./other-vocabulary";

/** What a column of one of the other sheets is called in more words than the lists have. */
interface Words {
  readonly is: RegExp;
  readonly not?: RegExp;
}

const NOBODYS = /开户|收款|户名|推荐|主管|审核|审批|归口|合作|计量|经办|联系|拨付单位|性质|类型|类别|规模/;
const APPLICANT: Words = {
  is: /(?:单位|企业|公司|主体|机构|对象|当事人)(?:名称|全称)?$|^(?:被处罚人|行政相对人)(?:名称)?$/,
  not: NOBODYS,
};
const CODE: Words = { is: /信用代码|机构代码|信用码|^代码$|^证[件照]号码?$/ };
const YEAR: Words = { is: /(?:年度|年份)$/, not: /成立|注册|立项/ };
const BATCH: Words = { is: /批次/ };
/** Asked for, to be paid, other tiers' and shares are no grant. */
const NO_GRANT =
  /拟|申请|申报|应[付拨]|未|待|剩余|结余|上级|市级|省级|国家|中央|日期|时间|条款|事项|批次|比例|率$|状态|方式|依据|文号|单位|次数|年/;

/**
 * Where no word of a kind's lists stands over a column, these say what it is (docs/rules.md, 6: ledgers and bans by the
 * words that offices use): tried in this order, each meaning once.
 */
export const OTHER_WORDS: Readonly<Partial<Record<OtherKind, readonly (readonly [OtherColumn, Words])[]>>> = {
  ledger: [
    ["uscc", CODE],
    ["projectNumber", { is: /项目(?:编号|编码|代码|号)|立项(?:编号|号)/ }],
    [
      "clause",
      {
        is: /条款|条目|(?:兑付|兑现|拨付|奖补|支持|扶持|享受|申报|补贴|补助|资助|奖励|政策)(?:政策)?(?:事项|类别|方向|专题|内容)|^(?:事项|方向)$/,
        not: /金额|日期/,
      },
    ],
    ["tier", { is: /级次|层级$/ }],
    ["policy", { is: /政策|办法|措施|文件(?:名称)?$/, not: /级次|层级|类型|金额|资金|依据条|事项|类别|方向/ }],
    ["level", { is: /(?:等级|级别|档次)$/, not: /信用/ }],
    ["project", { is: /项目(?:名称|全称|内容)?$|(?:平台|课题|成果|产品|园区)名称$/ }],
    ["applicant", APPLICANT],
    // Of a list of payments who is paid, where nothing else says who applied.
    ["applicant", { is: /^收款(?:单位|企业|方|人)(?:名称)?$/ }],
    ["batch", BATCH],
    ["year", YEAR],
    [
      "disbursed",
      {
        is: /(?:拨付?|兑付|兑现|发放|支付|下达|到账|到位|划拨|领取|拨款)(?:的)?总?(?:金额|资金|经费|款项?|数额?|额度?|情况)$|(?:已|实|累计)(?:际|经)?(?:获得?)?(?:拨|兑|发放|付|到账|到位|领取)/,
        not: NO_GRANT,
      },
    ],
    [
      "granted",
      {
        is: /(?:获|支持|奖励|补助|补贴|资助|扶持|奖补|批复|核定|安排|审定|批准|认定)(?:得|的)?总?(?:支持|补助|奖励|财政)?(?:金额|资金|经费|额度?|数额?|款)$/,
        not: NO_GRANT,
      },
    ],
  ],
  ban: [
    ["uscc", CODE],
    [
      "reason",
      { is: /事由|原因|情形|行为|缘由|事实|案由|理由|罪名|违规|违法|失信/, not: /单位|企业|日期|时间|名称|编号/ },
    ],
    ["decidedOn", { is: /(?:日期|时间)$/, not: /截止|解除|到期|届满|移[出除]|有效|终止|结束|修复|止$/ }],
    ["applicant", APPLICANT],
  ],
};
