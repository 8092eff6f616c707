import { canonical } from "./canonical";
import { withoutPlaces } from "./places";

/** A unit's name taken apart. All parts canonical. */
export interface UnitName {
  readonly canonical: string;
  /** What remains without places, legal form, group word and branch: brand and trade (云数智能科技). Never "" for a name. */
  readonly core: string;
  readonly places: readonly string[];
  /** A group's or holding's name (集团, 控股). */
  readonly group: boolean;
  /** The branch's own words (石景山分公司), "" for the legal person itself. */
  readonly branch: string;
}

const BRANCH =
  /(?:分公司|分厂|分店|分行|支行|分院|分校|分所|分部|分中心|分社|分会|营业部|办事处|代表处|事业部|项目部)$/;
const LEGAL_FORM =
  /(?:(?:股份)?有限(?:责任)?公司|股份公司|总公司|公司|(?:合伙企业)?(?:特殊普通合伙|普通合伙|有限合伙)|合伙企业|COMPANY|(?:CO|COMPANY)?(?:LTD|LIMITED)|INC|LLC|CORP|CORPORATION|GMBH)$/;
const GROUP = /(?:控股|集团){1,2}$/;
/** Where a legal person's name ends within a branch's name. */
const LEGAL_END = ["公司", "合伙", "合伙企业", "集团", "大学", "研究院", "银行", "事务所"];

function splitBranch(name: string): { head: string; branch: string } {
  const kind = BRANCH.exec(name);
  if (kind === null) return { head: name, branch: "" };
  const before = name.slice(0, kind.index);
  const end = Math.max(
    ...LEGAL_END.map(word => {
      const at = before.lastIndexOf(word);
      return at < 1 ? -1 : at + word.length;
    }),
  );
  if (end > 0) return { head: name.slice(0, end), branch: name.slice(end) };
  return before.length < 2 ? { head: name, branch: "" } : { head: before, branch: kind[0] };
}

/** Takes a unit's name, as written or canonical, apart. */
export function readUnitName(text: string): UnitName {
  const name = canonical(text);
  const { head, branch } = splitBranch(name);
  const formless = head.replace(LEGAL_FORM, "");
  const { places, rest } = withoutPlaces(formless);
  const core = rest.replace(GROUP, "");
  if (core !== "") return { canonical: name, core, places, group: core !== rest, branch };
  return { canonical: name, core: formless || head, places: [], group: false, branch };
}
