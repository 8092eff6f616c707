import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import * as ts from "typescript";

/** A regular expression of the source: where it stands, and what it is. */
export interface Pattern {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** Stands for what only a run could tell (a year put into a pattern). */
const UNKNOWN = "0";

/** The TypeScript files of a folder, deep. */
export function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  let source = parsed.get(file);
  if (source === undefined)
    parsed.set(file, (source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)));
  return source;
}

/** Every regular expression of a file: literals, and `new RegExp` as far as its parts are constants. */
export function patternsOf(file: string): Pattern[] {
  const source = parse(file),
    found: Pattern[] = [];
  const add = (node: ts.Node, pattern: string, flags: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ file: relative(process.cwd(), file), line: line + 1, source: pattern, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    }
    const made = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
    if (made) add(node, valueOf(node.arguments?.[0], file), valueOf(node.arguments?.[1], file, ""));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text that an expression of constants is; UNKNOWN where it is none. */
function valueOf(node: ts.Expression | undefined, file: string, otherwise = UNKNOWN): string {
  const value = node === undefined ? undefined : evaluate(node, file);
  return typeof value === "string" ? value : otherwise;
}

type Value = string | readonly Value[] | ((...given: Value[]) => Value) | undefined;
type Scope = ReadonlyMap<string, Value>;
const NO_SCOPE: Scope = new Map();

function evaluate(node: ts.Node, file: string, scope: Scope = NO_SCOPE): Value {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return evaluate(node.expression, file, scope);
  if (ts.isTemplateExpression(node)) {
    const part = (span: ts.Node): string => textOf(evaluate(span, file, scope));
    return node.head.text + node.templateSpans.map(span => part(span.expression) + span.literal.text).join("");
  }
  if (ts.isTaggedTemplateExpression(node) && ts.isNoSubstitutionTemplateLiteral(node.template))
    return node.template.rawText ?? node.template.text;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return textOf(evaluate(node.left, file, scope)) + textOf(evaluate(node.right, file, scope));
  if (ts.isArrayLiteralExpression(node))
    return node.elements.flatMap(element => {
      if (!ts.isSpreadElement(element)) return [evaluate(element, file, scope)];
      const spread = evaluate(element.expression, file, scope);
      return Array.isArray(spread) ? (spread as Value[]) : [spread];
    });
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf("/"));
  if (ts.isIdentifier(node)) return scope.has(node.text) ? scope.get(node.text) : constantOf(node.text, file);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return functionOf(node, file, scope);
  if (ts.isPropertyAccessExpression(node)) return propertyOf(node, file, scope);
  return ts.isCallExpression(node) ? called(node, file, scope) : undefined;
}

const textOf = (value: Value): string => (typeof value === "string" ? value : UNKNOWN);

function functionOf(node: ts.ArrowFunction, file: string, scope: Scope): (...given: Value[]) => Value {
  return (...given) => {
    const inner = new Map(scope);
    node.parameters.forEach((parameter, i) => inner.set(parameter.name.getText(), given[i]));
    return evaluate(node.body, file, inner);
  };
}

/** `X.source` of a pattern, `TABLE.name` of an object of constants. */
function propertyOf(node: ts.PropertyAccessExpression, file: string, scope: Scope): Value {
  if (node.name.text === "source") return evaluate(node.expression, file, scope);
  const object = ts.isIdentifier(node.expression) ? declarationOf(node.expression.text, file) : undefined;
  const literal = object === undefined ? undefined : plain(object.node);
  if (object === undefined || literal === undefined || !ts.isObjectLiteralExpression(literal)) return undefined;
  const property = literal.properties.find(each => each.name?.getText() === node.name.text);
  return property !== undefined && ts.isPropertyAssignment(property)
    ? evaluate(property.initializer, object.file, scope)
    : undefined;
}

function plain(node: ts.Node): ts.Node {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? plain(node.expression) : node;
}

/** Calls of what constants are made with: split, join, map, Object.keys, and functions of the file. */
function called(node: ts.CallExpression, file: string, scope: Scope): Value {
  const given = node.arguments.map(argument => evaluate(argument, file, scope));
  if (!ts.isPropertyAccessExpression(node.expression)) {
    const run = evaluate(node.expression, file, scope);
    return typeof run === "function" ? run(...given) : undefined;
  }
  const name = node.expression.name.text;
  if (node.expression.getText() === "Object.keys") return keysOf(node.arguments[0], file);
  const of = evaluate(node.expression.expression, file, scope);
  if (name === "split" && typeof of === "string") return of.split(textOf(given[0]));
  if (!Array.isArray(of)) return undefined;
  const list = of as readonly Value[];
  if (name === "join") return list.map(textOf).join(given.length === 0 ? "," : textOf(given[0]));
  if (name === "flat") return list.flatMap(each => (Array.isArray(each) ? (each as Value[]) : [each]));
  const run = given[0];
  if ((name === "map" || name === "flatMap") && typeof run === "function") {
    const made = list.map(each => run(each));
    return name === "map" ? made : made.flatMap(each => (Array.isArray(each) ? (each as Value[]) : [each]));
  }
  return name === "sort" || name === "reverse" || name === "filter" ? list : undefined;
}

function keysOf(node: ts.Expression | undefined, file: string): Value {
  const object = node !== undefined && ts.isIdentifier(node) ? declarationOf(node.text, file) : undefined;
  const literal = object === undefined ? undefined : plain(object.node);
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return undefined;
  return literal.properties.flatMap(each =>
    each.name === undefined ? [] : [each.name.getText().replace(/["']/g, "")],
  );
}

function constantOf(name: string, file: string): Value {
  const declared = declarationOf(name, file);
  return declared === undefined ? undefined : evaluate(declared.node, declared.file);
}

/** Where a name gets its value: in this file, or in the one that it is imported from. */
function declarationOf(name: string, file: string): { readonly node: ts.Node; readonly file: string } | undefined {
  let found: { readonly node: ts.Node; readonly file: string } | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer)
      found ??= { node: node.initializer, file };
    if (ts.isImportDeclaration(node)) found ??= imported(node, name, file);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function imported(
  node: ts.ImportDeclaration,
  name: string,
  file: string,
): { readonly node: ts.Node; readonly file: string } | undefined {
  const bindings = node.importClause?.namedBindings,
    from = (node.moduleSpecifier as ts.StringLiteral).text;
  if (bindings === undefined || !ts.isNamedImports(bindings) || !from.startsWith(".")) return undefined;
  const element = bindings.elements.find(each => each.name.text === name);
  if (element === undefined) return undefined;
  return declarationOf((element.propertyName ?? element.name).text, resolve(dirname(file), `${from}.ts`));
}
