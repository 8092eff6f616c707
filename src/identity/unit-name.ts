import { canonical } from "./canonical";
import { brandWeight } from "./brand-weight";
import { LONGEST_NAME } from "./edit";
import { withoutForm, type LegalKind } from "./legal-form";
import { skeleton } from "./look-alikes";
import { withoutRemark } from "./name-remark";
import { inFigures } from "./numerals";
import { localPlace, misspeltPlace, withoutUnitPlaces, type UnitPlaces } from "./places";
import { isWord, partTrade } from "./trade-words";
import { Words } from "./words";

/** A unit's name taken apart. All parts canonical. */
export interface UnitName {
  /** Without remarks on the name. */
  readonly canonical: string;
  /** What remains without places, legal form, group word and branch: brand and trade (云数智能科技). Never "" for a name. */
  readonly core: string;
  /** The core without words of trade (云数). */
  readonly brand: string;
  /** The two characters that the core begins with, where they are so rare that they tell a brand; null otherwise. */
  readonly start: string | null;
  /** What the brand weighs (`brandWeight`). */
  readonly weight: number;
  /** The words of trade (智能, 科技). */
  readonly trade: readonly string[];
  readonly places: readonly string[];
  /** Of these, what other names may say without 县, 市 or 区 (`UnitPlaces.told`). */
  readonly told: readonly string[];
  /** A place was read where another word stands that sounds or looks like it (背景). */
  readonly placeMisspelt: boolean;
  /** A group's or holding's name (集团, 控股). */
  readonly group: boolean;
  readonly kind: LegalKind;
  /** The branch's own words (石景山分公司), "" for the legal person itself. */
  readonly branch: string;
  /** Canonical names that a remark gives the unit besides. */
  readonly otherNames: readonly string[];
}

const BRANCH = new Words(
    "分公司 分厂 分店 分行 支行 分院 分校 分所 分部 分中心 分社 分会 营业部 办事处 代表处 事业部 项目部".split(" "),
  ),
  GROUP = new Words("控股 集团 控股控股 控股集团 集团控股 集团集团 GROUP HOLDING HOLDINGS".split(" ")),
  /** Places of business, only behind a whole legal person's name: 有限公司1店. */
  SITE = new Words("店 工厂 厂区 车间 工地 站 部 处 校区 院区".split(" "));
/** Where a legal person's name ends within a branch's name. */
const LEGAL_END = ["公司", "合伙", "合伙企业", "集团", "大学", "研究院", "银行", "事务所"];

function splitBranch(name: string): { head: string; branch: string } {
  const branch = BRANCH.lengthBefore(name),
    length = branch > 0 || !name.includes("公司") ? branch : SITE.lengthBefore(name);
  if (length === 0) return { head: name, branch: "" };
  const before = name.slice(0, -length);
  const end = Math.max(
    ...LEGAL_END.map(word => {
      const at = before.lastIndexOf(word);
      return at < 1 ? -1 : at + word.length;
    }),
  );
  if (end > 0 && end < name.length) return { head: name.slice(0, end), branch: name.slice(end) };
  return before.length < 2 || branch === 0 ? { head: name, branch: "" } : { head: before, branch: name.slice(-length) };
}

/** The places of a name, also one in front that was misspelt, where something of a name remains behind it. */
function placesOf(name: string, local: ReadonlySet<string>): UnitPlaces & { readonly misspelt: boolean } {
  const { places, rest, told } = withoutUnitPlaces(name),
    near = localPlace(rest, local);
  if (near !== null) return { places: [...places, near].sort(), rest: rest.slice(near.length), told, misspelt: false };
  const meant = places.length > 0 || rest.length < 6 ? null : misspeltPlace(rest);
  return meant === null
    ? { places, rest, told, misspelt: false }
    : { places: [meant], rest: rest.slice(2), told, misspelt: true };
}

const NOWHERE: ReadonlySet<string> = new Set();

/**
 * Takes a unit's name, as written or canonical, apart. What is longer than a name is left whole. `local`: places that
 * the other names of the roster tell. `shared`: gives lists of the same words as one.
 */
export function readUnitName(text: string, local = NOWHERE, shared: Sharing = each => each): UnitName {
  const remarked = withoutRemark(text),
    name = canonical(remarked.name),
    otherNames = remarked.otherNames.length === 0 ? NONE : remarked.otherNames.map(canonical);
  if (name.length > LONGEST_NAME)
    return whole({ canonical: name, otherNames, branch: "" }, { core: name, brand: name, weight: 0 });
  const { head, branch } = splitBranch(inFigures(name));
  // The form stands behind the places where these were moved to the end: 云数科技有限公司（北京）.
  const { places, rest: placeless, told, misspelt } = placesOf(head, local);
  const { rest, kind } = withoutForm(placeless);
  const core = rest.slice(0, rest.length - GROUP.lengthBefore(rest));
  if (core === "") {
    const left = withoutForm(head).rest || head;
    return whole(
      { canonical: name, otherNames, branch },
      { core: left, brand: left, weight: brandWeight(partTrade(left).brand) },
    );
  }
  const { brand, trade } = partTrade(core);
  return {
    canonical: name,
    core,
    brand,
    start: startOf(core),
    weight: brandWeight(brand),
    trade: shared(trade),
    places: shared(places),
    told: shared(told),
    placeMisspelt: misspelt,
    group: core !== rest,
    kind,
    branch,
    otherNames,
  };
}

/** The core with characters that look alike made one; what is longer than a name as it is. */
export function coreSkeleton({ core }: UnitName): string {
  return core.length > LONGEST_NAME ? core : skeleton(core);
}

const NONE: readonly string[] = [];
/** From this weight on what two cores begin with is a brand in common, though their trades are not in the list. */
const TELLING_START = 1.75;

function startOf(core: string): string | null {
  const start = core.slice(0, 2);
  return core.length > 3 && brandWeight(start) >= TELLING_START && !isWord(start) ? start : null;
}

/** A name of which nothing is known but what it is called. */
function whole(
  named: Pick<UnitName, "canonical" | "otherNames" | "branch">,
  core: Pick<UnitName, "core" | "brand" | "weight">,
): UnitName {
  return {
    ...named,
    ...core,
    start: startOf(core.core),
    places: NONE,
    told: NONE,
    placeMisspelt: false,
    group: false,
    kind: "",
    trade: NONE,
  };
}

type Sharing = (list: readonly string[]) => readonly string[];

/** So many different lists of words are held once. */
const MOST_SHARED = 20_000;

/** Lists of the same words as one list: a hundred thousand names have a few trades and places. */
function sharedLists(): Sharing {
  const known = new Map<string, readonly string[]>();
  return list => {
    if (list.length === 0) return NONE;
    const key = list.length === 1 ? list[0]! : list.join(" "),
      same = known.get(key);
    if (same !== undefined) return same;
    if (known.size < MOST_SHARED) known.set(key, list);
    return list;
  };
}

/**
 * Takes the names of a roster's units apart. A place that one name tells (柳河县通利米业) is a place in the others too
 * (柳河国安药业): else every unit of a county would seem to share a brand. `places`: known before.
 */
export function readUnitNames(texts: readonly string[], places: readonly string[] = []): UnitName[] {
  const shared = sharedLists(),
    read = (text: string, also?: ReadonlySet<string>): UnitName => readUnitName(text, also, shared);
  const units = texts.map(text => read(text)),
    local = new Set(places);
  for (const { told } of units) for (const place of told) local.add(place);
  if (local.size === 0) return units;
  return units.map((unit, k) => (localPlace(unit.core, local) === null ? unit : read(texts[k]!, local)));
}
