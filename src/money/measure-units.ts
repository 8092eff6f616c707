import { exact, type Exact } from "./exact";

/** How many of its family's first unit a unit is: `times` over a whole number (1 亩 is 2000/3 ㎡). */
export interface MeasureUnit {
  readonly family: string;
  readonly times: Exact;
  readonly over: bigint;
}

/**
 * What people count by, family by family: the words of a unit, and how many of the first it is. Units of length, area,
 * mass, volume and energy as 国务院关于在我国统一实行法定计量单位的命令 has them; 1 亩 = 2000/3 ㎡, 1 英寸 = 2.54 厘米. Bytes
 * are left out: 1 TB is 1000 or 1024 GB. Families of what is counted by pieces have one unit.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  energy: "千瓦时 度 KWH KW·H=1;兆瓦时 MWH=1000;吉瓦时 GWH=1000000",
  power: "千瓦 KW=1;瓦 W=0.001;兆瓦 MW=1000;吉瓦 GW=1000000",
  apparentPower: "千伏安 KVA=1;兆伏安 MVA=1000",
  area:
    "㎡ 平方米 平米 平方公尺 平方 M2 M^2=1;公顷 HM2=10000;平方公里 平方千米 KM2=1000000;亩=2000/3;" +
    "平方英尺 平方尺=0.09290304;平方厘米=0.0001;平方毫米=0.000001",
  mass: "千克 公斤 KG=1;吨 T=1000;克 G=0.001;斤=0.5;公吨=1000;磅=0.45359237;盎司=0.028349523125;标准煤吨 吨标准煤 吨标煤 TCE=1000",
  length:
    "米 M=1;千米 公里 KM=1000;厘米 CM=0.01;毫米 MM=0.001;英寸 INCH=0.0254;英尺=0.3048;" +
    "英里=1609.344;纳米 NM=0.000000001;微米 UM=0.000001",
  volume: "立方米 立方 方 M3=1;升 公升 L=0.001;毫升 ML=0.000001;立方厘米=0.000001;桶=0.158987294928",
  months: "个月 月=1;季度 个季度=3;年 个年度 年度=12",
  days: "天 日=1",
  hours: "分钟=1;小时 H=60",
  computing: "PFLOPS PFLOP/S=1;TFLOPS TFLOP/S=0.001;EFLOPS EFLOP/S=1000",
  bytes: "GB=1",
  moreBytes: "TB=1",
  yuan: "元 人民币 人民币元=1",
  dollars: "美元 美金 USD=1",
  euro: "欧元 EUR=1",
  hongKongDollars: "港元 港币 HKD=1",
  yen: "日元 JPY=1",
  people: "人 名 位=1",
  times: "人次=1",
  units: "家 户=1",
  pieces: "台 套 件 辆 部 只 块 片 枚=1",
  things: "个 项 次=1",
  heads: "头 羽 匹=1",
  trees: "株 棵=1",
  shares: "% 百分点 个百分点=1",
};

const BY_WORD: ReadonlyMap<string, MeasureUnit> = new Map(
  Object.entries(FAMILIES).flatMap(([family, list]) =>
    list.split(";").flatMap(entry => {
      const [words = "", size = "1"] = entry.split("="),
        [times = "1", over = "1"] = size.split("/"),
        unit: MeasureUnit = { family, times: decimal(times), over: BigInt(over) };
      return words.split(" ").map((word): [string, MeasureUnit] => [folded(word), unit]);
    }),
  ),
);

function decimal(text: string): Exact {
  const [whole = "0", part = ""] = text.split(".");
  return exact(BigInt(whole + part), part.length);
}

/** A unit's word as units are compared. */
export function folded(word: string): string {
  return word
    .normalize("NFKC")
    .replace(/[\s.·]/gu, "")
    .toUpperCase();
}

/** The unit that a word names; null where it is none that is known. */
export function measureUnit(word: string): MeasureUnit | null {
  return BY_WORD.get(folded(word)) ?? null;
}
