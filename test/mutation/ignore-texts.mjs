import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Calls whose literals are only words for people: another wording breaks no rule. */
const SAYING = new Set(["problem", "fail", "refuse", "Error", "RangeError", "LawError", "ReadingError"]);

function saysSomething(path) {
  const call = path.findParent(p => p.isCallExpression() || p.isNewExpression());
  const callee = call?.node.callee;
  return SAYING.has(callee?.name ?? callee?.property?.name ?? "");
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore: path =>
      (path.isStringLiteral() || path.isTemplateLiteral()) && saysSomething(path)
        ? "only the wording of a message"
        : undefined,
  }),
];
