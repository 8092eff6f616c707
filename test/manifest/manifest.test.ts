import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { registerCommands } from "../../src/commands/register";
import { COMMANDS } from "../../src/text/ribbon/ribbon";
import { LANGUAGES, OFFICE_LANGUAGE } from "../../src/text/languages";
import { ribbonTextsOf } from "../../src/text/ribbon/of";
import { DEVELOPMENT_ADDRESS } from "../../src/build/settings";
import { withTexts } from "../../src/build/manifest-texts";
import type { Revision } from "../../src/build/revision";
import { built, CLOSED_NETWORK } from "../build/built";
import { BROKEN, BROKEN_SHORTCUTS } from "./broken";
import { lint, type Surroundings } from "./lint";
import { all, one, readManifests, type ReadManifest } from "./tree";

jest.setTimeout(180_000);

const ROOT = join(__dirname, "../.."),
  source = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const { revision } = JSON.parse(readFileSync(join(ROOT, "src/build/revision.json"), "utf8")) as Revision;
let dist = "",
  own: ReadManifest,
  shipped: ReadManifest,
  broken: readonly ReadManifest[];

const around = (address: string): Surroundings => ({
  address,
  version,
  revision,
  actions: registered(),
  file: path => (existsSync(join(dist, path)) ? readFileSync(join(dist, path)) : null),
});

/** As somebody writes it who adds a text. */
const BARE_TAB = '<bt:String id="Tab.Label" DefaultValue=""/>';

/** The names under which the add-in's own code associates something. */
function registered(): ReadonlySet<string> {
  const names = new Set<string>();
  const office = { actions: { associate: (name: string) => void names.add(name) } };
  Object.assign(globalThis, { Office: office });
  registerCommands(() => Promise.reject(new Error("no command is run here")));
  return names;
}

beforeAll(async () => {
  dist = join(await built(), "dist");
  [own, shipped, ...broken] = readManifests([
    source,
    readFileSync(join(dist, "manifest.xml"), "utf8"),
    ...BROKEN.map(({ edit }) => edited(source, edit)),
  ]) as [ReadManifest, ReadManifest, ...ReadManifest[]];
});

/** An edit that changes nothing would prove nothing. */
function edited(text: string, [find, put]: readonly [string | RegExp, string]): string {
  const changed = text.replace(find, put);
  if (changed === text) throw new Error(`${String(find)} does not occur in the manifest`);
  return changed;
}

/**
 * In a process of its own, because jest cannot load this library; with tsx, because it requires an ES module, which
 * Node can do from 20.19 on.
 */
function asMicrosoftReads(file: string): unknown {
  const program =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then(read => " +
    "console.log(JSON.stringify(read)))";
  return JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", "--eval", program, file], { cwd: ROOT, encoding: "utf8" }),
  );
}

describe("the manifest", () => {
  test("is valid by Microsoft's schemas, in the source and in the package", () => {
    expect(own.schemaProblems).toEqual([]);
    expect(shipped.schemaProblems).toEqual([]);
  });

  test("has nothing wrong that schemas do not see, in the source and in the package", () => {
    expect(lint(own.tree, around(DEVELOPMENT_ADDRESS))).toEqual([]);
    // The name that was set holds in every language.
    expect(lint(shipped.tree, around(CLOSED_NETWORK.address))).toEqual(
      LANGUAGES.filter(language => language !== OFFICE_LANGUAGE).map(
        language => `DisplayName has no text in ${language}`,
      ),
    );
  });

  test("office-addin-manifest reads the package's, with the settings in it", () => {
    expect(asMicrosoftReads(join(dist, "manifest.xml"))).toMatchObject({
      id: CLOSED_NETWORK.id,
      displayName: CLOSED_NETWORK.name,
      defaultLocale: "zh-CN",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      appDomains: [new URL(CLOSED_NETWORK.address).origin],
      defaultSettings: { sourceLocation: `${CLOSED_NETWORK.address}taskpane.html` },
      iconUrl: `${CLOSED_NETWORK.address}assets/icons/addin-32.png`,
    });
    expect(readFileSync(join(dist, "manifest.xml"), "utf8")).not.toContain("localhost");
  });

  test("is what the texts of all languages make of it: `npm run build` writes them in", () => {
    expect(withTexts(source)).toBe(source);
    expect(withTexts(source.replace(/<bt:String id="Tab\.Label"[\s\S]*?<\/bt:String>/, BARE_TAB))).toBe(source);
    expect(() => withTexts(source.replace('String id="Label.help"', 'String id="Label.helps"'))).toThrow("Label.helps");
  });

  test.each([
    ["zh-CN", "DefaultValue"],
    ["en-US", "Override"],
  ] as const)("says in %s what src/text says", (language, where) => {
    const texts = ribbonTextsOf(language);
    const said = (id: string): string | undefined => {
      const string = all(own.tree, "String").find(element => element.attributes["id"] === id);
      return where === "DefaultValue" ? string?.attributes["DefaultValue"] : string?.children[0]?.attributes["Value"];
    };
    expect(said("Tab.Label")).toBe(texts.tab);
    for (const [group, label] of Object.entries(texts.groups)) expect(said(`Group.${group}`)).toBe(label);
    for (const [name, { label, supertip }] of Object.entries({ ...texts.commands, pane: texts.pane })) {
      expect([said(`Label.${name}`), said(`Tip.${name}`)]).toEqual([label, supertip]);
    }
    expect([said("FirstRun.Title"), said("FirstRun.Description")]).toEqual([
      texts.firstRun.title,
      texts.firstRun.description,
    ]);
    const [name, description] = ["DisplayName", "Description"].map(element =>
      own.tree.children.find(child => child.name === element)!,
    );
    const value = (element: typeof name): string | undefined =>
      where === "DefaultValue" ? element!.attributes["DefaultValue"] : element!.children[0]?.attributes["Value"];
    expect([value(name), value(description)]).toEqual([texts.name, texts.description]);
  });

  test("shortcuts are called what their buttons are called", () => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(dist, "assets", file), "utf8"));
    const chinese = (read("shortcuts.json") as { resources: { default: Record<string, { value: string }> } }).resources
      .default;
    const english = read("shortcuts.en-US.json") as Record<string, { value: string }>;
    for (const [token, { value }] of Object.entries(chinese)) {
      const command = token.replace(/_name$/, "") as (typeof COMMANDS)[number];
      expect([value, english[token]!.value]).toEqual([
        ribbonTextsOf("zh-CN").commands[command].label,
        ribbonTextsOf("en-US").commands[command].label,
      ]);
    }
  });

  test("every command has a button on the tab or in the cell's menu", () => {
    expect(
      all(own.tree, "FunctionName")
        .map(({ text }) => text)
        .sort(),
    ).toEqual([...COMMANDS].sort());
    expect(all(one(own.tree, "OfficeMenu")!, "FunctionName").map(({ text }) => text)).toEqual([
      "assessSelection",
      "explain",
    ]);
  });
});

describe("broken copies of the manifest", () => {
  test.each(BROKEN.map(({ title, says }, i) => [title, says, i] as const))("%s is found", (_, says, i) => {
    const { tree, schemaProblems } = broken[i]!;
    expect([...schemaProblems, ...lint(tree, around(DEVELOPMENT_ADDRESS))].join("\n")).toMatch(says);
  });
});

describe("broken copies of the shortcuts", () => {
  test.each(BROKEN_SHORTCUTS)("$title is found", ({ file, edit, says }) => {
    const whole = around(DEVELOPMENT_ADDRESS);
    const changed = (path: string): Buffer | null =>
      path === `assets/${file}` ? Buffer.from(edited(whole.file(path)!.toString(), edit)) : whole.file(path);
    expect(lint(own.tree, { ...whole, file: changed }).join("\n")).toMatch(says);
  });
});
