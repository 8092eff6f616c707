/** Everyday calls of add-ins, by what they are about. */

export async function arrangeSheets(): Promise<unknown[]> {
  return Excel.run(async context => {
    const { worksheets, application } = context.workbook,
      sheet = worksheets.add("first");
    application.suspendScreenUpdatingUntilNextSync();
    sheet.position = 0;
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    sheet.activate();
    sheet.load("name,position,visibility,tabColor,showGridlines");
    const active = worksheets.getActiveWorksheet().load("name");
    context.workbook.load("name");
    application.calculate("Full");
    await context.sync();
    return [
      sheet.name,
      sheet.position,
      sheet.visibility,
      sheet.tabColor,
      sheet.showGridlines,
      active.name,
      context.workbook.name,
    ];
  });
}

export async function walkRanges(): Promise<unknown> {
  return Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem("first"),
      range = sheet.getRange("B2:D5");
    const all = [
      sheet.getCell(2, 2),
      range.getColumn(1),
      range.getLastRow(),
      range.getLastColumn(),
      range.getLastCell(),
      range.getEntireColumn(),
      range.getEntireRow(),
      range.getResizedRange(1, -1),
      range.getAbsoluteResizedRange(2, 2),
      range.getIntersectionOrNullObject("C4:F9"),
    ];
    for (const one of all) one.load("address");
    range.load("rowIndex,rowCount,columnCount,cellCount");
    const cells = sheet.getRange("F1:G1");
    cells.getCell(0, 0).numberFormat = [["0.00"]];
    cells.values = [[12.5, "text"]];
    cells.format.font.color = "#123456";
    cells.load("text,valueTypes");
    sheet.getRange("10:10").rowHidden = true;
    sheet.getRange("J:J").columnHidden = true;
    const row = sheet.getRange("A10").load("rowHidden"),
      column = sheet.getRange("J1").load("columnHidden"),
      shown = sheet.getRange("A1").load("hidden");
    await context.sync();
    cells.clear("Contents");
    const cleared = sheet.getRange("F1:G1").load("values");
    await context.sync();
    return {
      addresses: all.map(({ address }) => address),
      place: [range.rowIndex, range.rowCount, range.columnCount, range.cellCount],
      text: cells.text,
      types: cells.valueTypes,
      hidden: [row.rowHidden, column.columnHidden, shown.hidden],
      cleared: cleared.values,
    };
  });
}

export async function keepThings(): Promise<unknown[]> {
  return Excel.run(async context => {
    const { names, settings, comments, worksheets } = context.workbook,
      sheet = worksheets.getItem("first");
    settings.add("who", ["甲"]);
    names.add("header", sheet.getRange("A1:B1"));
    comments.add("first!A1", "look");
    const setting = settings.getItemOrNullObject("who").load("value"),
      name = names.getItem("header").getRangeOrNullObject().load("address"),
      comment = sheet.comments.getItemByCell("A1").load("content");
    await context.sync();
    const found = [setting.value as unknown, name.address, comment.content] as const;
    comment.content = "seen";
    comment.delete();
    setting.delete();
    const gone = settings.getItemOrNullObject("who"),
      left = comments.load("items/content");
    await context.sync();
    return [found[0], gone.isNullObject, found[1], found[2], left.items.length];
  });
}

export async function protectSheet(): Promise<unknown[]> {
  const write = (address: string): Promise<string> =>
    Excel.run(async context => {
      context.workbook.worksheets.getItem("first").getRange(address).values = [[1]];
      await context.sync();
      return "written";
    }).catch((error: { code: string }) => error.code);
  await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem("first");
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true });
    await context.sync();
  });
  const open = await write("A1"),
    closed = await write("A2");
  return Excel.run(async context => {
    const { protection } = context.workbook.worksheets.getItem("first");
    protection.unprotect();
    protection.load("protected");
    await context.sync();
    return [!protection.protected, closed, open === "written" ? "open" : open];
  });
}

/** Hears of everything that there is to hear, while the workbook is changed; `settled` waits until all was told. */
export async function watch(settled: () => Promise<void>): Promise<string[]> {
  const heard: string[] = [];
  const hear =
    (what: string) =>
    async (event: object): Promise<void> => {
      heard.push("address" in event ? `${what} ${String(event.address)}` : what);
    };
  await Excel.run(async context => {
    const { worksheets } = context.workbook,
      sheet = worksheets.getItem("first");
    worksheets.onChanged.add(hear("changed"));
    worksheets.onSelectionChanged.add(hear("selection"));
    worksheets.onActivated.add(hear("activated"));
    worksheets.onAdded.add(hear("added"));
    worksheets.onDeleted.add(hear("deleted"));
    worksheets.onNameChanged.add(hear("renamed"));
    sheet.onChanged.add(hear("sheet changed"));
    sheet.onSelectionChanged.add(hear("sheet selection"));
    sheet.load("id");
    const other = worksheets.add("other");
    other.activate();
    await context.sync();
    sheet.getRange("B2").select();
    sheet.getRange("A1").values = [[7]];
    other.delete();
    worksheets.add("third").name = "fourth";
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    if (selected.address !== "first!B2") heard.push(selected.address);
  });
  await settled();
  await new Promise(resolve => setTimeout(resolve, 20));
  return heard.sort();
}
