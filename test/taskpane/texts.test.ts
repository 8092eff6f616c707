import { placeholders } from "../../src/text/fill";
import { paneTextsOf } from "../../src/text/pane/of";

/** Every text with the path to it. */
function flat(texts: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof texts === "string") return [[path, texts]];
  return Object.entries(texts as object).flatMap(([key, value]) => flat(value, `${path}.${key}`));
}

const zh = new Map(flat(paneTextsOf("zh-CN"))),
  en = new Map(flat(paneTextsOf("en-US")));

/** `{s}` is the ending of what is counted, which Chinese has none of. */
const named = (text: string): readonly string[] =>
  placeholders(text)
    .filter(name => name !== "s")
    .sort();

test("both languages say the same things, about the same values", () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  expect(
    [...zh]
      .filter(([path, text]) => JSON.stringify(named(text)) !== JSON.stringify(named(en.get(path)!)))
      .map(([path]) => path),
  ).toEqual([]);
});

test("no text is empty, and English has Chinese only where the product's own sheets and the money are named", () => {
  expect([...zh, ...en].filter(([, text]) => text.trim() === "").map(([path]) => path)).toEqual([]);
  const chinese = [...en].filter(
    ([path, text]) =>
      /[\u4e00-\u9fff]/.test(
        text.replace(
          /万元|30万|口径|复核记录|单位汇总|条款汇总|核算结果|读表设置|原公式留存|申报汇总表|SJS自检|文书设置|历年台账/g,
          "",
        ),
      ) &&
      // Papers are called by the names of their sheets.
      !path.startsWith(".papers.names."),
  );
  expect(chinese).toEqual([]);
});
