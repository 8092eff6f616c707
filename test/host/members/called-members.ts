/**
 * Which members of Office's objects some sources use, by the TypeScript compiler: what is called, read, set, and named
 * in `load`. Events count as the calls that the client makes for them.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { membersOf } from "../../../src/host/members/table";

/** The files of a folder that mention Excel's objects, but for those of `without`. */
export function sourcesOf(folder: string, without: readonly string[] = []): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (without.includes(path)) return [];
    if (statSync(path).isDirectory()) return sourcesOf(path, without);
    return /\.tsx?$/.test(name) && /\bExcel\.\w/.test(readFileSync(path, "utf8")) ? [path] : [];
  });
}

/** `Range.values` and the like, each with a place that uses it. */
export function calledMembers(files: readonly string[]): Map<string, string> {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    jsx: ts.JsxEmit.ReactJSX,
    types: ["office-js", "node"],
    allowImportingTsExtensions: true,
  });
  const checker = program.getTypeChecker(),
    found = new Map<string, string>();
  const note = (office: string, member: string, node: ts.Node): void => {
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    for (const one of onTheWire(office, member))
      if (!found.has(one)) found.set(one, `${node.getSourceFile().fileName}:${line + 1}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const office = officeName(checker.getTypeAtLocation(node.expression));
      if (office !== null) note(office, node.name.text, node.name);
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const office = officeName(checker.getTypeAtLocation(node.parent));
      const name = node.propertyName ?? node.name;
      if (office !== null && ts.isIdentifier(name)) note(office, name.text, name);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "load"
    ) {
      const type = checker.getTypeAtLocation(node.expression.expression);
      for (const path of loadPaths(node.arguments[0], checker)) walk(type, path, node, checker, note);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The client's name of an object's class; null for everything else, and for what is no object of the workbook's. */
function officeName(type: ts.Type): string | null {
  const symbol = type.getNonNullableType().getSymbol();
  const declared = symbol?.declarations?.[0];
  if (!symbol || !declared || !ts.isClassDeclaration(declared) || !/office-js/.test(declared.getSourceFile().fileName))
    return null;
  try {
    membersOf(symbol.name);
    return symbol.name;
  } catch {
    return null;
  }
}

/** What is every object's own, and what the client answers by itself. */
const OF_THE_CLIENT = new Set([
  "context",
  "isNullObject",
  "load",
  "toJSON",
  "track",
  "untrack",
  "set",
  "items",
  "retrieve",
]);

function onTheWire(office: string, member: string): string[] {
  if (OF_THE_CLIENT.has(member)) return [];
  const register = membersOf(office).events[member];
  if (register === undefined) return [`${office}.${member}`];
  return [`${office}.${register}`, `${office}.${register.replace("_Register", "_Unregister")}`];
}

function loadPaths(argument: ts.Expression | undefined, checker: ts.TypeChecker): string[][] {
  if (!argument) return [];
  const texts: string[] = [];
  const literals = (type: ts.Type): void => {
    if (type.isUnion()) type.types.forEach(literals);
    else if (type.isStringLiteral()) texts.push(type.value);
  };
  if (ts.isArrayLiteralExpression(argument))
    for (const element of argument.elements) literals(checker.getTypeAtLocation(element));
  else if (ts.isObjectLiteralExpression(argument)) texts.push(...objectPaths(argument));
  else literals(checker.getTypeAtLocation(argument));
  return texts
    .flatMap(text => text.split(","))
    .map(path =>
      path
        .trim()
        .split(/[/.]/)
        .filter(part => part !== "" && part !== "*" && part !== "$all"),
    );
}

function objectPaths(object: ts.ObjectLiteralExpression): string[] {
  return object.properties.flatMap(property => {
    if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) return [];
    const name = property.name.text;
    return ts.isObjectLiteralExpression(property.initializer)
      ? objectPaths(property.initializer).map(inner => `${name}/${inner}`)
      : [name];
  });
}

function walk(
  type: ts.Type,
  path: readonly string[],
  at: ts.Node,
  checker: ts.TypeChecker,
  note: (office: string, member: string, node: ts.Node) => void,
): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  const office = officeName(type);
  const items = type.getProperty("items");
  if (items && type.getProperty(first) === undefined) {
    const element = checker.getTypeOfSymbolAtLocation(items, at).getNumberIndexType();
    if (element) walk(element, path, at, checker, note);
    return;
  }
  const property = type.getProperty(first);
  if (office !== null) note(office, first, at);
  if (!property) return;
  const next = checker.getTypeOfSymbolAtLocation(property, at);
  walk(first === "items" ? (next.getNumberIndexType() ?? next) : next, rest, at, checker, note);
}
