import type { PlainClause, PlainLevel, PlainPolicy } from "./plain-policy";

export const TITLE = "支持示例产业若干措施";

const wan = (yuan: string): string => `${Number(yuan) / 10_000}万元`;
const quoted = (text: string): string => JSON.stringify(text);

/** The policy as a law's file: a text that says every figure in a phrase of its own, and the fields that quote it. */
export function lawTextOf(policy: PlainPolicy): string {
  const bases = [...new Set(policy.clauses.flatMap(c => (c.basis === undefined ? [] : [c.basis])))];
  const clauses = policy.clauses.map(clause => ({ clause, ...written(clause, bases) }));
  const shared = policy.clauses.filter(c => c.ceiling !== undefined || c.levels.some(l => l.ceiling !== undefined));
  return [
    `policy: { id: dice, title: ${TITLE}, version: "1" }`,
    "articles:",
    ...clauses.map(
      ({ clause, text }) => `  - { id: "${clause.id}", title: 条${clause.id}, text: ${quoted(`${text}。`)} }`,
    ),
    `  - { id: "99", title: 从高, text: 同一项目按从高不重复原则执行。 }`,
    'bestOf: { article: "99", words: 从高不重复 }',
    ...(bases.length === 0
      ? []
      : ["bases:", ...bases.map((basis, k) => `  - { id: basis${k}, label: ${basis}, headers: [${basis}] }`)]),
    ...(policy.ceilingPerApplicant && shared.length > 0
      ? [
          "readings:",
          `  - { code: CAP-UNIT, switch: ceiling-per, words: 给予支持, ` +
            `clauses: [${shared.map(c => quoted(c.id)).join(", ")}], title: 上限, choices: [{ value: applicant, ` +
            `label: 按单位 }, { value: project, label: 按项目 }] }`,
        ]
      : []),
    "clauses:",
    ...clauses.flatMap(({ clause, text, fields }) => [
      `  - id: "${clause.id}"`,
      `    article: "${clause.id}"`,
      `    title: 条款${clause.id}`,
      `    text: ${quoted(text)}`,
      "    per: project",
      ...fields.map(field => `    ${field}`),
    ]),
    "",
  ].join("\n");
}

/** A clause: its text, and the fields that quote it. */
function written(clause: PlainClause, bases: readonly string[]): { text: string; fields: string[] } {
  const phrases: string[] = ["给予支持"],
    say = (phrase: string): string => {
      phrases.push(phrase);
      return quoted(phrase);
    };
  const of = clause.basis === undefined ? "" : `of: basis${bases.indexOf(clause.basis)}, `;
  const levels = clause.levels.map((level, k) => levelField(level, k, say));
  const when = [
    ...(clause.inDistrict ? [`{ fact: inDistrict, words: ${say("在区内实施")}, else: NOT_IN_DISTRICT }`] : []),
    ...(clause.sales === undefined
      ? []
      : [`{ fact: sales, atLeast: ${say(`销售收入在${wan(clause.sales)}以上`)}, else: BELOW_THRESHOLD }`]),
  ];
  const figures = [
    ...(clause.rate === undefined ? [] : [`rate: ${say(`按照${clause.rate}%`)}`]),
    ...(clause.ceiling === undefined ? [] : [`ceiling: ${say(`总额最高${wan(clause.ceiling)}`)}`]),
    ...(clause.amount === undefined ? [] : [`amount: ${say(`一次性${wan(clause.amount)}`)}`]),
  ];
  const grants: Record<PlainClause["kind"], () => string> = {
    rate: () =>
      `{ ${[
        "mechanism: " + "rate-with-ceiling",
        `${of}ofWords: ${say(clause.basis!)}`,
        ...figures,
        ...(clause.yearly ? ["yearly: true"] : []),
      ].join(", ")} }`,
    recognised: () => `{ ${["mechanism: recognised-amount-with-ceiling", ...figures].join(", ")} }`,
    fixed: () =>
      `{ ${["mechanism: fixed-once", ...figures, ...(clause.upgrade ? ["upgrade: true"] : [])].join(", ")} }`,
    tiers: () => "{ mechanism: tiers-with-difference }",
  };
  const grant = grants[clause.kind]();
  return {
    text: phrases.join("，"),
    fields: [
      ...(clause.oncePerApplicant ? ["oncePerApplicant: 给予支持"] : []),
      ...(clause.competes ? [] : ["competes: never"]),
      ...(clause.levels.length === 0 ? ["levelReading: none"] : [`levels: [${levels.join(", ")}]`]),
      ...(clause.lenient ? ["levelLenient: true"] : []),
      ...(when.length === 0 ? [] : [`when: [${when.join(", ")}]`]),
      `grant: ${grant}`,
      "examples: [{ given: {}, outcome: missing }]",
    ],
  };
}

function levelField(level: PlainLevel, k: number, say: (phrase: string) => string): string {
  const figures = [
    ...(level.rate === undefined ? [] : [`rate: ${say(`${level.label}的按照${level.rate}%`)}`]),
    ...(level.ceiling === undefined ? [] : [`ceiling: ${say(`${level.label}的最高${wan(level.ceiling)}`)}`]),
    ...(level.amount === undefined ? [] : [`amount: ${say(`${level.label}的奖励${wan(level.amount)}`)}`]),
  ];
  return `{ ${[`id: level${k}`, `label: ${level.label}`, `words: [${level.label}]`, ...figures].join(", ")} }`;
}
