import { canonicalName } from "../../identity/name-remark";
import { formerNamesOf, otherNamesOf } from "../../identity/former-names";
import { digitsLost } from "../../identity/lost-digits";
import { normaliseNumber } from "../../identity/sameness";
import { readUscc } from "../../identity/uscc";
import type { Applications } from "../../fields/columns";
import type { Policy } from "../../policy/model";
import { cellText } from "../../roster/blank-cell";
import { ledgerLines } from "../../roster/ledger-lines";
import { readStatus } from "../../roster/status";
import { isDecision } from "../../roster/status-in-force";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { textsOf } from "../../text/of";
import type { Cell } from "../../workbook/ports";
import { Bonds } from "./bonds";
import type { Line, LineSheet } from "./line-sheet";

const { fields: NAMES } = textsOf(OFFICE_LANGUAGE);

/**
 * Which applications have to be assessed together: those of one applicant (by code, by name, by a former name), of one
 * project number, and those that draw on one limit of the policy; and whatever hangs together by these.
 */
export class Keys {
  /** Some application has a decision in its status. */
  reviewed = false;
  private readonly bonds = new Bonds();
  private readonly sharesOf: ((rows: Applications, row: number) => string[]) | null;

  constructor(
    private readonly sheet: LineSheet,
    policy: Policy,
  ) {
    this.sharesOf = sharedLimits(policy);
    // A line of the ledger says that its code and its names are one applicant's.
    for (const table of sheet.tables())
      if (table.kind === "ledger")
        for (const { code, name, otherNames } of ledgerLines(table, policy))
          this.bonds.join(namedKeys(code, [name, ...otherNames]));
  }

  /** The node of each line; what it is bound to is known when all lines have come. */
  add(lines: readonly Line[]): number[] {
    const shares = this.sharesOf === null ? null : this.sharesAmong(lines, this.sharesOf);
    return lines.map(({ fields }, k) => {
      this.reviewed ||= isDecided(fields[NAMES.status]);
      return this.bonds.join([...keysOf(fields), ...(shares?.[k] ?? [])]);
    });
  }

  /** A line that nothing else bears on. */
  alone(): number {
    return this.bonds.alone();
  }

  /** The same for all lines of a group. */
  groupOf(node: number): number {
    return this.bonds.rootOf(node);
  }

  private sharesAmong(lines: readonly Line[], of: (rows: Applications, row: number) => string[]): string[][] {
    const apart = Int32Array.from(lines, (_, k) => k),
      { applications } = this.sheet.contents(lines, apart, false);
    return lines.map((_, k) => of(applications, k));
  }
}

function keysOf(fields: Line["fields"]): string[] {
  const text = (name: string): string => cellText(fields[name]),
    applicant = text(NAMES.applicant),
    number = fields[NAMES.projectNumber],
    uscc = readUscc(fields[NAMES.uscc] ?? null),
    names = [canonicalName(applicant), ...otherNamesOf(applicant), ...formerNamesOf(text(NAMES.formerName), applicant)];
  const project = digitsLost(number ?? null) ? "" : normaliseNumber(cellText(number));
  return [...namedKeys(uscc.state === "valid" ? uscc.text : "", names), ...(project === "" ? [] : [`p ${project}`])];
}

function namedKeys(code: string, names: readonly string[]): string[] {
  return [...(code === "" ? [] : [`c ${code}`]), ...names.flatMap(name => (name === "" ? [] : [`n ${name}`]))];
}

function isDecided(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined && isDecision(readStatus(cell, NAMES.status));
}

/** The limits and cuts over everybody that a row draws on; null where the policy has none (`sharesWidely`). */
function sharedLimits({ limits, budget }: Policy): ((rows: Applications, row: number) => string[]) | null {
  const wide = limits.filter(({ per }) => per === "policy"),
    cut = budget?.then === "pro-rata" ? budget : null;
  if (wide.length === 0 && cut === null) return null;
  return (rows, row) => [
    ...wide
      .filter(({ clauses }) => clauses.includes(rows.clause[row]!))
      .map(({ number, over }) => `l ${number} ${over === "year" || over === "quarter" ? rows.year[row] : ""}`),
    ...(cut === null
      ? []
      : [cut.over === "batch" || cut.amount === null ? `b ${rows.batch[row]}` : `y ${rows.year[row]}`]),
  ];
}
