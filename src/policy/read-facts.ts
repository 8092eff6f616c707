import type { Derivation, FactTerms, ParameterTerms, TableColumn } from "../mechanisms/composed/fact";
import { canonical } from "../identity/canonical";
import { manyUnitsIn } from "../money/phrase";
import { dayIn, factFigure } from "./fact-figure";
import type { OwnBasis } from "./model";
import { asFact } from "./as-fact";
import type { Path, PhraseReader } from "./phrase-reader";
import type { LawFile } from "./schema";

type FactFile = LawFile["facts"][number];

/** Headers under which a fact is a column of the table, whatever policy declares it. */
const TABLE_COLUMNS: Readonly<Record<string, TableColumn>> = {
  已支持年数: "years",
  已获支持年数: "years",
  月数: "months",
  天数: "days",
  已获支持金额: "paid",
  已获金额: "paid",
};

/** The facts and dated parameters of a law's file, by name, and the columns of the roster that are the policy's own. */
export interface Declared {
  readonly facts: ReadonlyMap<string, FactTerms>;
  readonly parameters: ReadonlyMap<string, ParameterTerms>;
  readonly columns: readonly OwnBasis[];
}

export function readDeclared(law: LawFile, reader: PhraseReader): Declared {
  const facts = new Map<string, FactTerms>(),
    columns: OwnBasis[] = law.bases.map(basis => ({
      ...basis,
      unit: basis.unit ?? null,
      kind: basis.unit === undefined ? "money" : "count",
    }));
  const read = ({ file, path }: Open, known: ReadonlyMap<string, FactTerms>): void => {
    if (facts.has(file.id)) reader.fail(path, `“${file.id}”出现了两次`);
    facts.set(file.id, readFact(file, path, known, columns, reader));
  };
  const all = law.facts.map((file, i): Open => ({ file, path: ["facts", i] }));
  for (const one of all) if (one.file.is === undefined) read(one, facts);
  const parameters = readParameters(law, facts, reader),
    dated = [...parameters.values()].map(parameter => [parameter.id, asFact(parameter)!] as const);
  for (const [id] of dated) if (facts.has(id)) reader.fail(["parameters"], `“${id}”在 facts 里已经有了：代号不能相同`);
  const known = (): ReadonlyMap<string, FactTerms> => new Map([...dated, ...facts]);
  // Facts that follow from others may stand before them.
  const open = all.filter(({ file }) => file.is !== undefined);
  for (let before = -1; open.length !== before;) {
    before = open.length;
    for (let i = 0; i < open.length;) {
      const one = open[i]!;
      if (namesOf(one.file).some(id => !known().has(id))) i++;
      else {
        open.splice(i, 1);
        read(one, known());
      }
    }
  }
  for (const { file, path } of open)
    reader.fail(
      [...path, "is"],
      `facts 和 parameters 里没有“${namesOf(file).find(id => !known().has(id)) ?? ""}”，或者它又要由“${file.id}”算出来`,
    );
  return { facts, columns, parameters };
}

/** A fact of the file that is still to be read. */
interface Open {
  readonly file: FactFile;
  readonly path: Path;
}

/** The facts that a derived one follows from. */
function namesOf({ is }: FactFile): readonly string[] {
  if (is === undefined) return [];
  const [[op, of] = ["", []]] = Object.entries(is);
  return op === "excess" || op === "share" || op === "plus" || op === "each" ? [of[0] as string] : of;
}

function readFact(
  file: FactFile,
  path: Path,
  known: ReadonlyMap<string, FactTerms>,
  columns: OwnBasis[],
  reader: PhraseReader,
): FactTerms {
  const label = file.label ?? file.headers?.[0] ?? file.id,
    headers = file.headers ?? [label];
  if (file.is === undefined && file.label === undefined && file.headers === undefined)
    reader.fail(path, "写 label 和 headers（汇总表里的表头），或写 is（怎么算出来）");
  if (file.is !== undefined && file.headers !== undefined)
    reader.fail([...path, "headers"], "算出来的数没有自己的列：headers 和 is 只写一个");
  const column = file.is === undefined ? (headers.flatMap(header => TABLE_COLUMNS[header] ?? [])[0] ?? null) : null,
    own = file.is === undefined && column === null ? columns.length : null;
  if (own !== null) columns.push({ id: file.id, label, headers, kind: file.kind, unit: file.unit ?? null });
  return {
    id: file.id,
    kind: file.kind,
    label,
    unit: file.unit ?? null,
    own,
    column,
    fallback: fallbackOf(file, path, reader),
    is: readDerivation(file, path, known, reader),
  };
}

function fallbackOf(file: FactFile, path: Path, reader: PhraseReader): string | null {
  if (file.default === undefined) return null;
  if (file.kind === "word") return canonical(file.default);
  if (file.kind === "yes-no") return file.default;
  if (/^0+$/.test(file.default)) return "0";
  return reader.read(file.default, [...path, "default"], words => factFigure(file.kind, words), "0").value;
}

function readDerivation(
  file: FactFile,
  path: Path,
  known: ReadonlyMap<string, FactTerms>,
  reader: PhraseReader,
): Derivation | null {
  if (file.is === undefined) return null;
  const at = [...path, "is"],
    of = namesOf(file).map(id => known.get(id)!);
  for (const fact of of)
    if (fact.kind === "word" || fact.kind === "yes-no") reader.fail(at, `“${fact.id}”不是数，不能拿来算`);
  const [[op, said] = ["sum", []]] = Object.entries(file.is);
  if (op === "excess" || op === "share" || op === "plus" || op === "each") {
    const [first] = of as [FactTerms],
      kind = op === "share" ? "share" : op === "each" ? "money" : first.kind;
    const many = op === "each" ? manyUnitsIn(said[1]!) : null;
    if (op === "each" && file.kind !== "money") reader.fail(path, "每一单位多少钱，算出来的是钱：kind 写 money");
    if (many !== null) reader.fail(at, `“${said[1]!}”是每${many}多少钱，不是每一个多少钱`);
    return { op, of: [first], figure: reader.read(said[1]!, at, w => factFigure(kind, w), "0") };
  }
  return { op: op as "sum", of };
}

function readParameters(
  law: LawFile,
  facts: ReadonlyMap<string, FactTerms>,
  reader: PhraseReader,
): Map<string, ParameterTerms> {
  return new Map(
    law.parameters.map((file, i) => {
      const path = ["parameters", i],
        on = file.on === undefined ? null : (facts.get(file.on) ?? null);
      if (file.on !== undefined && on?.kind !== "date")
        reader.fail([...path, "on"], `没有日期“${file.on}”（kind: date）`);
      const values = file.values
        .map((value, k) => ({
          from: reader.read(value.from, [...path, "values", k, "from"], dayIn, 0).value,
          value: reader.read(value.value, [...path, "values", k, "value"], w => factFigure(file.kind, w), "0").value,
          source: value.source,
        }))
        .sort((a, b) => a.from - b.from);
      return [
        file.id,
        { id: file.id, kind: file.kind, label: file.label, words: file.words ?? null, on, values },
      ] as const;
    }),
  );
}
