import type { Dice } from "../oracle/dice";

/** Values that readers of cells, numbers and names have stumbled over. */
const NASTY: readonly string[] = [
  "",
  " ",
  "-0",
  "1e999",
  "-1",
  "0.1",
  "9".repeat(400),
  `${" ".repeat(400)}1`,
  "1,".repeat(500),
  "NaN",
  "#REF!",
  "=1+1",
  "&#0;",
  "&#xD800;",
  "&amp;".repeat(300),
  "_x0000_",
  "_xD83D_",
  "\u202e甲",
  "同上",
  "合计",
  "单位：".repeat(300),
  "（".repeat(600),
  "国家级".repeat(400),
  "第四条（二）",
  "4-2",
  "2026-02-30",
  "元/㎡/天",
  "一".repeat(900),
  "〇".repeat(900),
  "A".repeat(33_000),
  "甲、".repeat(2_000),
  "√",
  "×",
  "__proto__",
];
const FORMATS = ["0!.0,&quot;万元&quot;", "0000", ";;;", "[>=1]0;[<1", "&quot;".repeat(99), "[DBNum2]0", "yyyy"];

/** Where an element of the name stands, from its `<` to its end; null where there is none. */
function element(xml: string, name: string, dice: Dice): { readonly from: number; readonly to: number } | null {
  const starts = [...xml.matchAll(new RegExp(`<${name}[ >/]`, "g"))].map(m => m.index);
  if (starts.length === 0) return null;
  const from = dice.pick(starts),
    open = xml.indexOf(">", from);
  if (xml[open - 1] === "/") return { from, to: open + 1 };
  const end = xml.indexOf(`</${name}>`, open);
  return { from, to: end < 0 ? xml.length : end + name.length + 3 };
}

type Change = (xml: string, dice: Dice) => string;

const replaced = (xml: string, { from, to }: { from: number; to: number }, by: string): string =>
  xml.slice(0, from) + by + xml.slice(to);

/** Does something with one element of the name. */
const withElement =
  (name: string, change: (element: string, dice: Dice) => string): Change =>
  (xml, dice) => {
    const at = element(xml, name, dice);
    return at === null ? xml : replaced(xml, at, change(xml.slice(at.from, at.to), dice));
  };
/** Sets an attribute of an element's first tag. */
const withAttribute =
  (name: string, attribute: string, values: readonly string[]): Change =>
  (xml, dice) =>
    withElement(name, whole => {
      const value = dice.pick(values),
        own = new RegExp(` ${attribute}="[^"]*"`);
      return own.test(whole)
        ? whole.replace(own, () => ` ${attribute}="${value}"`)
        : whole.replace(/[ />]/, first => ` ${attribute}="${value}"${first === " " ? " " : first}`);
    })(xml, dice);

export const SHEET_CHANGES: Readonly<Record<string, Change>> = {
  "row twice": withElement("row", row => row + row),
  "row many times": withElement("row", row => row.repeat(300)),
  "row gone": withElement("row", () => ""),
  "row number": withAttribute("row", "r", ["0", "-1", "1048576", "1048577", "99999999999", "x", "2"]),
  "row hidden": withAttribute("row", "hidden", ["1", "true", "yes"]),
  "cell twice": withElement("c", cell => cell + cell.replace(/<v>[^<]*/, "<v>7")),
  "cell gone": withElement("c", () => ""),
  "cell's place": withAttribute("c", "r", ["A1", "XFD1", "XFE1", "ZZZZZZZ9", "", "1A", "A1048577", "b2"]),
  "cell's type": withAttribute("c", "t", ["s", "str", "b", "e", "d", "n", "inlineStr", "x"]),
  "cell's style": withAttribute("c", "s", ["0", "1", "99999", "-1", "x"]),
  "value replaced": (xml, dice) => withElement("v", () => `<v>${dice.pick(NASTY)}</v>`)(xml, dice),
  "value twice": withElement("v", v => v + v.replace(/<v>/, "<v>1")),
  "value in an extension": withElement("v", v => `${v}<extLst><ext>${v}</ext></extLst>`),
  "formula without value": withElement("v", () => "<f>SUM(A1:A9)</f>"),
  "array formula": (xml, dice) =>
    withElement("v", v => `<f t="array" ref="${dice.pick(["A1:XFD1048576", "A1", "B2:A1", "x"])}">X</f>${v}`)(
      xml,
      dice,
    ),
  "inline text": (xml, dice) =>
    withElement("c", cell =>
      cell.replace(/<v>[^<]*<\/v>/, `<is><r><rPr><strike/></rPr><t>${dice.pick(NASTY)}</t></r></is>`),
    )(xml, dice),
  "tag torn": (xml, dice) => {
    const at = dice.below(xml.length);
    return xml.slice(0, at) + xml.slice(at + 1 + dice.below(20));
  },
  "sheet cut": (xml, dice) => xml.slice(0, dice.below(xml.length)),
  merges: (xml, dice) =>
    xml.replace(
      "</sheetData>",
      `</sheetData><mergeCells>${Array.from({ length: 1 + dice.below(60) }, () => {
        const r = 1 + dice.below(30),
          c = String.fromCharCode(65 + dice.below(20));
        return `<mergeCell ref="${c}${r}:${dice.pick([c, "Z", "XFD"])}${r + dice.below(9)}"/>`;
      }).join("")}</mergeCells>`,
    ),
  "columns hidden": xml => xml.replace("<sheetData", '<cols><col min="1" max="16384" hidden="1"/></cols><sheetData'),
  "document type": xml => xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
  section: withElement("v", v => `<![CDATA[${v}]]>${v}`),
};

export const TEXT_CHANGES: Readonly<Record<string, Change>> = {
  "text replaced": (xml, dice) => withElement("si", () => `<si><t>${dice.pick(NASTY)}</t></si>`)(xml, dice),
  "text gone": withElement("si", () => ""),
  "text struck": withElement("si", si => si.replace(/<t/, "<r><rPr><strike/></rPr><t").replace(/<\/t>/, "</t></r>")),
  "texts cut": (xml, dice) => xml.slice(0, dice.below(xml.length)),
  "texts many": withElement("si", si => si.repeat(5_000)),
};

export const BOOK_CHANGES: Readonly<Record<string, Change>> = {
  "sheet without a part": withAttribute("sheet", "r:id", ["", "rId999", "rId1"]),
  "sheet's name": withAttribute("sheet", "name", ["", "历年台账", "口径", "a".repeat(5000), "复核记录", "批次"]),
  "sheet hidden": withAttribute("sheet", "state", ["hidden", "veryHidden"]),
  "sheet twice": withElement("sheet", sheet => sheet + sheet),
  "1904": xml => xml.replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>'),
  "calculate anew": xml => xml.replace("</sheets>", '</sheets><calcPr fullCalcOnLoad="1"/>'),
};

export const RELATION_CHANGES: Readonly<Record<string, Change>> = {
  "relation gone": withElement("Relationship", () => ""),
  "relation's target": withAttribute("Relationship", "Target", [
    "../../../etc/passwd",
    "/xl/workbook.xml",
    "worksheets/sheet1.xml",
    "sharedStrings.xml",
    "",
  ]),
  "relation outside": withAttribute("Relationship", "TargetMode", ["External"]),
  "relation's kind": withAttribute("Relationship", "Type", [
    "x/worksheet",
    "x/styles",
    "x/sharedStrings",
    "x/chartsheet",
  ]),
};

export const STYLE_CHANGES: Readonly<Record<string, Change>> = {
  "number format": (xml, dice) => withAttribute("numFmt", "formatCode", FORMATS)(xml, dice),
  "all of one format": (xml, dice) =>
    xml.replaceAll(/numFmtId="\d+"/g, `numFmtId="${dice.pick(["164", "14", "49", "x"])}"`),
  "struck out": xml => xml.replaceAll("<font>", "<font><strike/>"),
  "styles cut": (xml, dice) => xml.slice(0, dice.below(xml.length)),
};

export type { Change };
export { NASTY };
