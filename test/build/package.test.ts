import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { TABLES } from "../../src/build/notices";
import { built, filesIn } from "./built";

jest.setTimeout(180_000);

let dist = "",
  scripts: readonly { readonly name: string; readonly text: string }[] = [];

beforeAll(async () => {
  dist = join(await built(), "dist");
  scripts = filesIn(dist)
    .filter(file => file.endsWith(".js") && !file.includes("/office-js/"))
    .map(file => ({ name: basename(file), text: readFileSync(file, "utf8") }));
});

const page = (): string => readFileSync(join(dist, "taskpane.html"), "utf8");
const named = (name: string): { readonly name: string; readonly text: string } => {
  const found = scripts.find(script => new RegExp(`^${name}\\.[0-9a-f]{8}\\.js$`).test(script.name));
  if (!found) throw new Error(`no script ${name} with a hash in its name`);
  return found;
};
const packed = (...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(named(name).text, { level: 9 }).length, 0) / 1024;

describe("the package", () => {
  test(
    "the page runs the gate, then office.js, tells it of commands and functions, and has the " +
      "functions before anything of the pane",
    () => {
      const loaded = [...page().matchAll(/<script (type="module" )?src="([^"]+)">/g)].map(match => [
        match[1] !== undefined,
        match[2],
      ]);
      expect(loaded).toEqual([
        [false, named("gate").name],
        [false, "office-js/office.js"],
        [false, named("associate").name],
        [true, named("functions").name],
        [true, named("start").name],
      ]);
    },
  );

  test("there is no script, style or handler in the page's own text", () => {
    expect(page()).not.toMatch(/<script(?![^>]* src=)[^>]*>|<style|\son[a-z]+=|style=|javascript:/i);
  });

  test("scripts carry a hash of their content in their names, but for the one that the manifest names", () => {
    expect(scripts.filter(({ name }) => !/\.[0-9a-f]{8}\.js$/.test(name)).map(({ name }) => name)).toEqual([
      "functions.js",
    ]);
    expect(scripts.find(({ name }) => name === "functions.js")!.text).toBe(named("functions").text);
  });

  // Forty were kept until each mechanism had one home: its steps, which only explanations read, now come with it.
  test("the functions take at most 41.5 KB packed", () => {
    expect(packed("functions")).toBeLessThanOrEqual(41.5);
    expect(named("functions").text).not.toMatch(/react|fluent/i);
  });

  test("no script makes code out of text", () => {
    for (const { name, text } of scripts)
      expect([name, /\beval\(|new Function\(|\bFunction\("|setTimeout\("/.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  test("no script knows another origin than documentation's and namespaces' names", () => {
    // json-schema.org names formats; "http://[" is how zod tries whether a text is an IPv6 address.
    const names =
      /^https?:\/\/(www\.w3\.org\/|json-schema\.org\/|\[\$\{|react\.dev\/errors|reactjs\.org\/|mozilla\.org\/MPL|github\.com\/|aka\.ms\/|fb\.me\/)/;
    for (const { name, text } of scripts) {
      const others = [...text.matchAll(/(?:https?|wss?):\/\/[^"'`\s)\\]+/g)]
        .map(match => match[0])
        .filter(address => !names.test(address));
      expect([name, others]).toEqual([name, []]);
    }
  });

  test("nothing of the stand-in for Excel or of the trial page is in it", () => {
    const foreign = /univer|AllFormFactors|getAppContextAsync|ContextActivationManager|ObjectPathType|"ProcessQuery"/i;
    for (const { name, text } of scripts) expect([name, foreign.exec(text)?.[0]]).toEqual([name, undefined]);
    expect(
      filesIn(dist)
        .map(file => relative(dist, file))
        .filter(file => /preview|host|univer|\.map$|\.ts$|\.svg$/.test(file)),
    ).toEqual([]);
  });

  test("source maps stand apart, one for each bundle, and no script points at them", () => {
    const maps = filesIn(join(dist, "../maps")).map(file => basename(file));
    for (const { name, text } of scripts) {
      expect(text).not.toContain("sourceMappingURL");
      if (!/^(gate|associate|support|functions\.js)/.test(name)) expect(maps).toContain(`${name}.map`);
    }
  });

  test("web views that pass the gate can read every script", () => {
    for (const { text } of scripts)
      expect(() => parse(text, { ecmaVersion: 2021, sourceType: "module" })).not.toThrow();
  });

  test("they use nothing newer than what the gate asks for", () => {
    const newer =
      /\.(toSorted|toReversed|toSpliced|isWellFormed|groupBy|withResolvers|fromAsync|randomUUID)\(|structuredClone\(|requestIdleCallback\(|Intl\.Segmenter|AbortSignal\.(any|timeout)/;
    for (const { name, text } of scripts) expect([name, newer.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  test("the licences of all that is in it, and of the copy of office.js, are in it", () => {
    const notices = readFileSync(join(dist, "LICENSES.txt"), "utf8");
    for (const name of ["webpack", "@microsoft/office-js"]) expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(notices).toContain("Permission is hereby granted, free of charge");
  });

  test("the tables that were made of other people's data are named in them, each source that says so", () => {
    const made = filesIn(join(process.cwd(), "src"))
      .filter(file => /\.tsx?$/.test(file) && readFileSync(file, "utf8").slice(0, 600).includes("Generated from"))
      .map(file => relative(process.cwd(), file));
    expect(made.sort()).toEqual(Object.keys(TABLES).sort());
    const notices = readFileSync(join(dist, "LICENSES.txt"), "utf8");
    for (const name of Object.values(TABLES)) expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(notices).toContain("Apache License");
  });
});
