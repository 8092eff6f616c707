const DIGITS = "零一二三四五六七八九";

/** 第三条, 第十三条 of an article; 第4.1条 of a clause within one, as rosters cite it. */
export function clause(id: string): string {
  return `第${/^[1-9]\d?$/.test(id) ? numeral(Number(id)) : id}条`;
}

/** 1…99. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10), ones = value % 10;
  const unit = ones === 0 ? "" : DIGITS[ones] as string;
  if (tens === 0) return unit;
  return `${tens === 1 ? "" : DIGITS[tens] as string}十${unit}`;
}
