import ExcelJS from "exceljs";
import { readXlsx, writeXlsx } from "hucre";
import XLSX from "xlsx";

/** A table of texts and numbers is written by each and read back by the same; answers the cells that came back. */
export const BOOKS = {
  async exceljs(table) {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("S").addRows(table);
    const bytes = await book.xlsx.writeBuffer(),
      back = new ExcelJS.Workbook();
    await back.xlsx.load(bytes);
    return table.map((row, r) => row.map((_, c) => back.worksheets[0].getRow(r + 1).getCell(c + 1).value));
  },
  async SheetJS(table) {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), "S");
    const back = XLSX.read(XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }));
    return XLSX.utils.sheet_to_json(back.Sheets.S, { header: 1, raw: true });
  },
  async hucre(table) {
    const bytes = await writeXlsx({ sheets: [{ name: "S", rows: table }] });
    return (await readXlsx(bytes)).sheets[0].rows;
  },
};
