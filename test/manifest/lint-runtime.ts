import type { Surroundings } from "./lint";
import { all, one, type Element } from "./tree";

/** What the add-in cannot do without. */
const SETS: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  ExcelApi: "1.13",
};

/** One long-lived runtime, the same page everywhere, and every button's action registered. */
export function lintRuntime(manifest: Element, { actions, version, revision }: Surroundings): string[] {
  const problems: string[] = [],
    runtimes = all(manifest, "Runtime"),
    resid = runtimes[0]?.attributes["resid"] ?? "";
  if (runtimes.length !== 1 || runtimes[0]!.attributes["lifetime"] !== "long")
    problems.push("there must be exactly one Runtime, with lifetime long");
  for (const [where, element] of pages(manifest)) {
    if (element?.attributes["resid"] !== resid)
      problems.push(`${where} has resid ${element?.attributes["resid"] ?? "none"}, the runtime ${resid}`);
  }
  const page = all(manifest, "Url").find(url => url.attributes["id"] === resid)?.attributes["DefaultValue"];
  if (one(one(manifest, "DefaultSettings")!, "SourceLocation")?.attributes["DefaultValue"] !== page)
    problems.push("DefaultSettings name another page than the runtime's");
  if (all(manifest, "TaskpaneId").length > 0) problems.push("TaskpaneId has no place in a shared runtime");
  // Several fail on desktop; a Menu with its items works (office-js #2210, #5437, #4555).
  for (const menu of all(manifest, "OfficeMenu"))
    if (menu.children.filter(({ name }) => name === "Control").length !== 1)
      problems.push("the cell's menu must have one control");
  for (const { text } of all(manifest, "FunctionName"))
    if (!actions.has(text)) problems.push(`no command registers ${text}`);
  const sets = Object.fromEntries(
    all(manifest, "Set").map(set => [set.attributes["Name"], set.attributes["MinVersion"]]),
  );
  for (const [name, least] of Object.entries(SETS))
    if (sets[name] !== least) problems.push(`requirement set ${name} must be ${least}`);
  for (const name of Object.keys(sets))
    if (!(name in SETS)) problems.push(`requirement set ${name} would shut users out`);
  if (one(manifest, "Version")?.text !== `${version}.${revision}`)
    problems.push(`the version must be ${version}.${revision}`);
  return problems;
}

/** Every place that names the runtime's page. */
function pages(manifest: Element): readonly (readonly [string, Element | undefined])[] {
  return [
    ["Page", one(one(manifest, "Page") ?? manifest, "SourceLocation")],
    ["FunctionFile", one(manifest, "FunctionFile")],
    ...all(manifest, "Action")
      .filter(action => action.attributes["type"] === "ShowTaskpane")
      .map(action => ["ShowTaskpane", one(action, "SourceLocation")] as const),
  ];
}
