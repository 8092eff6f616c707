/** A rank that several clauses share, as the file lists it. */
export interface RankInFile {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
}

const RANKS: readonly { readonly says: RegExp; readonly rank: RankInFile }[] = [
  { says: /^国家级?$/, rank: { id: "national", label: "国家级", words: ["国家"] } },
  { says: /^(?:省部级|省级?)$/, rank: { id: "provincial", label: "省级", words: ["省级", "省部级"] } },
  { says: /^自治区级?$/, rank: { id: "autonomous", label: "自治区级", words: ["自治区"] } },
  { says: /^市级?$/, rank: { id: "municipal", label: "市级", words: ["市级"] } },
  { says: /^(?:区县级|区级?)$/, rank: { id: "district", label: "区级", words: ["区级"] } },
  { says: /^县级?$/, rank: { id: "county", label: "县级", words: ["县级"] } },
];

/** The rank that a level's name is, where it is one. */
export function rankOf(name: string): RankInFile | null {
  return RANKS.find(({ says }) => says.test(name.trim()))?.rank ?? null;
}

/** Several names in one (省、市级): one level each. */
export function namesIn(name: string): string[] {
  const names = name.split(/[、和及与]/).filter(part => part !== "");
  return names.length > 1 && names.every(part => rankOf(part) !== null) ? names : [name];
}

/** The words by which a cell names the level: without quotation marks, alternatives apart, brackets both ways. */
export function wordsOf(name: string): string[] {
  return name
    .split(/或者?(?=“)|、(?=“)/)
    .map(part => part.replace(/[“”《》]/g, "").trim())
    .flatMap(part => bracketsBothWays(part))
    .filter(part => part.length >= 2);
}

/** 国家(行业)标准 is 国家标准 and 行业标准. */
function bracketsBothWays(word: string): string[] {
  const found = /^([^(（]{0,12})[(（]([^)）]{1,12})[)）](.{0,12})$/.exec(word);
  if (!found) return [word];
  const [, before = "", inside = "", after = ""] = found;
  return [`${before}${after}`, after === "" ? `${before}${inside}` : `${inside}${after}`];
}
