import type { LanguageTexts } from "../language-texts";

/** By the titles of the policy that ships, as another may have the codes for points of its own, said in its words. */
export const readings: LanguageTexts["readings"] = {
  "“最高”金额按什么算": {
    title: "What a ceiling (最高) is counted by",
    choices: {
      project: "by project (platform, park): each at most so much",
      applicant: "by applicant: all rows of one clause together at most so much",
    },
  },
  以前支持过的项目再申报: {
    title: "A project paid before applies again",
    choices: {
      cumulative: "the basis is cumulative: what was paid is taken off the amount",
      increment: "the basis is new: what was paid only uses up the ceiling",
    },
  },
  晋级差额怎么扣: {
    title: "How an upgrade's difference is taken",
    choices: {
      tier: "by level: less the earlier level's amount (or what was paid, if more)",
      paid: "by payment: less only what was paid",
    },
  },
  第七条场地补贴与运营经费的关系: {
    title: "Rent subsidy and operating support under Article 7",
    choices: {
      combined: "one and the same: at most 5 000 000 a year over all",
      separate: "two sums: operating support besides, at most 5 000 000 a year",
    },
  },
  "“500万元以上”含不含500万元": {
    title: "Whether 500万元以上 includes the number",
    choices: { inclusive: "included (Civil Code, Article 1259)", exclusive: "not included" },
  },
  第八条一次性按什么算: {
    title: "What Article 8's one-off is counted by",
    choices: { applicant: "once an applicant", project: "once a project" },
  },
  园区由市级升国家级: {
    title: "A municipal park becomes national",
    choices: { difference: "the difference, 500 000", full: "another 1 000 000" },
  },
  同一园区的运营经费与认定奖励: {
    title: "Operating support and recognition of one park",
    choices: { both: "both", best: "only one of them" },
  },
  "同一条里的不同款算不算“多个条款”": {
    title: "Whether clauses of one article are several clauses (多个条款)",
    choices: { clause: "they are: only one of them", article: "they are not: only one of different articles" },
  },
  同年享受本区其他同类政策: {
    title: "Another policy of the district in the same year",
    choices: { flag: "marked for a person to decide", deny: "not supported" },
  },
  "“三年内”算到哪一天": {
    title: "Until which day the three years (三年内) run",
    choices: {
      civil: "through the third anniversary (Civil Code, Articles 201 and 202)",
      "day-before": "free on the third anniversary",
    },
  },
  金额保留到: {
    title: "Amounts are rounded to",
    choices: {
      fen: "分, half up",
      "yuan-floor": "yuan, down",
      yuan: "yuan, half up",
      "thousand-floor": "thousands, down",
      "wan-floor": "万元, down",
      wan: "万元, half up (may exceed the rate)",
      "wan-2dp": "万元 with two decimals, half up (may exceed the rate)",
    },
  },
};
