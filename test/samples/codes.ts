const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A unified social credit code with the right check characters: `kind` (91 enterprise, 12 public institution, 52
 * private non-enterprise), six digits of region, eight characters of the organisation's own code (GB 11714), as GB
 * 32100-2015 has it.
 */
export function codeOf(kind: string, region: string, organisation: string): string {
  const body = `${kind}${region}${organisation}${innerCheck(organisation)}`;
  return body + check(body);
}

/** The same code with its last character wrong by one. */
export function miscopied(code: string): string {
  const last = ALPHABET.indexOf(code[17] as string);
  return code.slice(0, 17) + (ALPHABET[(last + 1) % ALPHABET.length] as string);
}

function check(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(body[place] as string), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] as string;
}

/** GB 11714-1997: 11 less the weighted sum modulo 11; ten is X. */
function innerCheck(organisation: string): string {
  const sum = INNER_WEIGHTS.reduce(
    (total, weight, place) => total + weight * INNER_ALPHABET.indexOf(organisation[place] as string),
    0,
  );
  const digit = 11 - (sum % 11);
  return digit === 10 ? "X" : digit === 11 ? "0" : String(digit);
}
