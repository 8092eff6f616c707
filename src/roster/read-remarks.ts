import { STATUS } from "../fields/columns";
import { civil } from "../engine/civil";
import { isBlankCell } from "./blank-cell";
import { plainText } from "./header-text";
import type { Field } from "../fields/table";
import type { Layout, LayoutColumn } from "./layout";
import type { Target } from "./read-amounts";
import type { RowOrigin, RowOrigins, SideMark } from "./contents";
import { canonicalName } from "../identity/name-remark";
import { remarkToRead, type Remark } from "./remark";
import { segmentsOf, type SheetRows } from "./sheet-rows";

const REMARKS =
  /^(?:.{0,6}备注(?:说明|信息|事项|栏|[一二三四五六\d]{1,2})?|备考|备忘|附注|情况说明|(?:补充|特别|有关|其[他它])?说明|其[他它](?:情况|事项)?|特殊情况(?:说明)?|备注[（(].*)$/;

/**
 * REMARK_TO_READ for rows whose 备注 speaks of a withdrawal, a refusal or a wait that their status does not know of. A
 * remark decides nothing by itself; what it says of sameness goes into `claims`. `asOf`: days since 1970-01-01, whose
 * year is the round's.
 */
export function readRemarks(sheet: SheetRows, target: Target, asOf: number, claims: SameProjectClaim[]): SideMark[] {
  const year = civil(asOf).year,
    seen: SideMark[] = [],
    // Of the file's numbered texts those that are names without a remark.
    isUnremarked = new Uint8Array(sheet.rows.texts.length);
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const columns = remarkColumns(segment.layout),
      all = [...columns, ...namingColumns(segment.layout)];
    for (let r = from; r < to; r++) {
      for (let k = 0; k < all.length; k++) {
        const c = all[k]!,
          isName = k >= columns.length,
          text = isName ? sheet.rows.textNumber(r, c) : -1;
        if (text >= 0 && isUnremarked[text] === 1) continue;
        const cell = sheet.rows.cell(r, c);
        if (typeof cell !== "string" || isBlankCell(cell)) continue;
        const said = isName ? remarkedOn(cell) : cell;
        if (said === "" && text >= 0) isUnremarked[text] = 1;
        const remark = said === "" ? null : remarkToRead(said, year);
        if (!remark || isKnown(remark, target.applications.status[target.base + r] as number)) continue;
        if (remark.says === "same") {
          claims.push({ row: target.base + r, part: remark.part });
          continue;
        }
        seen.push({ row: target.base + r, code: "REMARK_TO_READ", with: [], detail: remark.part });
        break;
      }
    }
  }
  return seen;
}

/** A remark that another application is of the same project. `row`: the application's index. */
export interface SameProjectClaim {
  readonly row: number;
  readonly part: string;
}

/**
 * Of the remarks that another application is of the same project those are to be read that the names and numbers of
 * the roster do not bear out: the rows would be paid side by side.
 */
export function claimsToRead(claims: readonly SameProjectClaim[], origins: RowOrigins): SideMark[] {
  if (claims.length === 0) return [];
  const rowsOf = new Map<string, number>();
  const keys = origins.map(origin => new Set(projectKeys(origin)));
  for (const of of keys) for (const key of of) rowsOf.set(key, (rowsOf.get(key) ?? 0) + 1);
  return claims
    .filter(({ row }) => ![...keys[row]!].some(key => rowsOf.get(key)! > 1))
    .map(({ row, part }) => ({ row, code: "REMARK_TO_READ", with: [], detail: part }));
}

function projectKeys({ applicant, uscc, project, projectNumber }: RowOrigin): string[] {
  const who = [canonicalName(applicant), uscc].filter(text => text !== ""),
    what = [canonicalName(project), projectNumber].filter(text => text !== "");
  return who.flatMap(one => what.map(other => `${one}\n${other}`));
}

function remarkColumns(layout: Layout): readonly number[] {
  return layout.columns.filter(c => c.meaning === null && !c.ours && isRemarks(c)).map(c => c.index);
}

/** Names, numbers, clauses: who writes （已撤回） there means the application. */
const NAMING: readonly Field[] = ["serial", "applicant", "project", "projectNumber", "clause"];

function namingColumns({ by }: Layout): readonly number[] {
  return NAMING.flatMap(field => by.get(field)?.index ?? []);
}

const LONGEST_CELL = 400;
/** Nearly every name is done with here. */
const REMARKED = /[(（[【\s,，:：;；—-]/;
const BRACKET = /[(（[【]/;
const IN_BRACKETS = /[(（[【]([^()（）[\]【】]{1,40})[)）\]】]/g,
  UNIT_ENDS = ["公司", "合伙）", "合伙)", "研究院", "研究所", "中心", "大学", "学院"],
  PARTED = /^[\s,，:：;；—-]{1,3}(.{1,40})$/s;

/** What is remarked on a name: in brackets, or behind a unit's whole name. "" where nothing is. */
function remarkedOn(cell: string): string {
  if (!REMARKED.test(cell) || cell.length > LONGEST_CELL) return "";
  const inBrackets = BRACKET.test(cell) ? [...cell.matchAll(IN_BRACKETS)].map(m => m[1]!) : [],
    ends = endOfUnit(cell),
    behind = ends > 0 ? (PARTED.exec(cell.slice(ends).trimEnd())?.[1] ?? "") : "";
  if (behind !== "") inBrackets.push(behind);
  return inBrackets.join("；");
}

/** Where the last word that ends a unit's name ends; 0 where there is none. */
function endOfUnit(cell: string): number {
  let end = 0;
  for (const word of UNIT_ENDS) {
    const at = cell.lastIndexOf(word);
    if (at >= 0) end = Math.max(end, at + word.length);
  }
  return end;
}

/** Whether a column is one of remarks, which decide nothing and ask nothing. */
export function isRemarks({ written }: LayoutColumn): boolean {
  return REMARKS.test(plainText(written[0] ?? null));
}

/** The status has already drawn the consequence that the remark gives the reason of. */
function isKnown({ says }: Remark, status: number): boolean {
  if (status === STATUS.withdrawn) return true;
  return (says === "rejected" && status === STATUS.rejected) || (says === "hold" && status === STATUS.hold);
}
