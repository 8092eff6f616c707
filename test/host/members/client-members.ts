/**
 * The members of every object of the client, read from the debug form of its own source by the TypeScript compiler:
 * which names a request may carry, what they are called in code, how many arguments travel with them. The production
 * form is minified but speaks the same names (a test runs both).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import type { ClassMembers } from "../../../src/host/members/table";

export const CLIENT = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");

interface Draft {
  collection?: true;
  scalars: Record<string, string>;
  links: Record<string, string>;
  methods: Record<string, readonly [string, number]>;
  events: Record<string, string>;
}

export function clientMembers(path = CLIENT): Record<string, ClassMembers> {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const classes: Record<string, Draft> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionExpression(node)) readClass(node, classes);
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) if (isExcel(statement)) visit(statement);
  return Object.fromEntries(Object.entries(classes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `(function (Excel) { … })(Excel || (Excel = {}))` */
function isExcel(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false;
  const callee = unwrap(statement.expression.expression);
  return (
    ts.isFunctionExpression(callee) &&
    callee.parameters[0]?.name !== undefined &&
    ts.isIdentifier(callee.parameters[0].name) &&
    callee.parameters[0].name.text === "Excel"
  );
}

function readClass(body: ts.FunctionExpression, classes: Record<string, Draft>): void {
  const own: Draft = { scalars: {}, links: {}, methods: {}, events: {} };
  let name: string | null = null,
    names: string[] = [],
    wires: string[] = [],
    writable: string[] = [];
  for (const statement of body.body.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const { expression } = statement;
    if (ts.isCallExpression(expression) && text(expression.expression) === "Object.defineProperty") {
      const member = literal(expression.arguments[1]);
      const getter = accessor(expression.arguments[2]);
      if (member === null || getter === null) continue;
      if (member === "_className") name = returned(getter);
      else if (member === "_isCollection") own.collection = true;
      else if (member === "_scalarPropertyNames") names = list(getter);
      else if (member === "_scalarPropertyOriginalNames") wires = list(getter);
      else if (member === "_scalarPropertyUpdateable") writable = list(getter);
      else property(member, getter, own);
    } else if (ts.isBinaryExpression(expression) && ts.isFunctionExpression(expression.right)) {
      const match = /^(\w+)\.prototype\.(\w+)$/.exec(text(expression.left));
      if (match) method(match[2]!, expression.right, own);
    }
  }
  if (name === null) return;
  names.forEach((member, i) => {
    own.scalars[wires[i] ?? pascal(member)] = member + (writable[i] === "true" ? "!" : "");
  });
  classes[name] = own;
}

function property(member: string, getter: ts.Node, own: Draft): void {
  const call = find(getter, "_createPropertyObject");
  if (call) own.links[literal(call.arguments[2]) ?? pascal(member)] = member;
  else if (/^on[A-Z]/.test(member))
    own.events[member] = /_Register\w+/.exec(getter.getText(getter.getSourceFile()))?.[0] ?? "";
}

function method(member: string, body: ts.FunctionExpression, own: Draft): void {
  const object = find(body, "_createMethodObject"),
    plain = find(body, "_invokeMethod");
  const call = object ?? plain;
  if (!call) return;
  const [wire, args] = object ? [object.arguments[2], object.arguments[4]] : [plain!.arguments[1], plain!.arguments[3]];
  const wireName = literal(wire);
  if (wireName !== null)
    own.methods[wireName] = [member, args && ts.isArrayLiteralExpression(args) ? args.elements.length : 0];
}

/** The last call of that name inside: the ones before are shortcuts for hosts older than ours. */
function find(node: ts.Node, callee: string): ts.CallExpression | null {
  let found: ts.CallExpression | null = null;
  const visit = (inner: ts.Node): void => {
    if (ts.isCallExpression(inner) && text(inner.expression) === callee) found = inner;
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

function accessor(node: ts.Node | undefined): ts.FunctionExpression | null {
  if (!node || !ts.isObjectLiteralExpression(node)) return null;
  for (const part of node.properties) {
    if (ts.isPropertyAssignment(part) && text(part.name) === "get" && ts.isFunctionExpression(part.initializer))
      return part.initializer;
  }
  return null;
}

function returnOf(getter: ts.FunctionExpression): ts.Expression | null {
  for (const statement of getter.body.statements)
    if (ts.isReturnStatement(statement)) return statement.expression ?? null;
  return null;
}
const returned = (getter: ts.FunctionExpression): string | null => literal(returnOf(getter) ?? undefined);
function list(getter: ts.FunctionExpression): string[] {
  const value = returnOf(getter);
  return value && ts.isArrayLiteralExpression(value)
    ? value.elements.map(element => literal(element) ?? (element.kind === ts.SyntaxKind.TrueKeyword ? "true" : "false"))
    : [];
}
const literal = (node: ts.Node | undefined): string | null => (node && ts.isStringLiteral(node) ? node.text : null);
const unwrap = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node;
const pascal = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
function text(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return `${text(node.expression)}.${node.name.text}`;
  return "";
}
