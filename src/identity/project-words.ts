import { Words } from "./words";

/** Names that stand for one thing, short and long; the first of each line is the short one, canonical. */
const SHORT_FORMS = `AI 人工智能
MES 制造执行系统 生产执行系统 制造执行管理系统
MOM 制造运营管理系统 制造运营管理
ERP 企业资源计划系统 企业资源计划 企业资源规划
WMS 仓储管理系统 仓库管理系统
TMS 运输管理系统
PLM 产品全生命周期管理系统 产品全生命周期管理 产品生命周期管理系统 产品生命周期管理
PDM 产品数据管理系统 产品数据管理
SCADA 数据采集与监视控制系统 数据采集与监视控制 数据采集与监控系统 监控与数据采集系统
DCS 集散控制系统 分布式控制系统 分散控制系统
PLC 可编程逻辑控制器 可编程控制器
APS 高级计划与排程系统 高级计划与排程 高级计划排程 高级排产系统 高级计划与排产
CRM 客户关系管理系统 客户关系管理
SRM 供应商关系管理系统 供应商关系管理
SCM 供应链管理系统 供应链管理
QMS 质量管理系统
EMS 能源管理系统
EAM 企业资产管理系统 企业资产管理
LIMS 实验室信息管理系统
BMS 电池管理系统
OA 办公自动化系统 办公自动化
GIS 地理信息系统
CPS 信息物理系统
BIM 建筑信息模型 建筑信息模型化 建筑BIM
CIM 城市信息模型
VR 虚拟现实
AR 增强现实
MR 混合现实
XR 扩展现实
IOT 物联网
IIOT 工业物联网
NBIOT 窄带物联网
DCMM 数据管理能力成熟度评估模型 数据管理能力成熟度模型 数据管理能力成熟度评估 数据管理能力成熟度
CMMI 能力成熟度模型集成
5G 第五代移动通信技术 第五代移动通信 5G通信 5G网络
6G 第六代移动通信技术 第六代移动通信
3D 三维
AGV 自动导引运输车 自动导引车 自动导向车
AMR 自主移动机器人
UAV 无人机
RFID 无线射频识别 射频识别
UWB 超宽带
TSN 时间敏感网络
SDN 软件定义网络
CAD 计算机辅助设计
CAE 计算机辅助工程
CAM 计算机辅助制造
EDA 电子设计自动化
CNC 计算机数字控制 数控
HMI 人机交互界面 人机界面
PHM 故障预测与健康管理
RPA 机器人流程自动化
NLP 自然语言处理
OCR 光学字符识别
CV 计算机视觉
LLM 大语言模型
AIGC 生成式人工智能 人工智能生成内容
ADAS 高级驾驶辅助系统 高级驾驶辅助
V2X 车路协同
IDC 互联网数据中心 数据中心
SAAS 软件即服务
PAAS 平台即服务
FPGA 现场可编程门阵列
MCU 微控制器 微控制单元
MEMS 微机电系统
LED 发光二极管
LNG 液化天然气
VOCS 挥发性有机物 VOC
CCUS 碳捕集利用与封存
ESG 环境社会与治理
BOM 物料清单
SPC 统计过程控制
DEVICE 装备 装置 设备
DUAL 双碳 碳达峰碳中和`;

/** Words of activity; what was done does not tell two projects apart. */
const ACTIVITY =
  "建设 搭建 构建 创建 打造 研发 研制 研究 开发 攻关 攻坚 试制 改造 升级 改建 扩建 新建 技改 技术改造 更新 提升 应用 示范 推广 产业化 实施 落地 部署 试点 项目 工程 " +
  "课题 子课题 专项 任务 方案 及其 运行";
/** What may stand between a thing and what was done with it (关键技术攻关). */
const BEFORE_ACTIVITY = "技术 关键 核心 共性 方法 的 之";
/** Words that say little wherever they stand: 公共服务平台 and 服务平台. */
const LITTLE = ["公共", "综合", "关键核心", "关键", "核心", "共性", "行业", "领域", "一种", "新型"];
/** Programmes that name themselves in front of a project. */
const PROGRAMMES =
  "国家重点研发计划 国家科技重大专项 科技重大专项 国家自然科学基金 工业互联网创新发展工程 产业基础再造 制造业高质量发展 科技计划 高精尖产业 揭榜挂帅 首台套 专精特新 智能制造试点示范 中小企业数字化转型";
const PROGRAMME_END = /(?:计划|专项|工程|课题|行动|项目|方向|基金|揭榜挂帅|专题|标段|任务)$/;
const ORGANISATION = /^.{2,40}?(?:有限公司|有限责任公司|股份公司|公司|研究院|研究所)/;

/** Stands between parts of a name, where brackets, colons and joining words stood. Canonical texts keep it. */
export const BREAK = "\uF8FF";
/** Each thing with a short form becomes one character from here on, so that it counts as one. */
const FIRST_SIGN = 0xe000;

const ACTIVITIES = new Words(ACTIVITY.split(" ")),
  BEFORE = new Words(BEFORE_ACTIVITY.split(" ")),
  KNOWN_PROGRAMMES = new Words(PROGRAMMES.split(" ")),
  LITTLE_WORDS = new Words(LITTLE),
  JOINING = new Words("以及 基于 面向 关于 针对 用于 的 之 与 和 及".split(" "));
/** In front, only where no word is made of it: 研发中心 is a thing. */
const ACTIVITY_IN_FRONT = new Words("研发 研制 搭建 构建 攻关".split(" ")),
  MAKES_A_THING = new Words("中心 平台 机构 管理 设计 人员 基地 园".split(" "));

let signs: Map<string, string> | null = null;
/** The forms by the character that they begin with, longest first: nearly no character of a name begins one. */
const spelt = new Map<string, readonly string[]>();
/** 1 for the UTF-16 units that begin one. */
const begins = new Uint8Array(0x10000);

function signTable(): Map<string, string> {
  if (signs !== null) return signs;
  signs = new Map();
  for (const [i, line] of SHORT_FORMS.split("\n").entries())
    for (const form of line.split(" ")) signs.set(form, String.fromCharCode(FIRST_SIGN + i));
  for (const form of [...signs.keys()].filter(form => form.length > 1).sort((a, b) => b.length - a.length))
    spelt.set(form.charAt(0), [...(spelt.get(form.charAt(0)) ?? []), form]);
  for (const first of spelt.keys()) begins[first.charCodeAt(0)] = 1;
  return signs;
}

const isLatin = (character: string): boolean => /^[A-Z]$/.test(character);

/**
 * The sign of the longest form that begins at `at`, with its length; letters on either side make another word of it.
 */
function signAt(text: string, at: number): { sign: string; length: number } | null {
  const table = signTable();
  if (begins[text.charCodeAt(at)] !== 1) return null;
  for (const form of spelt.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(form, at)) continue;
    const { length } = form;
    const joined =
      (/^[A-Z0-9]/.test(form) && /^[A-Z0-9]/.test(text.charAt(at - 1))) ||
      (isLatin(form.slice(-1)) && isLatin(text.charAt(at + length)));
    if (!joined) return { sign: table.get(form)!, length };
  }
  return null;
}

/** Whether a sign stands for what is a system by itself (MES, 制造执行系统): 系统 or 软件 behind it adds nothing. */
export function isSystemSign(sign: string): boolean {
  const line = SHORT_FORMS.split("\n")[sign.charCodeAt(0) - FIRST_SIGN];
  return line?.includes("系统") === true;
}

/** The sign of 装备, 装置 and 设备. */
export function deviceSign(): string {
  return signTable().get("DEVICE") as string;
}

/** Puts one sign for each thing that has a short form, also where both stand side by side: 人工智能（AI）. */
export function withSigns(text: string): string {
  let result = "",
    last = "",
    kept = 0;
  signTable();
  for (let at = 0; at < text.length;) {
    const found = begins[text.charCodeAt(at)] === 1 ? signAt(text, at) : null;
    if (found === null) {
      if (last !== "" && text.charAt(at) !== BREAK) last = "";
      at++;
      continue;
    }
    result += text.slice(kept, at);
    if (found.sign !== last) result += found.sign;
    last = found.sign;
    kept = at += found.length;
  }
  return kept === 0 ? text : result + text.slice(kept);
}

/** A part of a name without words of activity at its end, nor what leads to them (关键技术攻关); "" where it is only that. */
export function withoutActivity(part: string): string {
  const front = ACTIVITY_IN_FRONT.lengthAt(part, 0),
    from = front > 0 && MAKES_A_THING.lengthAt(part, front) === 0 ? front : 0;
  let end = part.length;
  for (;;) {
    const length = ACTIVITIES.lengthBefore(part, end, from) || BEFORE.lengthBefore(part, end, from);
    if (length === 0) return part.slice(from, end);
    end -= length;
  }
}

/** Puts the parts of a text between words that join into `parts`. */
export function partsJoined(text: string, parts: string[]): void {
  let from = 0;
  for (let at = JOINING.indexIn(text); at >= 0; at = JOINING.indexIn(text, from)) {
    parts.push(text.slice(from, at));
    from = at + JOINING.lengthAt(text, at);
  }
  parts.push(text.slice(from));
}

/** The text without words that say little. */
export function withoutLittle(text: string): string {
  const rest =
    LITTLE_WORDS.indexIn(text) < 0
      ? text
      : LITTLE.reduce((told, word) => (told.includes(word) ? told.split(word).join("") : told), text);
  return rest.includes("服务") ? rest.replace(/服务(?=平台|系统)/g, "") : rest;
}

/** What is done besides (建设与运营): a part of a name that is only this says nothing. */
const BESIDES = ["运营", "运维", "集成", "验证", "示范应用", "规模化应用", "应用示范", "产业化应用"];

export function isBesides(part: string): boolean {
  return BESIDES.includes(part);
}

/** A project has at least so many characters behind the programme or the unit in front of it. */
const SHORTEST = 4;

/** The parts of a name without a programme or a unit in front (国家重点研发计划：…, 北京云数科技有限公司…). */
export function withoutFront(parts: readonly string[]): readonly string[] {
  const behind = (at: number): number => parts.slice(at + 1).reduce((length, part) => length + part.length, 0);
  let at = 0;
  while (at + 1 < parts.length && behind(at) >= SHORTEST && PROGRAMME_END.test(parts[at] as string)) at++;
  const first = parts[at] ?? "",
    length = organisationLength(first) || KNOWN_PROGRAMMES.lengthAt(first, 0);
  if (length > 0 && first.length - length + behind(at) >= SHORTEST)
    return [first.slice(length), ...parts.slice(at + 1)];
  return at === 0 ? parts : parts.slice(at);
}

/** The length of a unit's name in front of a project's. */
function organisationLength(text: string): number {
  return text.includes("公司") || text.includes("研究") ? (ORGANISATION.exec(text)?.[0].length ?? 0) : 0;
}

/** Stands for a thing with a short form. */
export const SIGN = /[\uE000-\uF8FE]/;

/** 系统 and 平台 are one word where all else is equal; 软件 behind 系统 and a thing's 设备 behind it say nothing. */
export function kindless(base: string): string {
  if (!SIGN.test(base) && !base.includes("系统") && !base.endsWith("软件")) return base;
  const thing = base
    .replace(/([\uE000-\uF8FE])(?:系统|平台)?(?:软件)?$/, (all, sign: string) => (isSystemSign(sign) ? sign : all))
    .replace(/(?:系统|平台)软件$/, "平台")
    .replace(/系统/g, "平台");
  return thing.endsWith(deviceSign()) ? thing.slice(0, -1) : thing;
}
