import fc from "fast-check";
import { isPlaceholder } from "../../src/money/blank";

const PLACEHOLDERS = [
  "", " ", "\u3000", "\u00a0", "\u200b", "\ufeff", "\r\n", "无", "暂无", "空", "空白", "略", "不适用", "不涉及", "未填写", "无数据", "详见附件", "见附件",
  "详见附件1", "见附表二", "详见附件2、3", "/", "／", "//", "\\", "＼", "-", "--", "－", "—", "——", "–", "−", "─", "_", "____", "|", "…", "……", "...", "·",
  "N/A", "n/a", "Ｎ／Ａ", "NA", "null", "（无）", "【空】", "()", "（ ）", "无。", "暂缺", "暂无数据", "未填", "N.A.", "NIL", "None", "nil", "[不适用]", "〔暂无〕", "<无>", "【暂无】", "见附件材料", "具体见附件", "请见附录一", "不  适  用", "不 适 用", " 无\u3000", "\u200b—\ufeff", "- -",
];
const MEANINGFUL = [
  "0", "０", "否", "没有", "未享受", "无锡", "无锡某某公司", "空间", "略阳县", "不", "不适用条款", "待定", "待补正", "暂缓", "〃", "\"", "同上", "×", "*", "?",
  "一", "-1", "—5", "1/2", "A", "NANO", "详见合同", "附件", "○", "(0)", "不见附件", "已见附件的金额", "见附件1万元", "见附件2024年审计报告", "无。另行报送", "（无）元", "10万（无）", "无。。", "9", "a", "z", "Z", "龥", "#N/A", "是", "国家级",
];

test.each(PLACEHOLDERS)("%j stands for a blank in every column", text => expect(isPlaceholder(text)).toBe(true));
test.each(MEANINGFUL)("%j says something and is no placeholder", text => expect(isPlaceholder(text)).toBe(false));

test("spaces and invisible characters around a text never change whether it is a placeholder", () => {
  const space = fc.string({ unit: fc.constantFrom(" ", "\u3000", "\u00a0", "\t", "\n", "\u200b", "\ufeff"), maxLength: 4 });
  fc.assert(fc.property(fc.constantFrom(...PLACEHOLDERS, ...MEANINGFUL), space, space, (text, before, after) =>
    isPlaceholder(before + text + after) === isPlaceholder(text)));
});

test("a text with a Han character or digit that no placeholder has is never one", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 6 }), fc.constantFrom("元", "公", "8", "否"), fc.string({ maxLength: 6 }), (before, sign, after) =>
    !isPlaceholder(`${before}${sign}${after}`) || /附/.test(before)));
});
