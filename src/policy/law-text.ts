import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Document, type Node, type Pair } from "yaml";
import { LawError, type LawProblem } from "./problem";
import { YAML_WORDS } from "./yaml-words";

/** Steps from the top of a law's file to a place in it. */
export type Path = readonly (string | number)[];

/** More than the longest policies and their files have by far; beyond it somebody has brought another file. */
export const MOST_CHARACTERS = 500_000,
  MOST_NODES = 50_000;
/** So many problems are told; who has more has brought another file, or mends the first ones first. */
export const MOST_PROBLEMS = 100;

/** What a law's file holds, not yet checked for shape, and the lines on which it stands. */
export interface LawText {
  readonly value: unknown;
  /** The line of the deepest place on the path that exists, from 1; null where nothing of it does. */
  lineOf(path: Path): number | null;
}

/**
 * Reads a law's file as YAML in time in proportion to its length, and refuses what no policy needs: more than
 * `MOST_CHARACTERS` or `MOST_NODES`, references (a short file of them is an endless one), tags, keys that are no plain
 * words or stand twice. Throws a LawError that names the lines.
 */
export function readLawText(text: string): LawText {
  if (text.length > MOST_CHARACTERS)
    throw refused(null, `有${text.length}个字符，政策文件最多${MOST_CHARACTERS}个，这大概不是政策文件`);
  if (text.trim() === "") throw refused(null, "是空的");
  const lines = new LineCounter(),
    // The library compares each key with all before it, and quotes the line of each problem: both are quadratic.
    options = { lineCounter: lines, uniqueKeys: false, prettyErrors: false } as const,
    document = parseDocument(text.replace(/\r\n?/g, "\n"), options);
  const torn = [...document.errors, ...document.warnings].slice(0, MOST_PROBLEMS);
  if (torn.length > 0)
    throw new LawError(
      torn.map(({ code, pos }) => ({ path: "YAML", line: lines.linePos(pos[0]).line, message: YAML_WORDS[code] })),
    );
  const unsuited = unsuitedIn(document, lines);
  if (unsuited.length > 0) throw new LawError(unsuited);
  if (!isMap(document.contents)) throw refused(1, NO_POLICY);
  return { value: document.toJS({ maxAliasCount: 0 }), lineOf: path => lineOf(document, lines, path) };
}

const NO_POLICY =
  "不是政策文件：最外层要是 policy、articles、clauses 等各项（样子见 docs/policy-template.yaml）；" +
  "政策全文的文本先起草：npm run --silent draft -- 全文.txt --out 政策.yaml";

function refused(line: number | null, message: string): LawError {
  return new LawError([{ path: "文件", line, message }]);
}

/** What is good YAML and yet nothing that a law's file is made of. */
function unsuitedIn(document: Document, lines: LineCounter): LawProblem[] {
  const problems: LawProblem[] = [];
  let nodes = 0;
  const tell = (node: unknown, message: string): void => {
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : null;
    if (problems.length < MOST_PROBLEMS) problems.push({ path: "YAML", line, message });
  };
  visit(document, {
    Node: (_, node) => {
      if (++nodes > MOST_NODES) tell(node, `政策文件最多${MOST_NODES}项，从这里起更多，这大概不是政策文件`);
      if (node.tag?.startsWith("!") === true || node.tag?.endsWith(":binary") === true)
        tell(node, `标记“${node.tag.slice(0, 40)}”用不了，请去掉`);
      return nodes > MOST_NODES || problems.length >= MOST_PROBLEMS ? visit.BREAK : undefined;
    },
    Alias: (_, node) => {
      tell(node, `引用“*${node.source.slice(0, 40)}”用不了，请把内容写在这里`);
      return problems.length >= MOST_PROBLEMS ? visit.BREAK : undefined;
    },
    Map: (_, { items }) => badKeys(items, tell),
  });
  return problems;
}

/** Keys that are no words, that every object has anyway, or that the same map has already had. */
function badKeys(items: readonly Pair[], tell: (key: unknown, message: string) => void): void {
  const seen = new Set<string>();
  for (const { key } of items) {
    if (!isScalar(key) || typeof key.value === "object") {
      tell(key, "键要是一个词");
      continue;
    }
    const word = String(key.value);
    if (word === "__proto__") tell(key, `“${word}”不能作键`);
    if (seen.has(word)) tell(key, `键“${word.slice(0, 40)}”写了两次`);
    seen.add(word);
  }
}

function lineOf(document: Document, lines: LineCounter, path: Path): number | null {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
