import { readFileSync, writeFileSync } from "node:fs";
import { clientMembers } from "./client-members";

const KEPT = new URL("../../../src/host/members/excel-members.json", import.meta.url);
const written = (classes: object): string =>
  `{\n${Object.entries(classes)
    .map(([name, members]) => `"${name}":${JSON.stringify(members)}`)
    .join(",\n")}\n}\n`;

test("the table of members is what the client's source has", () => {
  const read = written(clientMembers());
  if (process.env["UPDATE_MEMBERS"]) writeFileSync(KEPT, read);
  expect(readFileSync(KEPT, "utf8") === read).toBe(true);
});
