import { assessApplications } from "../../../src/engine/assessment.ts";
import { nodeCodec } from "../../../src/workbook/file/node-codec.ts";
import { openFile } from "../../../src/workbook/file/open-file.ts";
import { writeWorkbook } from "../../../src/workbook/file/write-workbook.ts";
import { QUIET } from "../../workbook/file/workbook-maker.ts";
import { columns, policy } from "../../explain/rows.ts";
import { CLAUSES } from "./data.mjs";

const decimal = fen => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** The rows as the engine takes them; made before the clock runs, as a roster's reading makes them. */
export function preparedFor(rows) {
  return columns(
    rows.map(({ clause, basis, paid, project, applicant }) => ({
      clause: CLAUSES[clause].id,
      ...(CLAUSES[clause].level === "" ? {} : { level: CLAUSES[clause].level }),
      [CLAUSES[clause].id === "5" ? "audited" : "basis"]: decimal(basis),
      ...(paid > 0 ? { paid: decimal(paid) } : {}),
      applicant,
      project,
    })),
  );
}

/** Awards, settling across rows, marks of choices and all: more than any peer is asked for. */
export async function engine(prepared) {
  const { awards } = assessApplications(policy, prepared, {}, 20_780);
  return Array.from(awards.computed);
}

export async function book(table) {
  const width = table[0].length,
    sheet = {
      name: "S",
      lines: [],
      columns: Array.from({ length: width }, (_, c) => ({ header: `H${c}`, format: "text", width: 10 })),
      rows: table,
      shades: [],
    };
  const source = await openFile("a.xlsx", await writeWorkbook([sheet], nodeCodec), nodeCodec),
    [info] = await source.sheets(),
    back = [];
  for await (const block of source.read(info.used, "all", QUIET)) back.push(...block.cells);
  return back.slice(1);
}
