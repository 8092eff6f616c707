import { Words } from "./words";

/**
 * Words of trade in names of units, with what it weighs that one name has them and the other has not. What nearly every
 * name has (科技, 技术) weighs little; what says what a unit does (软件, 物业) weighs 1: with another trade it is another
 * unit.
 */
const WEIGHTS: readonly (readonly [number, string])[] = [
  [0.1, "科技 技术 TECH"],
  [0.2, "科学 发展 开发 DEVELOPMENT SCIENCE"],
  [0.3, "制造 应用 生产 研发 SOLUTIONS MANUFACTURING"],
  [0.4, "设备 工程 系统 服务 实业 产业 集成 研究 加工 SYSTEM ENGINEERING EQUIPMENT SERVICE"],
  [0.5, "管理 国际 仪表 控制 销售 INTERNATIONAL INDUSTRIAL"],
  [0.6, "传播 传媒 运营 股份 GLOBAL"],
  [0.8, "咨询 器械 设计 零部件 制品 用品"],
];
/** Words of trade that weigh 1. */
const CONTENT =
  "网络 信息 智能 智慧 软件 硬件 数据 大数据 云计算 云服务 物联网 车联网 互联网 工业互联网 工业软件 区块链 人工智能 数字 数码 数智 数控 电子 微电子 光电 光电子 电气 电力 " +
  "电器 电路 电缆 线缆 电源 电机 电池 电脑 计算机 半导体 芯片 晶圆 " +
  "集成电路 通信 自动化 机器人 机器视觉 无人机 装备 机械 机床 机电 仪器 仪器仪表 测控 测试 检测 检验 计量 认证 传感 传感器 激光 光学 光纤 显微 成像 能源 新能源 清洁能源 " +
  "光伏 风电 氢能 储能 核电 节能 环保 环境 环卫 水务 水处理 水利 净化 除尘 脱硫 再生资源 " +
  "生物 医药 制药 新药 药业 药房 大药房 医疗 健康 养老 护理 康复 口腔 眼科 医学 基因 疫苗 诊断 试剂 兽药 新材料 复合材料 材料 化工 化学 涂料 塑料 橡胶 玻璃 陶瓷 " +
  "耐火材料 冶金 冶炼 钢铁 钢管 特钢 铸锻 金属 合金 有色金属 稀土 矿业 矿山 煤炭 石油 石化 油气 燃气 热力 供热 供水 供电 地质 勘探 " +
  "建材 建筑 建设 建工 路桥 市政 装饰 装修 园林 绿化 幕墙 门窗 家装 工业 航空 航天 卫星 船舶 海洋 铁路 轨道交通 轨道 高铁 隧道 交通 汽车 车辆 客车 客运 出租汽车 " +
  "汽车租赁 物流 快递 速递 货运 运输 仓储 冷链 供应链 港口 航运 " +
  "物业 地产 房地产 置业 酒店 宾馆 餐饮 饮食 食品 乳业 肉业 粮油 酒业 茶业 啤酒 饮料 农业 农牧 畜牧 养殖 种业 种植 花木 林业 渔业 饲料 肥料 化肥 服装 服饰 时装 鞋业 " +
  "家具 家居 卫浴 纺织 针织 印染 印刷 印务 造纸 纸业 包装 塑业 出版 图书 文化 文创 文化创意 艺术 动漫 动画 游戏 影视 影业 电影 音乐 广告 会展 展览 策划 公关 " +
  "教育 培训 培训学校 留学 旅游 旅行社 体育 健身 投资 创投 资产 资本 基金 金融 信托 租赁 融资租赁 小额贷款 保险 保险经纪 担保 证券 期货 支付 征信 贸易 商贸 经贸 外贸 " +
  "进出口 电子商务 商务 商业 百货 超市 连锁 零售 批发 人力资源 人才 劳务 企业管理 律师 会计师 税务师 审计 评估 招标 拍卖 知识产权 专利 翻译 家政 保洁 保安 安保 " +
  "安全 安防 消防 应急 气象 测绘 地理信息 遥感 导航 定位 仿真 虚拟现实 视觉 语音 影像 图像 视频 多媒体 显示 存储 算力 服务器 终端 手机 动力 发动机 液压 泵业 阀门 轴承 " +
  "齿轮 刀具 工具 模具 铸造 锻造 锻压 焊接 紧固件 暖通 空调 制冷 锅炉 压缩机 电梯 照明 灯具 灯饰 家电 玩具 珠宝 钟表 眼镜 化妆品 日化 美容 宠物 实验 动物 " +
  "增材制造 精密 重工 重型 轻工 机车 车桥 底盘 轮胎 电动 电控 变频 变压器 开关 配电 充电 智造 工控 标准化 科普 孵化器 众创空间 科技园 产业园 " +
  "医院 诊所 大学 学院 学校 小学 中学 幼儿园 研究院 研究所 设计院 科学院 研究中心 中心 厂 机床厂 机械厂 事务所 协会 学会 联盟 商会 基金会 合作社 银行 " +
  "SOFTWARE HARDWARE DATA BIGDATA NETWORK INFORMATION INTELLIGENT INTELLIGENCE ELECTRONIC ENERGY " +
  "POWER BIO BIOTECH MEDICAL PHARMA OPTICS ROBOTICS AUTOMATION AEROSPACE AVIATION LOGISTICS CAPITAL " +
  "INVESTMENT TRADING MEDIA EDUCATION SECURITY MATERIALS COMMUNICATION SEMICONDUCTOR CLOUD DIGITAL CONSULTING";

/** Other ways of writing a word of trade; each stands for the words behind it. */
const SPELT: Readonly<Record<string, string>> = {
  科学技术: "科技",
  科学与技术: "科技",
  TECHNOLOGY: "TECH",
  TECHNOLOGIES: "TECH",
  SCIENCETECHNOLOGY: "TECH",
  SCIENCEANDTECHNOLOGY: "TECH",
  SCITECH: "TECH",
  SYSTEMS: "SYSTEM",
  SERVICES: "SERVICE",
  NETWORKS: "NETWORK",
  ELECTRONICS: "ELECTRONIC",
  INDUSTRIES: "INDUSTRIAL",
  INDUSTRY: "INDUSTRIAL",
  INTL: "INTERNATIONAL",
  通讯: "通信",
  医疗器械: "医疗 器械",
  汽车零部件: "汽车 零部件",
  自动化控制: "自动化 控制",
  COMMUNICATIONS: "COMMUNICATION",
  机械制造: "机械 制造",
};

const CONTENT_WEIGHT = 1;
let weights: Map<string, number> | null = null;
let longest = 0;
let words: Words | null = null;

function table(): Map<string, number> {
  if (weights !== null) return weights;
  weights = new Map(CONTENT.split(" ").map(word => [word, CONTENT_WEIGHT]));
  for (const [weight, list] of WEIGHTS) for (const word of list.split(" ")) weights.set(word, weight);
  for (const word of Object.keys(SPELT)) weights.set(word, CONTENT_WEIGHT);
  for (const word of weights.keys()) longest = Math.max(longest, word.length);
  return weights;
}

/** What it weighs that a word of trade is on one side only. */
export function tradeWeight(word: string): number {
  return table().get(word) ?? CONTENT_WEIGHT;
}

export interface Parted {
  /** What is left in front of the words of trade; never empty for a name. */
  readonly brand: string;
  /** The words of trade in their order, spelt one way, none twice. */
  readonly trade: readonly string[];
}

/** A brand has at least two characters: what would leave less is no word of trade, but of the brand. */
const SHORTEST_BRAND = 2;

/** Whether a text begins with a word of trade that says what a unit does. */
export function beginsWithTrade(text: string): boolean {
  const words = table();
  for (let length = Math.min(longest, text.length); length > 1; length--)
    if (words.get(text.slice(0, length)) === CONTENT_WEIGHT) return true;
  return false;
}

/** Parts brand and trade, words of trade from the end on. */
export function partTrade(core: string): Parted {
  words ??= new Words([...table().keys()]);
  const trade: string[] = [];
  let end = core.length;
  for (let length = -1; length !== 0; end -= length) {
    length = words.lengthBefore(core, end, SHORTEST_BRAND);
    if (length === 0) break;
    const word = core.slice(end - length, end);
    for (const part of SPELT[word]?.split(" ").reverse() ?? [word]) if (!trade.includes(part)) trade.unshift(part);
  }
  return { brand: core.slice(0, end), trade };
}

/** Words of projects and their surroundings that are no trade by themselves. */
const THINGS =
  "高炉 转炉 焦炉 电炉 连铸 热轧 冷轧 轧钢 炼铁 炼钢 烧结 车间 工厂 产线 生产线 园区 厂区 矿井 煤矿 城市 社区 乡村 楼宇 管道 管网 管线 桥梁 水库 河道 道路 公路 码头 " +
  "机场 车站 仓库 库房 蓝色 红色 金色 黑色 白色 " +
  "设备 产品 零件 部件 材料 工艺 质量 能耗 碳排放 企业 公司 集团 中小企业 政务 政府 公共 居民 用户 客户 供应商 电网 变电站 风机 水泵 泵阀 锂电池 燃料 食品 药品 疫苗 纺织 冲压 涂装 焊装 总装 " +
  "分布式 集中式 多源 异构 全流程 全生命周期 国产化 国产 进口 出口 室内 室外 户外 地下 地上 水下 海上 空中 高空 高温 低温 高压 低压 高速 低速 大型 小型 微型 轻型 重型 " +
  "智能化 数字化 网络化 绿色 低碳 柔性 精益 精准 远程 移动 实时 在线 离线 主动 被动 前端 后端 " +
  "轴承 齿轮 电机 发动机 变压器 机床 刀具 模具 叶片 涡轮 电缆 光缆 光模块 数据库 操作系统 知识 知识图谱 算法 模型 大模型 标识 解析 节点 特种 危化品 危险品 化工园区 电商 " +
  "跨境 医院 学校 养老 儿童 老年 农产品 农田 林业 渔业 海关 税务 电梯 起重机 塔机 天车 无人车 自行车";

let things: Set<string> | null = null;

/** Whether a text is a word of trade, of what a project is about or of its surroundings; then it is no name. */
export function isWord(text: string): boolean {
  things ??= new Set(THINGS.split(" "));
  return things.has(text) || table().has(text);
}
