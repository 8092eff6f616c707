import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";

const GATE = readFileSync(join(__dirname, "../../src/gate/gate.js"), "utf8");
const SUPPORT = readFileSync(join(__dirname, "../../src/gate/support.js"), "utf8");

interface View {
  readonly replaced: string[];
  readonly context: ReturnType<typeof createContext>;
}

/** A web view as far as the gate looks at it; `change` takes away what an old one lacks. */
function webView(change: string, search = "", script: object = { noModule: false }): View {
  const replaced: string[] = [];
  const context = createContext({
    document: { createElement: () => script },
    TextEncoder: class {},
    ResizeObserver: class {},
    CompressionStream: class {},
    AbortSignal,
    CSS: { supports: () => true },
    location: { search, hash: "#_xdm_Info=1|2|https://host", replace: (to: string) => replaced.push(to) },
  });
  runInContext(`var window = globalThis; ${change}`, context);
  return { replaced, context };
}

function gate(change: string, search = "", script?: object): string | undefined {
  const { replaced, context } = webView(change, search, script);
  runInContext(GATE, context);
  return replaced[0];
}

describe("the gate before the pane", () => {
  test.each([
    ["gate.js", GATE],
    ["support.js", SUPPORT],
  ])("%s can be read by a browser of 2009", (_, text) => {
    expect(() => parse(text, { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
  });

  test("a web view that has all that is needed is let through", () => {
    expect(gate("")).toBeUndefined();
  });

  test.each([
    ["Promise", "delete window.Promise", "Promise.allSettled"],
    ["Promise.allSettled", "delete Promise.allSettled", "Promise.allSettled"],
    ["BigInt", "delete window.BigInt", "BigInt"],
    ["globalThis", "delete window.globalThis", "globalThis"],
    ["Object.fromEntries", "delete Object.fromEntries", "Object.fromEntries"],
    ["Object.hasOwn", "delete Object.hasOwn", "Object.hasOwn"],
    ["Array.prototype.flatMap", "delete Array.prototype.flatMap", "Array.prototype.flatMap"],
    ["Array.prototype.at", "delete Array.prototype.at", "Array.prototype.at"],
    ["Array.prototype.findLast", "delete Array.prototype.findLast", "Array.prototype.findLast"],
    ["String.prototype.replaceAll", "delete String.prototype.replaceAll", "String.prototype.replaceAll"],
    ["String.prototype.normalize", "delete String.prototype.normalize", "String.prototype.normalize"],
    ["Symbol", "delete window.Symbol", "async iteration"],
    [
      "Unicode classes in patterns",
      "window.RegExp = function (pattern) { if (/p\\{/.test(pattern)) throw new SyntaxError() }",
      "Unicode in patterns",
    ],
    [
      "lookbehind in patterns",
      "window.RegExp = function (pattern) { if (/<=/.test(pattern)) throw new SyntaxError() }",
      "lookbehind in patterns",
    ],
    ["TextEncoder", "delete window.TextEncoder", "TextEncoder"],
    ["AbortSignal", "delete window.AbortSignal", "AbortSignal.throwIfAborted"],
    ["CompressionStream", "delete window.CompressionStream", "CompressionStream"],
    ["ResizeObserver", "delete window.ResizeObserver", "ResizeObserver"],
    ["CSS", "delete window.CSS", "CSS variables"],
    ["variables in CSS", "CSS.supports = function () { return false }", "CSS variables"],
  ])("one without %s is shown what to upgrade, and what is missing", (_, change, missing) => {
    expect(gate(change)).toBe(`support.html?missing=${encodeURIComponent(missing)}#_xdm_Info=1|2|https://host`);
  });

  test("one without ES modules too, whatever Office wrote into the address", () => {
    expect(gate("", "?_host_Info=Excel$Win32$16.01$zh-CN", {})).toBe(
      "support.html?_host_Info=Excel$Win32$16.01$zh-CN&missing=modules#_xdm_Info=1|2|https://host",
    );
  });

  test("Internet Explorer's, with nearly nothing, gets there without an error", () => {
    const trident =
      "delete window.Promise; delete window.Symbol; delete window.BigInt; delete window.globalThis; " +
      "delete window.TextEncoder; delete window.ResizeObserver; delete window.CSS; delete " +
      "window.AbortSignal; delete window.CompressionStream; " +
      "delete Object.fromEntries; delete Object.hasOwn; delete Array.prototype.flatMap; delete " +
      "Array.prototype.at; delete Array.prototype.findLast; delete String.prototype.replaceAll; delete " +
      "String.prototype.normalize";
    expect(gate(trident, "", {})?.split("%2C%20")).toHaveLength(17);
  });
});
