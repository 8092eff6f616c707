const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 0–9, then A = 10 … Z = 35. */
function valueOf(character: string): number {
  return parseInt(character, 36);
}

/**
 * Whether a nine-character organisation code (组织机构代码, digits 9–17 of a USCC) carries the check character of GB 11714.
 * Upper case, without its hyphen. It informs only: real USCCs exist whose inner code fails.
 */
export function checkOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * valueOf(code.charAt(i)), 0);
  const check = (11 - (sum % 11)) % 11;
  return code.charAt(8) === (check === 10 ? "X" : String(check));
}
