import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import { fill } from "../text/fill";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import type { FunctionTexts } from "../text/functions/texts";
import type { Called } from "./called";
import type { Cell, Fault } from "./cell";
import type { FormulaShare } from "./choices";

/** Longer names of policies are no words before a clause. */
const LONGEST_NAME = 80;

/** What an article's cell says: whose it is, and the clause without the policy's name. */
export interface Meant {
  readonly share: FormulaShare | Fault;
  readonly article: Cell;
}

/** Which of several policies a formula means; `shipped`: the one that a share without a policy of its own has. */
export class Meaning {
  constructor(
    private readonly several: readonly FormulaShare[],
    private readonly shipped: Policy,
  ) {}

  /** By what stands before the clause, else by the place (`here`). */
  of(article: Cell, here: FormulaShare | null, texts: FunctionTexts): Meant {
    const text = typeof article === "string" ? article.normalize("NFKC").trim() : "",
      colon = text.indexOf(":");
    if (colon > 0 && colon <= LONGEST_NAME) {
      const name = text.slice(0, colon).trim(),
        [own, ...others] = this.called(name);
      if (own !== undefined)
        return others.length > 0
          ? { share: this.asked(texts), article }
          : { share: own, article: text.slice(colon + 1).trim() };
      // 第三条：关键技术 names no policy; 门头沟：第三条 does, one that is not here.
      if (here === null || readClause(here.policy ?? this.shipped, name, "").kind !== "clause")
        return { share: this.asked(texts), article };
    }
    return { share: here ?? this.asked(texts), article };
  }

  /** The policy of the roster on which the formula stands, else of the one roster that its arguments are of. */
  here({ address, parameterAddresses }: Called): FormulaShare | null {
    const own = this.ofSheet(sheetIn(address));
    if (own !== null) return own;
    const named = (parameterAddresses ?? []).flat(2).map(one => sheetIn(one)),
      shares = new Set(named.filter(sheet => sheet !== "").map(sheet => this.ofSheet(sheet)));
    return shares.size === 1 ? [...shares][0]! : null;
  }

  /** What is to be said where nothing tells which policy is meant. */
  asked(texts: FunctionTexts): Fault {
    const names = this.several.map(share => share.names[0]!),
      clause = (this.several[0]!.policy ?? this.shipped).clauses[0]?.id ?? "";
    return {
      error: "#N/A",
      message: fill(lateFunctionTextsOf(texts.language).whichPolicy, {
        policies: names.join(texts.list),
        example: `${names[0]!}:${clause}`,
      }),
    };
  }

  /** The policies that a name before a clause means: one called so, else those whose name holds it. */
  private called(name: string): readonly FormulaShare[] {
    const wanted = name.toUpperCase();
    const called = (is: (own: string) => boolean): FormulaShare[] =>
      this.several.filter(({ names }) => names.some(own => is(own.normalize("NFKC").toUpperCase())));
    const exactly = called(own => own === wanted);
    return exactly.length > 0 || wanted.length < 2 ? exactly : called(own => own.includes(wanted));
  }

  private ofSheet(sheet: string): FormulaShare | null {
    // Excel tells sheets' names apart without case.
    const wanted = sheet.toUpperCase();
    return this.several.find(({ sheets }) => sheets.some(one => one.toUpperCase() === wanted)) ?? null;
  }
}

/** The sheet of an address: `'2026年 申报'!$A$1`; "" where it names none of this workbook. */
function sheetIn(address: unknown): string {
  if (typeof address !== "string") return "";
  const end = address.lastIndexOf("!");
  if (end <= 0) return "";
  const name = address.slice(0, end),
    bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  // Of another workbook's sheets nothing is known.
  return bare.includes("]") ? "" : bare;
}
