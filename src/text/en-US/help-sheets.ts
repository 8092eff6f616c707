import type { SheetHints } from "../help/texts";
import type { PaperSetting } from "../../roster/paper-settings";

/** What the columns of the sheets beside the rosters hold; "" where the header says it. */
export const sheetHints: SheetHints = {
  batch: {
    batch: "As in the roster",
    year: "Year",
    deadline: "Deadline; the day itself still counts, a time of day is minded",
    periodFrom: "Recognition must fall between these two",
    periodThrough: "The second of them",
    budget: "Budget: told where what is proposed in the batch exceeds it",
  },
  ban: {
    applicant: "Unit",
    uscc: "Only a code bars at once; a name alone is marked for a person",
    reason: "Only fraud with funds (弄虚作假, 骗取 …) bars for three years; other reasons are marked",
    decidedOn: "The three years begin here",
  },
  ledger: {
    year: "Year",
    batch: "Batch",
    applicant: "Unit",
    uscc: "Credit code",
    policy: "Tells whether it was this policy",
    tier: "区级, 市级 …",
    type: "Kind of support",
    clause: "Clause",
    project: "Project",
    projectNumber: "Project number",
    level: "Level",
    receipt: "Receipt of a round that was added here; it is not added twice",
    line: "Number of the line, by which a correction names it",
    answers:
      "On a line of a correction, a return or a recovery: the 台账序号 of the line that it answers; its amount has " +
      "a minus, and what it leaves blank stands there",
    granted: "Amount granted",
    disbursed: "Amount paid out",
  },
  readings: {
    reading: "Code or title",
    value: "Code of the value, or its Chinese words",
    confirmed: "是 once the office in charge has confirmed it",
    basis: "Document or minutes it rests on",
  },
  settings: {
    sheet: "The sheet",
    columnAt: "The column's letters, only to find it",
    header: "The column's header as it stands in the sheet; blank: the sheet as a whole",
    meaning:
      "The column that it is read as (评审核定金额 or Reviewed amount), or 不用 (not used); of a sheet: 参加核算 " +
      "(assessed), 不参加核算 (left out), 表头在第5行 (header in row 5), 整张表是4.2 (all of it is clause 4.2); 自动识别 takes a " +
      "correction back",
    unit: "Of amounts: 元, 千元, 万元, 亿元",
  },
  published: {
    noticedOn: "First day of the notice",
    batch: "Which batch was published",
    sheet: "Sheet of the row",
    id: "No.",
    applicant: "Applicant",
    project: "Project",
    clause: "Clause",
    amount: "Proposed amount as it was published",
    by: "Who recorded it",
    on: "When",
  },
  decisions: {
    decision:
      "优先支持本行 (prefer this row), 合并计算 (add up), 是同一项目, 是同一单位, 不是同一项目, 不是同一单位 (the same project or unit, or " +
      "not), 已核对 (in order), 视为同意, 视为不同意 (approved, refused), 核定金额 (reviewed amount), 按申请金额支持 (as requested), " +
      "已获金额 (paid before), 拆分金额 (split), 确认核减 (confirm the cut), 先放着 (later), 撤销 (withdraw)",
    mark: "The mark, for 已核对, such as 疑似同项目",
    sheet: "Sheet of this row",
    id: "No.",
    applicant: "Applicant",
    project: "Project",
    clause: "Clause",
    otherSheet: "Sheet of the other row",
    otherId: "Several are separated by 、",
    otherApplicant: "Applicant of the other row",
    otherProject: "Its project",
    otherClause: "Its clause",
    amount: "Amount, of 核定金额, 已获金额, 拆分金额 and 确认核减; 30万 serves too",
    note: "Reason; needed where an amount changes",
    by: "Reviewer",
    on: "Time",
    basis:
      "Written by the pane, not to be changed: when what a decision rests on changes, it counts no longer, and " +
      "says why",
  },
};

/** What the lines of 文书设置 hold. */
export const paperHints: Readonly<Record<PaperSetting, string>> = {
  office: "The office that signs",
  batch: "Name of the batch",
  noticeTitle: "Title of the notice; blank: made of policy and batch",
  procedure: "What the applications went through",
  noticeFrom: "First day of the notice, which counts",
  noticePeriod: "5个工作日 (working days, the default) or 7天 (days)",
  noticeTo: "Last day; blank: worked out with holidays and 调休",
  consulting: "Who answers questions",
  objectionOffice: "Where objections go",
  supervision: "Who supervises",
  address: "For written objections",
  completeBy: "Last day to hand in what is missing",
  hearingDays: "Working days to be heard on a refusal",
  instalments: "70%、30%; blank: paid at once",
  instalment: "Which instalment is paid now",
  budget: "Budget of the batch, where the sheet 批次 has none",
  locked: "序号 of rows that a trial cut leaves whole",
  later:
    "序号 of rows that are objected to or still looked into: neither published nor paid nor entered in the " +
    "ledger in this batch",
  signatures: "Line of signatures under payment lists and statements",
};
