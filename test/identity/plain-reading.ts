/* How names were read before tables of words stood in front of the patterns: what the fast reading is held against. */

/** The longest of `words` that a pattern finds at `at`. */
export function plainLengthAt(words: readonly string[], text: string, at: number): number {
  return Math.max(0, ...words.filter(word => text.slice(at).startsWith(word)).map(word => word.length));
}

export function plainLengthBefore(words: readonly string[], text: string, end: number, from: number): number {
  return Math.max(0, ...words.filter(word => text.slice(from, end).endsWith(word)).map(word => word.length));
}

const PARTNERSHIP = /(?:合伙企业)?(?:特殊普通合伙|普通合伙|有限合伙)$|合伙企业$/;
const COMPANY =
  /(?:(?:股份)?有限(?:责任)?公司|股份公司|总公司|公司|COMPANY|(?:CO|COMPANY)?(?:LTD|LIMITED)|INC|INCORPORATED|LLC|CORP|CORPORATION|GMBH)$/;
const FULL = /有限(?:责任)?公司$|[A-Z]$|总公司$|股份公司$/;

/** A name's legal form where it was written as it should be; null where a slip of the hand is sought. */
export function plainForm(name: string): { rest: string; kind: string } | null {
  const partnership = PARTNERSHIP.exec(name);
  if (partnership !== null) return { rest: name.slice(0, partnership.index), kind: "partnership" };
  const exact = COMPANY.exec(name);
  if (exact === null || !FULL.test(name)) return null;
  const rest = name.slice(0, exact.index),
    once = rest.replace(/公司$/, "").replace(/(?:股份)?有限(?:责任)?$/, "");
  return { rest: once.length >= 2 ? once : rest, kind: "company" };
}

const BRANCH =
  /(?:分公司|分厂|分店|分行|支行|分院|分校|分所|分部|分中心|分社|分会|营业部|办事处|代表处|事业部|项目部)$/;
const SITE = /(?:店|工厂|厂区|车间|工地|站|部|处|校区|院区)$/;
const LEGAL_END = ["公司", "合伙", "合伙企业", "集团", "大学", "研究院", "银行", "事务所"];

/** The branch's own words at the end of a canonical name. */
export function plainBranch(name: string): string {
  const kind = BRANCH.exec(name) ?? (name.includes("公司") ? SITE.exec(name) : null);
  if (kind === null) return "";
  const before = name.slice(0, kind.index);
  const ends = LEGAL_END.map(word => {
    const at = before.lastIndexOf(word);
    return at < 1 ? -1 : at + word.length;
  });
  const end = Math.max(...ends);
  if (end > 0 && end < name.length) return name.slice(end);
  return before.length < 2 || !BRANCH.test(name) ? "" : kind[0];
}

const KINDS =
  "(?:自治县|自治旗|自治州|新区|开发区|高新区|县(?!域)|旗(?![舰帜袍])|州市|市(?![政场郊民值井圈])|区(?![块域间位])|街道|镇(?![痛静江])|乡(?![村土镇情味愁])|地区|盟(?!友))";
const NO_NAMES = /(?:[超城都门菜夜股]市|[社园小景校厂矿林库片城]区|[联同]盟)$/;
const LEADING = new RegExp(`^([\\u4e00-\\u9fff]{2,3}?|[\\u4e00-\\u9fff]{2,9}?(?=自治))${KINDS}`);

/** What places in front, told by their last character, leave of a name without the places that everybody knows. */
export function plainLeading(name: string): string {
  let rest = name;
  for (let k = 0; k < 4; k++) {
    const [whole] = LEADING.exec(rest) ?? [];
    if (whole === undefined || NO_NAMES.test(whole) || rest.length - whole.length < 2) break;
    rest = rest.slice(whole.length);
  }
  return rest;
}

const UNITS = "期|阶段|批|号|标段|级|年|区|代|部分|轮";
const NUMBER = new RegExp(
  `第?(?:(\\d{1,12})|([首零〇一二两三四五六七八九十]{1,4}|[IVX]{1,4})(?=${UNITS}))(年度|年|期|阶段|批次|批|号|标段|级|区|代|部分|轮)?`,
  "g",
);

/** A text without its numbers. */
export function plainRest(text: string): string {
  return text.replace(NUMBER, "");
}

const ACTIVITIES =
  "建设 搭建 构建 创建 打造 研发 研制 研究 开发 攻关 攻坚 试制 改造 升级 改建 扩建 新建 技改 技术改造 更新 提升 应用 示范 推广 产业化 实施 落地 部署 试点 项目 工程 " +
  "课题 子课题 专项 任务 方案 及其 运行";
const IN_FRONT = /^(?:研发|研制|搭建|构建|攻关)(?!中心|平台|机构|管理|设计|人员|基地|园)/;

export function plainActivity(part: string): string {
  const longest = (list: string, text: string): string | undefined =>
    list
      .split(" ")
      .sort((a, b) => b.length - a.length)
      .find(word => text.endsWith(word));
  let rest = part.replace(IN_FRONT, "");
  for (;;) {
    const word = longest(ACTIVITIES, rest) ?? longest("技术 关键 核心 共性 方法 的 之", rest);
    if (word === undefined) return rest;
    rest = rest.slice(0, -word.length);
  }
}

/** Whether a text is a number in E notation, whatever its characters. */
export function plainDigitsLost(cell: string): boolean {
  return (
    cell.length <= 64 && /^\d{1,3}(?:\.\d*)?E\+?\d{1,3}$/.test(cell.normalize("NFKC").replace(/\s/g, "").toUpperCase())
  );
}

/** What a remark on a name begins with, or a number in front of it. */
export const HINT = /[（(【[〔［〖*＊※☆★△▲●◆†‡#＃①-⓿❶-➓:：,，;；、．/|\n\r]/;
