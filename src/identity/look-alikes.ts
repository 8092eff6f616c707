/** Characters that are taken for one another because they look alike; each group is one character to `skeleton`. */
const GROUPS =
  "己已巳 戊戌戍戎 末未 土士 睛晴 日曰 人入 大太犬 天夭 千干于 玉王 贝见 鸟乌 免兔 折拆析 侯候 便使 治冶 令今 母毋 刀力 间问 洒酒 " +
  "浙淅 辨辩辫瓣 副幅 崇祟 享亨 哀衰 拔拨 抢枪 技枝 材村 科料 往住 官宫 宜宣 宏宠 博搏 沐沫沭 汤扬杨 极级 环坏怀 壁璧 幕墓慕暮 " +
  "历厉 兵乒乓 元无 云去 平乎 牛午 失矢 史吏 仓仑 沧沦 从丛 赢羸嬴 钓钩钧 铃铨 铂铅 铭铬 峰蜂烽锋 裕浴 祥样 诚城 普晋 " +
  "昌晶 皓浩 恒垣桓 坦垣 竞竟 莱菜 荣茉 薄簿 籍藉 蓝篮 孟盂 徽微徵 傅博 轮输 迅讯 遂逐 绿缘 侍待 喝渴 偏遍 徒徙 司同 亰京 系糸 亘恒 谷各 " +
  "崎琦 琪淇 睿壑 颖颍 栗粟 茶荼 肓盲 弋戈 爪瓜 壶壸 粱梁 帅师 卸御 掉棹 陕峡 炙灸 祗祇 禾木 札扎 伐代 仪议 伸仲 " +
  "佰伯 伎技 洲州 沣沪 泳咏 溢益 滨宾 漫慢 瀚翰 焊悍 煤媒 炬矩 灿炉 设没 议仪 译泽 课棵 诺若 谐偕 账帐 贷货 赏尝 " +
  "朋明 胜姓 肪防 脉咏 晖辉 晓哓 暖暧 杭抗 柠拧 栋拣 桥侨 梢稍 椎推 概慨 模摸 橙澄 檬蒙 凯恺 昊吴 旻昱";

/** Letters and digits, upper case as canonical names are; RN is looked at before. */
const LETTERS: Readonly<Record<string, string>> = { L: "I", "1": "I", "|": "I", "0": "O", 〇: "O" };

let heads: Uint16Array | null = null;

/** What each UTF-16 unit is taken for, 0 for itself: all characters of the groups are single units. */
function headsOfUnits(): Uint16Array {
  if (heads !== null) return heads;
  heads = new Uint16Array(0x10000);
  for (const [letter, head] of Object.entries(LETTERS)) heads[letter.charCodeAt(0)] = head.charCodeAt(0);
  for (const group of GROUPS.split(" ")) {
    const first = group.charCodeAt(0),
      head = heads[first] || first;
    for (let k = 0; k < group.length; k++) if (heads[group.charCodeAt(k)] === 0) heads[group.charCodeAt(k)] = head;
  }
  return heads;
}

function headOf(character: string): string {
  const head = headsOfUnits()[character.charCodeAt(0)] as number;
  return head === 0 || character.length > 1 ? character : String.fromCharCode(head);
}

/** A canonical text with characters that look alike made one: 已任 and 己任, C0RE and CORE, SRNART and SMART are equal. */
export function skeleton(text: string): string {
  const heads = headsOfUnits(),
    told = text.includes("RN") ? text.replace(/RN/g, "M") : text;
  let result = "",
    kept = 0;
  for (let i = 0; i < told.length; i++) {
    const unit = told.charCodeAt(i),
      head = heads[unit] as number;
    if (head === 0 || head === unit) continue;
    result += told.slice(kept, i) + String.fromCharCode(head);
    kept = i + 1;
  }
  return kept === 0 ? told : result + told.slice(kept);
}

/** Whether two different characters look alike. */
export function lookAlike(a: string, b: string): boolean {
  return a !== b && a !== "" && b !== "" && headOf(a) === headOf(b);
}
