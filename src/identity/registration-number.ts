/**
 * Whether 15 digits are a business registration number (工商注册号, in use until 2015) by its check digit: ISO 7064
 * MOD 11,10. Old papers carry it where a USCC is asked for.
 */
export function checkRegistrationNumber(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false;
  let product = 10;
  for (const digit of text.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(text.charAt(14))) % 10 === 1;
}
