/**
 * Notes for the parts that any clause can be made of (facts, conditions, limits, levels, grants of facts …), with an
 * example each; what stands in several places is said once. `field-notes.ts` puts them together.
 */
type Notes = Readonly<Record<string, string>>;

function under(path: string, notes: Notes): Notes {
  return Object.fromEntries(Object.entries(notes).map(([field, note]) => [`${path}.${field}`, note]));
}

const COMPARED: Notes = {
  fact: "看哪一项：facts 里的代号",
  atLeast: "至少多少，含本数，原话（“500万元以上”“不低于15%”“达到2000平方米”；“以上”含本数，民法典1259条）",
  moreThan: "多于多少，不含本数，原话（“超过2000万元”）",
  atMost: "至多多少，含本数，原话（“不超过100人”“1亿元以下”）",
  lessThan: "少于多少，不含本数，原话（“低于30%”“不满3年”）",
  is: "是什么：yes-no 写 是 或 否；word 写一个词（单元格里有这个词就算）",
  oneOf: "是几个词中的一个（word）",
  within: "在两者之间，都含本数：[200万元, 500万元]；日期写 [2025-01-01, 2025-12-31]",
  words: "这个条件的原话；数值条件不写就用数的那段话",
};
const CONDITION: Notes = {
  ...COMPARED,
  any: "几项中满足一项就行：列表，每项像一个条件；和 fact 只写一个",
  ...under("any[]", COMPARED),
  else: "不满足时的标记，不写就是 CONDITION_NOT_MET（条件不符）；缺数据的不算不满足，是待补数据",
  reading: "边界含不含要定口径时，写口径的代号",
};
const FACTOR: Notes = {
  fact: "facts 里的代号",
  parameter: "parameters 里的代号（如 LPR），和 fact 只写一个；fact、facts 的 is、条件里也可以直接写它的代号",
  atMost: "这一项至多按多少算，原话（“不超过1000平方米”“以5.655%为上限”“最高30元/平方米/月”）",
  atMostOf: "这一项至多按另一项算（另一项的代号）",
  per: "除以多少：原话或一个数（“360”：按天算利息）",
};
const factors = (path: string): Notes => ({ ...under(path, FACTOR), ...under(`${path}[]`, FACTOR) });
const YEARS: Notes = {
  words: "最多几年的原话",
  then: "年数用完以后：YEARS_EXHAUSTED 不再支持，YEARS_REVIEW 由人定",
};
const BRACKET: Notes = {
  upTo: "这一段到多少为止，原话；最后一段不写",
  from: "原文又说了一遍从多少起的，原话；要等于前一段的止点",
  rate: "这一段的比例，原话",
  each: "这一段每一单位多少钱，原话",
};
const LIMIT: Notes = {
  amount: "最多多少钱，原话（“单个企业上限300万元”）",
  share: "最多占 of 的几成，原话（“不超过项目实际建设投入的20%”）；of 全额为限写 100%",
  each: "of 的每一单位最多多少钱，原话",
  of: "share、each 是对什么说的：一项，或几项相乘（[每月租金, 月数]）",
  ...factors("of"),
  per: "对谁算：row 这一行（不写时），project 同一项目，applicant 同一单位，policy 所有单位合起来",
  over: "在多久里算：row、quarter 一季度、year 一年、lifetime 累计（per 不是 row 时不写就是累计）；以前批次和台账里的都算进去",
};
const GRANT: Notes = {
  of: "拿什么算：facts 里一项的代号，或几项相乘的列表，如 [area, { fact: price, atMost: 最高30元/平方米/月 }, months]",
  ...factors("of"),
  ofWords: "说拿什么算的原话；不写就用那一项的名称",
};
const CAP: Notes = {
  ceiling: "上限的原话；没有上限的不写；写在级别上的这里不写。per: applicant 的条款，上限由同一单位的各行共用",
  over: "上限在多久里算：year 每年，quarter 每季度，lifetime 累计（不写时）",
  years: "最多支持几年：写原话，或 { words, then }",
  ...under("years", YEARS),
};

export const PART_NOTES: Notes = {
  format: '写法的版本：有 facts、limits 等的写 "2"；不写是 "1"，照旧读',
  facts: "要从表里读的各项（钱、数量、面积、比例、日期、文字、是否），和由它们算出来的；空格是“缺数据”，从不当0",
  headers: "汇总表里几列的别的表头，除程序认得的以外：{ level: [人才类别], project: [展会名称] }",
  "headers.level": "级别一列",
  "headers.project": "项目名称一列",
  "headers.applicant": "申报单位一列",
  "headers.clause": "申报条款一列",
  "headers.hadLevel": "已获等级一列",
  "headers.paid": "已获支持金额一列",
  "headers.years": "已支持年数一列",
  "headers.reviewed": "评审核定金额一列",
  parameters: "随时间变的数（如 LPR）：从哪天起是多少，出处；用了哪个值写进底稿",
  exclusive:
    "同一项目（或单位）符合几项时怎么办，列表；没有这样规定的写 { none: 理由 }（原文有从优、从高、就高、不重复、择优的不能写 none）",
  limits:
    '几个条款合起来的上限，如 { amount: 本年度最高不超过1500万元, article: "6", clauses: ["1", "2"], per: applicant, over: year }',
  budget: '一年（一批）的总额：{ amount: 每年发放1亿元, article: "5", over: year }；超了怎么办见 then',
  split:
    "分几次拨付、几级政府分担：各份加起来是全部，到分；兑现表按它分（办公室在文书设置里写了分期比例的，以那里为准），拟支持金额仍是全部",
  examples: "几行一起的算例：一行一行写，最后各拟支持多少；上限共用、从优、按预算核减靠它验",
  ...under("facts[]", {
    id: "代号，别处用它：字母开头，如 rnd",
    kind: "是什么：money 钱，count 数量，area 面积（平方米），share 比例，date 日期，word 文字，yes-no 是否",
    label: "名称，说明里引用",
    headers: "汇总表里这一列的表头写法；不写就用 label",
    unit: "count 数的是什么（千瓦时、亩、人）",
    default: "空着时当多少；不写的，空着就是缺数据。写了要有依据（如月数不填按12）",
    is: "由别的项算出来，不占列：一种算法",
    "is.minus": "前一项减后一项：[now, before] 是增量",
    "is.excess": "超过一个数的部分：[revenue, 超过2000万元]",
    "is.share": "一项的几成：[price, 130%]",
    "is.plus": "一项再加一个数：[extra, 给予30万元]（“给予30万元，每增加1家再补助1万元”）",
    "is.each": "一项的每一单位多少钱：[more, 每增加1家再补助1万元]（kind: money）；每10家多少的写 grant 的 every",
    "is.ratio": "前一项除以后一项：[rnd, revenue] 是研发占比（kind: share）",
    "is.sum": "几项相加",
    "is.product": "几项相乘",
    "is.smallest": "几项中最小的（“低于标准的按实际”）",
    "is.largest": "几项中最大的",
  }),
  ...under("parameters[]", {
    id: "代号，factor 里写 { parameter: lpr }",
    kind: "share 比例，money 钱，count 数",
    label: "名称（一年期LPR）",
    on: "按哪个日期取值：facts 里一个 date 的代号；不写按核算日",
    article: "在哪一条",
    words: "说它的原话",
    values: "各个值，一个一行",
    "values[].from": "从哪天起，2025-05-20",
    "values[].value": "是多少，3.0%",
    "values[].source": "出处",
  }),
  ...under("exclusive[]", {
    within: "project 同一项目，applicant 同一单位",
    clauses: "哪些条款互相排斥；不写是全部",
    keep: "best 取最高的一项，one 只能一项（由人定，先按最高），difference 补差额：这一组别的条款以前给过的（台账）减掉",
    article: "规定它的条的编号",
    words: "规定它的原话",
  }),
  "exclusive.none": "没有这样的规定：理由",
  ...under("limits[]", {
    ...LIMIT,
    per: `${LIMIT["per"]}；这里不写是 applicant`,
    article: "写在哪一条",
    clauses: "哪些条款合起来算；不写是全部",
  }),
  ...under("budget", {
    amount: "总额的原话；原文没有写多少的不写，按“批次”表的预算；哪里都没有的，不核减，只提示",
    article: "写在哪一条",
    over: "year 一年，batch 一批",
    then: "report 只报超了多少（不写时）；pro-rata 按比例核减：拟支持先给核减后的数，等人确认",
    words: "按比例核减的原话；then 是 pro-rata 的必写",
  }),
  ...under("split[]", {
    of: "instalments 分几次拨付，governments 几级政府分担",
    article: "写在哪一条",
    clauses: "哪些条款；不写是全部",
    parts: "各份",
    "parts[].label": "哪一份（开工、市级）",
    "parts[].share": "占多少，原话（“30%”）；各份合起来是100%；原文写成 5:5 的，words 写那句话，这里写 50%",
    words: "说它的原话",
  }),
  ...under("examples[]", {
    title: "说的是什么",
    rows: '各行：[{ clause: "3", applicant: 甲公司, given: { interest: 80万元 }, proposes: 40万元 }]',
    "rows[].clause": "条款编号",
    "rows[].applicant": "单位名称；不写的各是一家",
    "rows[].project": "项目名称；不写的各是一个",
    "rows[].given": "给定什么：facts 的代号，或 level、paid、reviewed、years…",
    "rows[].computes": "单独看这一行应得多少",
    "rows[].proposes": "几行合起来以后这一行拟支持多少",
    "rows[].outcome": "结果不是金额时是什么",
  }),
  "readings[].part":
    "取值写进文件的哪一项（如 clauses.1.limits.1.over；列表里的一项写它的 id 或第几项）；取值写“不写”就是没有这一项；和 switch 只写一个",
  ...under("clauses[]", {
    levelOf: "按哪一项的大小分档（首次达到2000万元…）：facts 里的代号；不写就按级别的词分",
    limits: "除 ceiling 以外的上限，可以几条同时有：[{ amount: 每家企业每年最高100万元, per: applicant, over: year }]",
    floor: "最低多少，原话（“最低1万元”）",
    years: "最多支持几年：写原话，或 { words, then }；按年支持的条款只减当年已获的",
    once: "只给一次：{ per: applicant, words: 首次认定 }",
    upgrade: "升级以后：{ pays: difference, words: 晋级补差 } 补差额",
    multipliers: "满足条件时再乘多少：[{ when: [条件], by: 上浮30% }]",
  }),
  ...under("clauses[].years", YEARS),
  ...under("clauses[].once", { per: "applicant 一家单位一次，project 一个项目一次", words: "说它的原话" }),
  ...under("clauses[].upgrade", { pays: "difference 补差额，full 全额", words: "说它的原话，如 晋级补差" }),
  ...under("clauses[].multipliers[]", { when: "什么时候", by: "乘多少，原话：加倍、上浮30%、按80%" }),
  ...under("clauses[].multipliers[].when[]", CONDITION),
  ...under("clauses[].when[]", {
    ...CONDITION,
    fact: "看哪一项：facts 里的代号；旧写法 sales 是销售收入，inDistrict 是区内实施",
  }),
  ...under("clauses[].levels[]", {
    from: "按 levelOf 分档时，从多少起是这一档，原话（“达到500万元”“超过1亿元”：超过不含本数；“超过1亿元、5亿元”里的“、5亿元”跟着前一档）",
    years: "这一级别最多支持几年",
    when: "这一级别自己的条件",
    brackets: "这一级别的分段",
    multiplier: "这一级别再乘多少，原话（加倍、上浮30%）",
  }),
  ...under("clauses[].levels[].years", YEARS),
  ...under("clauses[].levels[].when[]", CONDITION),
  ...under("clauses[].levels[].brackets[]", BRACKET),
  ...under("clauses[].limits[]", LIMIT),
  ...under("clauses[].grant(rate)", {
    mechanism: "几项相乘×比例，如 { mechanism: rate, of: rnd, rate: 研发投入的20%, ceiling: 最高200万元 }",
    ...GRANT,
    rate: "比例的原话；写在级别上的这里不写",
    ...CAP,
  }),
  ...under("clauses[].grant(per-unit)", {
    mechanism:
      "每一单位多少钱×数量：{ mechanism: per-unit, of: power, each: 0.3元/千瓦时 }；每增长多少给多少加 " +
      "every：{ of: increase, every: 每增长1000万元, each: 3万元 }（只算整数个）",
    ...GRANT,
    of: "数的是什么：facts 里的代号（或旧写法 bases 的代号，那时 ofWords 必写）",
    each: "每一单位多少钱的原话；写在级别上的不写",
    every: "多少算一个单位，原话（“每300万元研发费用”）；不足一个的不算",
    most: "最多算多少单位的原话（“最多20个”）",
    ...CAP,
    yearly: "旧写法，同 over: year",
  }),
  ...under("clauses[].grant(fixed)", {
    mechanism: "定额：{ mechanism: fixed, amount: 一次性奖励50万元 }；一次性的在条款上写 once，升级补差写 upgrade",
    amount: "金额的原话；写在级别上的不写",
    ...CAP,
  }),
  ...under("clauses[].grant(recognised)", {
    mechanism: "评审核定多少是多少，不超过上限：{ mechanism: recognised, ceiling: 最高100万元 }",
    ofWords: "没有上限的，说由人定多少的原话（“一事一议”）：说明里引用",
    ...CAP,
  }),
  ...under("clauses[].grant(brackets)", {
    mechanism:
      "分段累进（每段只按自己的比例）：{ of: fee, brackets: [{ upTo: 1万元以内, rate: " +
      "全额100% }, { upTo: 超出1万元, rate: 75% }, { rate: 25% }] }",
    ...GRANT,
    brackets: "各段，从低到高；写在级别上的不写",
    ...under("brackets[]", BRACKET),
    ...CAP,
  }),
};
