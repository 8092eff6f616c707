import Decimal from "decimal.js";

const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/**
 * Evaluates what `nativeFormula` writes: + - * / %, brackets, MIN, MAX, ROUND, ROUNDDOWN, in decimals. Throws on
 * anything else.
 */
export function evaluate(formula: string): Decimal {
  const tokens = formula.slice(1).match(/\d+(?:\.\d+)?|[A-Z]+|[-+*/%(),]/g) ?? [];
  if (!formula.startsWith("=") || tokens.join("") !== formula.slice(1)) throw new SyntaxError(formula);
  let at = 0;
  const take = (wanted: string): void => {
    if (tokens[at++] !== wanted) throw new SyntaxError(`${formula}: ${wanted} at ${at}`);
  };
  const sum = (): Decimal => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-")
      value = tokens[at++] === "+" ? value.plus(product()) : value.minus(product());
    return value;
  };
  const product = (): Decimal => {
    let value = operand();
    while (tokens[at] === "*" || tokens[at] === "/")
      value = tokens[at++] === "*" ? value.times(operand()) : value.div(operand());
    return value;
  };
  const operand = (): Decimal => {
    let value = atom();
    while (tokens[at] === "%") {
      at++;
      value = value.div(100);
    }
    return value;
  };
  const atom = (): Decimal => {
    const token = tokens[at++] ?? "";
    if (/^\d/.test(token)) return new Exact(token);
    if (token === "-") return atom().negated();
    if (token === "(") {
      const value = sum();
      take(")");
      return value;
    }
    take("(");
    const args = [sum()];
    while (tokens[at] === ",") {
      at++;
      args.push(sum());
    }
    take(")");
    return call(token, args);
  };
  const result = sum();
  if (at !== tokens.length) throw new SyntaxError(formula);
  return result;
}

function call(name: string, args: readonly Decimal[]): Decimal {
  switch (name) {
    case "MIN":
      return Exact.min(...args);
    case "MAX":
      return Exact.max(...args);
    case "INT":
      return args[0]!.floor();
    case "ROUND":
      return toDigits(args[0]!, args[1]!.toNumber(), Decimal.ROUND_HALF_UP);
    case "ROUNDDOWN":
      return toDigits(args[0]!, args[1]!.toNumber(), Decimal.ROUND_DOWN);
    default:
      throw new SyntaxError(name);
  }
}

function toDigits(value: Decimal, digits: number, how: Decimal.Rounding): Decimal {
  const unit = new Exact(10).pow(digits);
  return value.times(unit).toDecimalPlaces(0, how).div(unit);
}

/**
 * The same with the doubles of a spreadsheet, ROUND as Excel and LibreOffice do it: on the 15 digits that a number
 * shows.
 */
export function evaluateInDoubles(formula: string): number {
  const round = (value: number, digits: number, how: Decimal.Rounding): number =>
    toDigits(new Exact(value.toPrecision(15)), digits, how).toNumber();
  const body = formula.slice(1).replace(/(\d+(?:\.\d+)?)%/g, "($1/100)");
  evaluate(formula);
  const run = new Function("MIN", "MAX", "ROUND", "ROUNDDOWN", `return ${body}`) as (...functions: unknown[]) => number;
  return run(
    Math.min,
    Math.max,
    (v: number, d: number) => round(v, d, Decimal.ROUND_HALF_UP),
    (v: number, d: number) => round(v, d, Decimal.ROUND_DOWN),
  );
}
