import { sameApplicants } from "../identity/sameness";
import { add, exact, numeral, ZERO, type Exact } from "../money/exact";
import { hundredthsOfDouble } from "../money/hundredths";
import { readAmount } from "../money/read-amount";
import type { FunctionTexts } from "../text/functions/texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { LateArgument } from "./late-argument";
import { isBlankOrZero, isFault, type Cell, type Fault, type Result } from "./cell";
import { applicantColumns, type ApplicantColumns, type Named } from "./identity-columns";

/**
 * SJS.TOTALS: a line for each applicant (name, rows, total), largest first, then in order of appearance; those with a
 * bad amount last.
 */
export function totalsTable(applicants: Named, amounts: readonly Cell[], texts: FunctionTexts): Result[][] {
  const identity = applicantColumns(applicants);
  const sums = sumsOf(
    applicants,
    amounts,
    sameApplicants(identity),
    new LateArgument(2, "amounts", texts),
    new LateArgument(1, "applicants", texts),
  );
  const lines: { readonly sum: Sum; readonly value: number | Fault; readonly order: number }[] = [];
  for (const sum of sums) {
    if (sum === undefined) continue;
    const { value } = sum;
    lines.push({ sum, value, order: typeof value === "number" ? value : -1 });
  }
  lines.sort((a, b) => b.order - a.order || a.sum.first - b.sum.first);
  return lines.map(({ sum, value }) => [nameOf(identity, sum.first, texts), sum.rows, value]);
}

/**
 * SJS.TOTAL: what each of the wanted applicants' amounts come to. They are found as rosters find who is the same: by
 * code, then by name.
 */
export function totalsOf(wanted: Named, applicants: Named, amounts: readonly Cell[], texts: FunctionTexts): Result[] {
  const count = amounts.length,
    argument = new LateArgument(1, "applicant", texts);
  const all: Named = { names: [...applicants.names, ...wanted.names], marks: [...applicants.marks, ...wanted.marks] };
  const identity = applicantColumns(all),
    applicant = sameApplicants(identity);
  const sums = sumsOf(
    applicants,
    amounts,
    applicant.subarray(0, count),
    new LateArgument(3, "amounts", texts),
    new LateArgument(2, "applicants", texts),
  );
  const ambiguous = namesOfSeveralCodes(identity);
  return wanted.names.map((name, i): Result => {
    const row = count + i,
      mark = wanted.marks[i]!;
    if (isFault(name)) return name;
    if (isFault(mark)) return mark;
    if (isBlankOrZero(name) && isBlankOrZero(mark)) return "";
    if (identity.codes[row] === "" && ambiguous.has(identity.names.at(row)!))
      return argument.held("#VALUE!", name, "applicantByCode");
    const sum = sums[applicant[row]!];
    return sum === undefined ? argument.held("#N/A", isBlankOrZero(name) ? mark : name, "applicantKnown") : sum.value;
  });
}

function namesOfSeveralCodes({ names, codes }: ApplicantColumns): ReadonlySet<string> {
  const code = new Map<string, string>(),
    several = new Set<string>();
  codes.forEach((own, row) => {
    const name = names.at(row)!;
    if (name === "" || own === "") return;
    if ((code.get(name) ?? own) !== own) several.add(name);
    code.set(name, own);
  });
  return several;
}

/** By applicant, rows that are not wholly blank; a bad name or amount spoils its applicant only. */
function sumsOf(
  applicants: Named,
  amounts: readonly Cell[],
  applicant: Int32Array,
  argument: LateArgument,
  applicantArgument: LateArgument,
): (Sum | undefined)[] {
  const sums: (Sum | undefined)[] = [];
  for (let row = 0; row < applicant.length; row++) {
    const name = applicants.names[row]!,
      mark = applicants.marks[row]!,
      amount = amounts[row]!,
      isUnnamed = isBlankOrZero(name) && isBlankOrZero(mark);
    if (isUnnamed && isBlankOrZero(amount)) continue;
    const id = applicant[row]!;
    const sum = (sums[id] ??= new Sum(row));
    sum.rows++;
    const fault = isFault(name) ? name : isFault(mark) ? mark : isFault(amount) ? amount : null;
    sum.add(fault ?? (isUnnamed ? applicantArgument.missing("merged") : valueOf(amount, argument)));
  }
  return sums;
}

/** An applicant's rows and what they come to, or what spoils it. */
class Sum {
  rows = 0;
  private fen = 0;
  /** What is finer than 分, or has grown beyond what a double counts. */
  private aside: Exact = ZERO;
  private fault: Fault | null = null;

  constructor(readonly first: number) {}

  add(value: number | Exact | Fault): void {
    if (typeof value === "number") {
      if (this.fen > Number.MAX_SAFE_INTEGER - value) {
        this.aside = add(this.aside, exact(BigInt(this.fen), 2));
        this.fen = 0;
      }
      this.fen += value;
    } else if (isFault(value)) this.fault ??= value;
    else this.aside = add(this.aside, value);
  }

  get value(): number | Fault {
    if (this.fault !== null) return this.fault;
    // A quotient by 100 is the double nearest to the decimal, as the decimal's own is.
    return this.aside === ZERO ? this.fen / 100 : Number(numeral(add(this.aside, exact(BigInt(this.fen), 2))));
  }
}

/**
 * In 分 where it is whole 分. Text that is no amount means that one is still awaited: it adds nothing, as a blank does.
 */
function valueOf(cell: Cell, argument: LateArgument): number | Exact | Fault {
  const fen = typeof cell === "number" ? hundredthsOfDouble(cell, "元") : null;
  if (fen !== null) return fen;
  if (typeof cell === "boolean") return argument.held("#VALUE!", cell, "number");
  const read = readAmount(cell, "元");
  if (read.kind === "value") return read.value;
  return read.kind === "invalid" && read.reason === "negative" ? argument.held("#NUM!", cell, "notNegative") : ZERO;
}

function nameOf(identity: ApplicantColumns, row: number, texts: FunctionTexts): string {
  return identity.applicants.at(row) || identity.codes[row] || lateFunctionTextsOf(texts.language).unnamedApplicant;
}
