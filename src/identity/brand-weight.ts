/** Characters of brands that say nothing, since half of all brands and trades are made of them. */
const COMMON = "云数智科网信息联电子技工业能大中国学院软件机器通";
/** Characters that many brands have. */
const FREQUENT = "华京北金天东新安泰达恒瑞盛海创星博远宏鑫亿立正德康佳美和众嘉航宇飞龙创方高光力同";
const LATIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What a character weighs; all others 1. */
const WEIGHTS = new Map(
  (
    [
      [LATIN, 0.3],
      [FREQUENT, 0.5],
      [COMMON, 0.25],
    ] as const
  ).flatMap(([characters, weight]) => [...characters].map(character => [character, weight] as const)),
);

/** What a brand weighs: two rare characters 2, 云数 a half. */
export function brandWeight(brand: string): number {
  let weight = 0;
  for (const character of brand) weight += WEIGHTS.get(character) ?? 1;
  return weight;
}
