import { placeNamed } from "./law-places";
import type { Path } from "./law-text";

/** A reading that sets a field of the law's file, as the file writes it. */
interface PartReading {
  readonly code: string;
  readonly part?: string | undefined;
  readonly choices: readonly { readonly value: string }[];
}

/** The file under one choice of each such reading. */
export interface LawUnder {
  readonly values: Readonly<Record<string, string>>;
  readonly law: unknown;
}

/** So many combinations at most: each is a policy of its own to check and to reckon. */
export const MOST_COMBINATIONS = 24;

/** The value that leaves the field out. */
const LEFT_OUT = "不写";

/**
 * What a reading may set: how much is paid, to whom, for how long and at most what. What rosters are read by (headers,
 * words of levels, names, texts) is one for all choices.
 */
const MAY_BE_SET =
  /^(?:limits\.|budget\.(?:over|then|amount)|exclusive\.|facts\.[^.]{1,40}\.(?:is\.|default)|parameters\.[^.]{1,40}\.on$|clauses\.[^]{1,200}?\.(?:grant|limits|floor|years|once|upgrade|multipliers|when|competes|per|levels\.[^.]{1,60}\.(?:rate|ceiling|amount|each|years|when|brackets|multiplier|from))(?:\.|$))/;

/** Where a reading's part is in the file; a message for the file's writer where it is nowhere, or may not be set. */
export function placeOfPart(law: unknown, part: string): Path | string {
  if (!MAY_BE_SET.test(part))
    return `“${part}”不能由口径来定：可以是 limits、budget、exclusive、facts 的 is，和条款的 grant、limits、floor、years、once、upgrade、multipliers、when、levels 里的数`;
  const { path, rest } = placeNamed(law, part);
  if (rest === "") return path;
  if (/^[A-Za-z]{1,40}$/.test(rest) && isObject(at(law, path))) return [...path, rest];
  return `“${part}”在文件里没有：走到“${rest}”就找不到了。列表里的一项写它的 id（或第几项的数），如 clauses.1.limits.1.over`;
}

/**
 * The file under every combination of the readings that set a part of it, the defaults first; none where there are no
 * such readings. Values that cannot be set are told to `fail`, with the index of the reading.
 */
export function lawsUnder(
  law: unknown,
  readings: readonly PartReading[],
  fail: (reading: number, message: string) => void,
): LawUnder[] {
  const set = readings.flatMap((reading, index) => {
    if (reading.part === undefined) return [];
    const place = placeOfPart(law, reading.part);
    if (typeof place === "string") fail(index, place);
    return typeof place === "string" ? [] : [{ reading, place }];
  });
  if (set.length === 0) return [];
  const count = set.reduce((product, { reading }) => product * reading.choices.length, 1);
  if (count > MOST_COMBINATIONS) {
    fail(readings.indexOf(set[0]!.reading), `各口径的取值合起来有${count}种，最多${MOST_COMBINATIONS}种：减少几个口径`);
    return [];
  }
  return set.reduce<LawUnder[]>(
    (laws, { reading, place }) =>
      laws.flatMap(under =>
        reading.choices.map(({ value }) => ({
          values: { ...under.values, [reading.code]: value },
          law: withValue(under.law, place, value),
        })),
      ),
    [{ values: {}, law }],
  );
}

/** A copy with the value in its place; what stands beside is shared. */
function withValue(within: unknown, [step, ...rest]: Path, value: string): unknown {
  if (step === undefined) return value === "true" || value === "false" ? value === "true" : value;
  if (Array.isArray(within))
    return within.map((entry: unknown, i) => (i === step ? withValue(entry, rest, value) : entry));
  const own = Object.entries(within as Record<string, unknown>).filter(
    ([key]) => key !== step || rest.length > 0 || value !== LEFT_OUT,
  );
  const changed = own.map(([key, entry]) => [key, key === step ? withValue(entry, rest, value) : entry] as const);
  const isNew = rest.length === 0 && value !== LEFT_OUT && !own.some(([key]) => key === step);
  return Object.fromEntries(isNew ? [...changed, [step, withValue(null, [], value)]] : changed);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((within, step) => (within as Record<string | number, unknown>)[step], value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
