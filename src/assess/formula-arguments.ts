import { isFault, type Cell as Given, type Fault } from "../functions/cell";
import { spaceSubsidies } from "../functions/space";
import { subsidyRows } from "../functions/subsidy";
import type { FactArguments } from "../functions/fact-headers";
import { GivenFacts } from "../functions/given-facts";
import type { Policy } from "../policy/model";
import { fill } from "../text/fill";
import { functionTextsOf } from "../text/functions/of";
import type { Parameter } from "../text/functions/texts";
import { tasksOf } from "../text/tasks/of";
import type { Language } from "../text/texts";
import type { Cell } from "../workbook/ports";
import type { Argument, Call } from "./cell-formula";

const ACROSS: readonly Parameter[] = ["applicants", "projects", "articles", "amounts"],
  SUBSIDY: readonly Parameter[] = ["article", "basis", "level", "paid", "unit", "names", "facts"];
/** The parameters of the functions whose arguments are spoken of, in order. */
const PARAMETERS: Readonly<Record<string, readonly Parameter[]>> = {
  SUBSIDY,
  EXPLAIN: SUBSIDY,
  SPACE: ["area", "rent", "level", "rentUnit", "months"],
  CLAUSE: ["article", "level", "field"],
  REMAIN: ["article", "paid", "level"],
  AWARDS: ACROSS,
  DUPLICATES: ACROSS,
  TOTAL: ["applicant", "applicants", "amounts"],
  TOTALS: ["applicants", "amounts"],
  CHECKUSCC: ["code"],
  CANONICAL: ["name"],
  YUAN: ["value", "unit"],
  WAN: ["amount", "digits"],
  RMB: ["amount"],
};
/** Where a function works on whole ranges, only what Excel does not hand over whole is worth a word. */
const SINGLE: ReadonlySet<string> = new Set(["SUBSIDY", "EXPLAIN", "SPACE"]);
/** A text in a message is quoted so far. */
const SHOWN = 40;

/** The arguments of a call that cannot be followed here, each with what it is; "" where there are none. */
export function unreadArguments({ name, args }: Call, language: Language): string {
  const texts = tasksOf(language).formulaOf,
    names = functionTextsOf(language).parameters,
    parameters = PARAMETERS[name] ?? [];
  return args
    .flatMap((argument: Argument, k) => {
      if (argument.kind !== "unread" || (argument.what !== "areas" && !SINGLE.has(name))) return [];
      const parameter = parameters[k],
        text = argument.text.length > SHOWN ? `${argument.text.slice(0, SHOWN)}…` : argument.text;
      return [
        fill(texts.argument, {
          n: k + 1,
          name: parameter === undefined ? "" : names[parameter],
          what: fill(texts.unread[argument.what], { text }),
        }),
      ];
    })
    .join(tasksOf(language).list);
}

/** Why a formula of one amount gives none, by what the function says of its arguments; null where it gives one. */
export function faultOf(
  name: string,
  values: readonly Cell[],
  policy: Policy,
  language: Language,
  facts: FactArguments | null = null,
): { readonly message: string; readonly passed: boolean } | null {
  const texts = functionTextsOf(language),
    parameters = PARAMETERS[name]!,
    column = (parameter: Parameter): Given[] => [given(values[parameters.indexOf(parameter)] ?? null)];
  const columns = {
    article: column("article"),
    basis: column("basis"),
    level: column("level"),
    paid: column("paid"),
    unit: column("unit"),
  };
  const end =
    name === "SPACE"
      ? spaceSubsidies(
          policy,
          {
            area: column("area"),
            rent: column("rent"),
            level: column("level"),
            rentUnit: column("rentUnit"),
            months: column("months"),
          },
          texts,
        )[0]
      : subsidyRows(policy, columns, texts, new GivenFacts(policy, texts, facts)).ends.get(0);
  return isFault(end) ? saidOf(end) : null;
}

function saidOf({ error, message }: Fault): { readonly message: string; readonly passed: boolean } {
  return message === undefined ? { message: error, passed: true } : { message, passed: false };
}

/** A cell of the workbook as Excel hands it over. */
function given(cell: Cell): Given {
  return cell;
}
