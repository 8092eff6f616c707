/**
 * A plain numeral with its whole part in groups of three (for tests; made from the right, unlike the product's way).
 */
function groupedBy(sign: string, plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return groups.join(sign) + (fraction === undefined ? "" : `.${fraction}`);
}

export const withCommas = (plain: string): string => groupedBy(",", plain);
export const spaced = (plain: string): string => groupedBy(" ", plain);
