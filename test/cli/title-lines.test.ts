import fc from "fast-check";
import { titleLines } from "../../src/cli/title-lines";

const ROOM = 19;

test.each([
  ["关于2026年项目名单的公示", ["关于2026年项目名单的公示"]],
  [
    "关于《青溪区支持低空经济和养老服务发展若干措施》2026年第一批拟支持项目名单的公示",
    ["关于《青溪区支持低空经济", "和养老服务发展若干措施》", "2026年第一批拟支持项目名单的公示"],
  ],
  [
    "关于《石景山区推动工业互联网产业高质量发展支持办法（试行）》拟支持项目名单的公示",
    ["关于《石景山区推动工业互联网产", "业高质量发展支持办法（试行）》", "拟支持项目名单的公示"],
  ],
  ["申报审核结果告知", ["申报审核结果告知"]],
])("a title is parted into lines of about one length: %s", (title, lines) => {
  expect(titleLines(title, ROOM)).toEqual(lines);
});

test("whatever the title, its lines are the title, have room, and part no number and no mark from its text", () => {
  const character = fc.constantFrom(..."《》（）2026年第一批支持项目名单的公示，ABC");
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 80 }), characters => {
      const title = characters.join(""),
        lines = titleLines(title, ROOM);
      expect(lines.join("")).toBe(title);
      if (lines.length > 1)
        for (const line of lines) {
          expect([...line].reduce((sum, one) => sum + (one <= "\u00ff" ? 0.5 : 1), 0)).toBeLessThanOrEqual(ROOM);
          expect(line).not.toMatch(/^[》）年，]|[《（第]$/u);
        }
    }),
  );
});
