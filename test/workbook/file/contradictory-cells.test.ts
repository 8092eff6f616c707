import { CONTRADICTORY } from "../../../src/workbook/ports";
import { readCell } from "./workbook-maker";

const inline = (...within: readonly string[]): string => `<c r="A1" t="inlineStr">${within.join("")}</c>`;
const is = (text: string): string => `<is><t>${text}</t></is>`;

describe("a cell that holds two different things holds neither", () => {
  test.each([
    ["two values", '<c r="A1"><v>1</v><v>2</v></c>'],
    ["two texts", inline(is("1000000"), is("2000000"))],
    ["a text and another value", inline(is("1000000"), "<v>2000000</v>")],
    ["a value and another text", `<c r="A1"><v>1</v>${is("2")}</c>`],
    ["a shared text's index and a text", `<c r="A1" t="s"><v>0</v>${is("2")}</c>`],
  ])("%s", async (_, cell) => {
    expect(await readCell(cell, { strings: "<si><t>甲</t></si>" })).toEqual(CONTRADICTORY);
  });

  test.each([
    ["one text twice", inline(is("甲"), is("甲")), "甲"],
    ["a text and an empty value", inline(is("甲"), "<v/>"), "甲"],
    ["a text and the same value", inline(is("甲"), "<v>甲</v>"), "甲"],
    ["a value and an empty text", '<c r="A1"><v>1</v><is/></c>', 1],
  ])("but %s is one", async (_, cell, held) => {
    expect(await readCell(cell)).toEqual(held);
  });
});
