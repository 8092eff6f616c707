import { listed, measure, type Measured, type Result } from "./measure";

const RESULTS: readonly Result[] = ["complete", "beyond", "part", "none", "differs"];

/** How much of the list of real sentences the draft reads, as `report.md` has it. */
export function reportText(): string {
  const measured = listed().map(measure);
  const halves = ["first", "second"].map(half => measured.filter(m => m.half === half));
  return `${[
    "# What the draft reads of real policies' sentences",
    "",
    "Made by `npm run draft-report`; a test keeps it true. The sentences stand in `sentences.tsv` with the columns",
    "that they were read into by hand. `complete`: shape and modifiers as in the columns, every figure bound.",
    "`beyond`: as the words say, while the columns know more than the words. `part`: read in part, the rest left open",
    "with the reason. `none`: left open. `differs`: read otherwise than the columns, a wrong draft.",
    "",
    "The grammar was made on the first half of the texts. On the second half, before anybody looked at it, it read 43",
    "of 108 sentences completely by these columns, 38 in part, 12 not at all, and 15 otherwise than the columns: 6 of",
    "those were right (levels as clauses of their own, 新列入), 9 were wrong (10, 50, 51, 61, 106, 169, 170, 173, 203).",
    "Among the complete ones two more were wrong (13, 92). All eleven have become tests; what is counted below is the",
    "grammar after they were mended, so that the second half is no blind count any more.",
    "",
    "Sixty further sentences (`blind.tsv`), labelled before they were read once: 41 complete, 15 in part, 4 not at",
    "all. Of the complete ones nine were wrong: a limit of one applicant read as a budget, 补贴面积不超过 as a condition,",
    "so much a ton as a lump sum, a ceiling at the end put to the better rate alone (twice), a basis with its own",
    "condition (twice), people counted as money, names that no cell would hold; one without a figure (七折) was passed",
    "over. None is wrong now; two of the ten are read rightly, the others are open.",
    "",
    "Twelve further sets, each labelled and then read once, the grammar mended as a kind after each (`fresh.tsv` has",
    "the nine that were written for it; R are sentences of published policies, which are not kept here):",
    "",
    "| set | sentences | complete at first | of these wrong | what was wrong |",
    "|---|---|---|---|---|",
    "| 1 | 81 | 38 | 9 | 按实资助 in brackets, 减半, a ceiling behind two grants, dollars, months as a condition |",
    "| 2 | 40 | 13 | 2 | 每年累计 as of all time; 新建 as a part of a name |",
    "| 3 | 40 | 16 | 2 | bare thresholds behind 超过; a total of one item as the policy's budget |",
    "| 4 | 40 | 19 | 5 | 连续三年 of a condition as years of support; once beside years; 年度内; names |",
    "| 5 | 40 | 19 | 4 | a ceiling behind two clauses; 市级的 that leaves out for whom; 就高 of an applicant |",
    "| 6 | 40 | 22 | 1 | 自主选择其中一项 passed over |",
    "| R1 | 43 | 15 | 0 | |",
    "| R2 | 40 | 19 | 3 | 该部分 as a basis; 国有企业 that leaves out for what; a project's ceiling as the applicant's |",
    "| 7 | 40 | 22 | 0 | |",
    "| R3 | 40 | 10 | 1 | 新增固定资产投资 taken for the 固定资产投资 of the condition |",
    "| 8 | 40 | 24 | 2 | 单台套价格, 单笔订单金额: of one item, while what is reckoned is of all of them |",
    "| 9 | 40 | 25 | 1 | 重新认定 as 新认定, once |",
    "",
    "One of set 5 was wrong until set 8 was read (单台套价格), and so was 每人 behind a condition on the staff; R3 is read",
    "to 15 of 40 since what is counted (社员200户, 游客5000人次) can be a condition.",
    "",
    "So the draft is complete only where every word beside a figure was read (`unread.ts`).",
    "",
    `| | sentences | ${RESULTS.join(" | ")} |`,
    `|---|---|${RESULTS.map(() => "---").join("|")}|`,
    ...["first half", "second half"].map((name, i) => row(name, halves[i]!)),
    row("both", measured),
    "",
    "## Not complete",
    "",
    "| sentence | of | half | columns | result | why |",
    "|---|---|---|---|---|---|",
    ...measured.filter(m => m.result !== "complete").map(line),
  ].join("\n")}\n`;
}

function row(name: string, of: readonly Measured[]): string {
  const counts = RESULTS.map(result => of.filter(m => m.result === result).length);
  return `| ${name} | ${of.length} | ${counts.join(" | ")} |`;
}

function line({ id, source, half, base, modifiers, result, why }: Measured): string {
  return `| ${id} | ${source} | ${half} | ${[base, ...modifiers].join(" ")} | ${result} | ${why} |`;
}
