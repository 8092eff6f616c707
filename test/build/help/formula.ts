/** Cells by their addresses, `A2`. */
export type Cells = ReadonlyMap<string, string | number | null>;
export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
}

const TOKEN = /\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?(?![\w:])|TRUE\b|FALSE\b|[A-Z]\d+(?::[A-Z]\d+)?|[(),])/y;

/**
 * A formula of one call of ours, as a page shows it, with its arguments as Excel hands them over: each a range of rows,
 * a blank cell null, an argument that is skipped undefined. Throws where the text is no such formula.
 */
export function readFormula(text: string, cells: Cells): Call {
  const head = /^=SJS\.([A-Z]+)\(/.exec(text);
  if (!head) throw new Error(`no formula of ours: ${text}`);
  const args: unknown[] = [],
    rest = text.slice(head[0].length);
  let current: unknown,
    given = false,
    ended = false;
  TOKEN.lastIndex = 0;
  while (!ended) {
    const token = TOKEN.exec(rest)?.[1];
    if (token === undefined) throw new Error(`cannot be read: ${text}`);
    if (token === "," || token === ")") {
      if (given || args.length > 0 || token === ",") args.push(current);
      current = undefined;
      given = false;
      ended = token === ")";
    } else {
      if (given) throw new Error(`a comma is missing: ${text}`);
      current = valueOf(token, cells);
      given = true;
    }
  }
  if (TOKEN.lastIndex !== rest.length) throw new Error(`more than one call: ${text}`);
  return { id: head[1]!, args };
}

function valueOf(token: string, cells: Cells): unknown[][] {
  if (token.startsWith('"')) return [[token.slice(1, -1).replaceAll('""', '"')]];
  if (token === "TRUE" || token === "FALSE") return [[token === "TRUE"]];
  if (/^-?\d/.test(token)) return [[Number(token)]];
  const [from, to = from] = token.split(":") as [string, string?],
    range: unknown[][] = [];
  for (let row = Number(from.slice(1)); row <= Number(to.slice(1)); row++) {
    const line: unknown[] = [];
    for (let column = from.charCodeAt(0); column <= to.charCodeAt(0); column++) {
      const address = `${String.fromCharCode(column)}${row}`;
      if (!cells.has(address)) throw new Error(`the page shows no cell ${address}`);
      line.push(cells.get(address));
    }
    range.push(line);
  }
  return range;
}
