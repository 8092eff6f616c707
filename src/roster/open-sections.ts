import { unitIn, type Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import type { Cell } from "../workbook/ports";
import { plainText } from "./header-text";
import type { Layout } from "./layout";
import { isTotal } from "./lines";
import {
  decisionInForce,
  readSection,
  sectionInForce,
  unitInForce,
  withDecision,
  within,
  type Section,
} from "./sections";
import { decisionStated } from "./stated-decision";

/** Over so many columns a line is wide. */
export const WIDE_SPAN = 3;

/** A line of a roster; `filled`: its columns that are not blank, `row` in the worksheet from 0. */
interface Line {
  readonly cells: readonly Cell[];
  readonly filled: readonly number[];
  readonly row: number;
}

/** The sections of a roster sheet that are open at the line that is read: which clause, which decision. */
export class OpenSections {
  private sections: readonly Section[] = [];
  /** Depths at which a section of this sheet states a decision. */
  private readonly deciding = new Set<number>();

  /** `clauseOfName`: the clause that the sheet's name says, "" where it says none. */
  constructor(
    private readonly policy: Policy,
    private readonly clauseOfName: string,
  ) {}

  open(): readonly Section[] {
    return this.sections;
  }
  section(): ReturnType<typeof sectionInForce> {
    return sectionInForce(this.sections);
  }
  decision(): ReturnType<typeof decisionInForce> {
    return decisionInForce(this.sections);
  }
  unit(): Unit | null {
    return unitInForce(this.sections);
  }
  /** What sections that were open somewhere came to, by all that the sheet turned out to decide. */
  decisionOf(sections: readonly Section[]): ReturnType<typeof withDecision> {
    return withDecision(sections, this.deciding);
  }

  /** A section line may stand above the header of its table; where the sheet's name says no clause, its title may. */
  readAbove({ cells, filled, row }: Line): void {
    const text = cells[filled[0] ?? -1] ?? null;
    if (filled.length !== 1 || typeof text !== "string" || (/[:：]/.test(text) && decisionStated(text) === null))
      return;
    const asTitle = this.clauseOfName === "";
    const section = readSection(
      this.policy,
      text,
      null,
      { alone: true, pair: false, wide: asTitle, inTextColumn: !asTitle },
      row + 1,
    );
    // The title of a list of what is supported heads rows that were refused later; what refuses or waits is the list's
    // own.
    const decides = section !== null && section.decision !== null && section.decision !== "consent";
    if (!section || (section.clauseText === "" && !decides)) return;
    this.enter(section, decides);
  }

  /** Whether a line among the rows opens a section; `span`: over how many columns it is merged. */
  opens({ cells, filled, row }: Line, layout: Layout, span: number): boolean {
    const at = filled[0] as number,
      first = cells[at] ?? null,
      second = cells[filled[1] ?? -1] ?? null;
    if (typeof first !== "string") return false;
    const rest = filled.slice(1).map(c => cells[c] ?? null);
    const texts = rest.filter(
      cell => typeof cell === "string" && !/^[\d.,\s]*(?:[万亿]?元|[家个项户])?$/.test(cell.normalize("NFKC")),
    );
    if (texts.length > 1 || (texts.length === 1 && texts[0] !== second)) return false;
    const meaning = layout.columns[at]?.meaning ?? null;
    const place = {
      alone: filled.length === 1,
      pair: filled.length === 2,
      wide: span >= WIDE_SPAN,
      inTextColumn: meaning !== null && meaning.field !== "serial",
    };
    const section =
      texts.length === 1 && !/^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/.test(plainText(first))
        ? null
        : readSection(this.policy, first, second, place, row + 1);
    if (!section || (isTotal(cells, at, layout) && !this.saysMore(section))) return false;
    const unit = filled.map(c => cells[c] ?? null).map(cell => (typeof cell === "string" ? unitIn(cell) : null));
    this.enter({ ...section, unit: unit.find(u => u !== null) ?? null }, section.decision !== null);
    return true;
  }

  private enter(section: Section, decides: boolean): void {
    this.sections = within(this.sections, section);
    if (decides) this.deciding.add(section.depth);
  }

  /**
   * A line with the word of a total opens a section only where it names another clause or decision than the one in
   * force.
   */
  private saysMore(section: Section): boolean {
    return (
      section.clauseText !== (this.section()?.clauseText ?? "") ||
      (section.decision ?? null) !== (this.decision()?.decision ?? null)
    );
  }
}
