import { sameness } from "../identity/sameness";
import { add, exact, numeral, ZERO, type Exact } from "../money/exact";
import { hundredthsOfDouble } from "../money/hundredths";
import { readAmount } from "../money/read-amount";
import type { FunctionTexts } from "../text/functions/texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { LateArgument } from "./late-argument";
import { isBlankOrZero, isFault, type Cell, type Fault, type Result } from "./cell";
import { identityOf, type Identity, type Named } from "./identity-columns";

/** An applicant's rows and what they come to, or what spoils it. */
interface Sum {
  readonly first: number;
  rows: number;
  total: Exact;
  fault: Fault | null;
}

/**
 * SJS.TOTALS: a line for each applicant (name, rows, total), largest first, then in order of appearance; those with a
 * bad amount last.
 */
export function totalsTable(applicants: Named, amounts: readonly Cell[], texts: FunctionTexts): Result[][] {
  const identity = identityOf(applicants, noProjects(amounts.length)),
    { applicant } = sameness(identity);
  const sums = [
    ...sumsOf(
      applicants,
      amounts,
      applicant,
      new LateArgument(2, "amounts", texts),
      new LateArgument(1, "applicants", texts),
    ).values(),
  ];
  const lines = sums.map(sum => ({ sum, value: sum.fault ?? Number(numeral(sum.total)) }));
  const order = (value: Result): number => (typeof value === "number" ? value : -1);
  lines.sort((a, b) => order(b.value) - order(a.value) || a.sum.first - b.sum.first);
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
  const identity = identityOf(all, noProjects(all.names.length)),
    { applicant } = sameness(identity);
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
    if (identity.codes[row] === "" && ambiguous.has(identity.names[row]!))
      return argument.held("#VALUE!", name, "applicantByCode");
    const sum = sums.get(applicant[row]!);
    return sum === undefined
      ? argument.held("#N/A", isBlankOrZero(name) ? mark : name, "applicantKnown")
      : (sum.fault ?? Number(numeral(sum.total)));
  });
}

function noProjects(count: number): Named {
  const blank = new Array<Cell>(count).fill(null);
  return { names: blank, marks: blank };
}

function namesOfSeveralCodes({ names, codes }: Identity): ReadonlySet<string> {
  const code = new Map<string, string>(),
    several = new Set<string>();
  names.forEach((name, row) => {
    const own = codes[row]!;
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
): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  applicant.forEach((id, row) => {
    const cells = [applicants.names[row]!, applicants.marks[row]!, amounts[row]!];
    if (cells.every(isBlankOrZero)) return;
    let sum = sums.get(id);
    if (sum === undefined) sums.set(id, (sum = { first: row, rows: 0, total: ZERO, fault: null }));
    sum.rows++;
    const unnamed = isBlankOrZero(applicants.names[row]!) && isBlankOrZero(applicants.marks[row]!);
    const value =
      cells.find(isFault) ?? (unnamed ? applicantArgument.missing("merged") : valueOf(amounts[row]!, argument));
    if (isFault(value)) sum.fault ??= value;
    else sum.total = add(sum.total, value as Exact);
  });
  return sums;
}

/** Text that is no amount means that one is still awaited: it adds nothing, as a blank does. */
function valueOf(cell: Cell, argument: LateArgument): Exact | Fault {
  const fen = typeof cell === "number" ? hundredthsOfDouble(cell, "元") : null;
  if (fen !== null) return exact(BigInt(fen), 2);
  if (typeof cell === "boolean") return argument.held("#VALUE!", cell, "number");
  const read = readAmount(cell, "元");
  if (read.kind === "value") return read.value;
  return read.kind === "invalid" && read.reason === "negative" ? argument.held("#NUM!", cell, "notNegative") : ZERO;
}

function nameOf(identity: Identity, row: number, texts: FunctionTexts): string {
  return identity.applicants[row] || identity.codes[row] || lateFunctionTextsOf(texts.language).unnamedApplicant;
}
