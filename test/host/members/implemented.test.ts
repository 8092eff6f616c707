import { readdirSync } from "node:fs";
import { join } from "node:path";
import { membersOf } from "../../../src/host/members/table";
import { calledMembers, sourcesOf } from "./called-members";

const ROOT = join(__dirname, "../../.."),
  OBJECTS = join(ROOT, "src/host/objects");

/**
 * What the client asks of the host by itself: the pieces of a large write, the identity of things, the references of a
 * run.
 */
const CLIENTS_OWN = new Set([
  "Range.getRow",
  "Range.getBoundingRect",
  "Range._ValidateArraySize",
  "Workbook._RemoveReference",
  "Workbook._RemoveAllReferences",
  ...[
    "WorksheetCollection",
    "TableCollection",
    "TableColumnCollection",
    "TableRowCollection",
    "ChartCollection",
    "ChartSeriesCollection",
    "RangeCollection",
    "NamedItemCollection",
    "CommentCollection",
    "ConditionalFormatCollection",
    "CustomXmlPartCollection",
    "CustomXmlPartScopedCollection",
    "SettingCollection",
    "WorksheetCustomPropertyCollection",
  ].flatMap(name => [`${name}.getItem`, `${name}.getItemAt`]),
]);

/**
 * What the host's classes have of what the client's have, and identities aside, which the client needs to find things
 * again.
 */
async function implemented(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const file of readdirSync(OBJECTS)) {
    const module = (await import(join(OBJECTS, file))) as Record<string, unknown>;
    for (const [name, made] of Object.entries(module)) {
      if (typeof made !== "function" || made.prototype === undefined) continue;
      let members;
      try {
        members = membersOf(name);
      } catch {
        continue;
      }
      const known = new Set([
        ...Object.values(members.scalars).map(one => one.replace("!", "")),
        ...Object.values(members.links),
        ...Object.values(members.methods).map(([member]) => member),
        "getItem",
      ]);
      for (let at = made.prototype as object; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
        for (const member of Object.getOwnPropertyNames(at))
          if (known.has(member) && member !== "id" && member !== "_Id") found.add(`${name}.${member}`);
      }
    }
  }
  return found;
}

test("the host implements what the sources and the samples call, and nothing beside", async () => {
  const called = calledMembers([
    ...sourcesOf(join(ROOT, "src"), [join(ROOT, "src/host")]),
    ...sourcesOf(join(ROOT, "test/host/samples")),
  ]);
  const has = await implemented();
  const missing = [...called]
    .filter(([member]) => !has.has(member) && !/\.(_?[iI]d|key|index)$/.test(member))
    .map(([member, where]) => `${member} (${where})`);
  const idle = [...has].filter(member => !called.has(member) && !CLIENTS_OWN.has(member));
  expect({ missing, idle }).toEqual({ missing: [], idle: [] });
}, 60_000);
