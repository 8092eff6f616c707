import { ExcelCells } from "../../../src/workbook/excel/excel-cells";
import { Gateway } from "../../../src/workbook/excel/gateway";
import { a1 } from "../../../src/workbook/rect";
import { MemoryCells } from "../../../src/workbook/memory/memory-cells";
import { excelInNode } from "../../host/excel-in-node";
import { CONTRACT, ROSTER, SHEET, type Owned } from "./cells-contract";

jest.setTimeout(60_000);

/** Owners of cells; each is opened for a rule and closed after it. */
const OWNERS: Readonly<Record<string, () => Promise<{ readonly owned: Owned; close(): void }>>> = {
  memory: () => {
    const cells = new MemoryCells(),
      sheet = cells.addSheet(SHEET);
    const put = (name: string, row: number, column: number, value: string | number): void =>
      cells.find(name)!.put(row, column, { content: value, value });
    ROSTER.forEach((row, r) => row.forEach((value, c) => put(SHEET, r, c, value)));
    return Promise.resolve({
      owned: {
        cells,
        type: (name, row, column, value) => {
          put(name, row, column, value);
          cells.tell(cells.find(name)!, { top: row, left: column, rows: 1, columns: 1 }, "user");
        },
        hideRow: (name, row) => void cells.find(name)!.hiddenRows.add(row),
        protect: name => void (cells.find(name)!.protected = true),
      },
      close: () => void sheet,
    });
  },
  "Excel on the host, in Node": async () => {
    const excel = await excelInNode({ sheets: [{ name: SHEET, cells: ROSTER }] }),
      { person } = excel.host;
    return {
      owned: {
        cells: new ExcelCells(new Gateway()),
        type: (name, row, column, value) =>
          person.type(`${name}!${a1({ top: row, left: column, rows: 1, columns: 1 })}`, value),
        hideRow: (name, row) => person.hideRows(name, [row]),
        protect: name => person.protect(name),
      },
      close: () => excel.close(),
    };
  },
};

describe.each(Object.entries(OWNERS))("%s as an owner of cells", (_, open) => {
  test.each(Object.entries(CONTRACT))("%s", async (__, rule) => {
    const { owned, close } = await open();
    try {
      await rule(owned);
    } finally {
      close();
    }
  });
});
