import { canonical } from "./canonical";
import { withoutPlaces } from "./places";
import { isPlain } from "./plain-name";
import { Words } from "./words";

/** What stands between units that share a cell. Spaces, 和, 与 and 及 also stand within names: the parts decide. */
const SEPARATORS = [/[、，,；;/／|｜\n\r\t&＆+＋]+/, /[、，,；;/／|｜\s&＆+＋和与及]+/];
/** The separators that a name of ideographs alone can have. */
const JOINING = new Words("和与及");
/** What may introduce or follow a name in such a cell. */
const REMARK = /[（(][^（()）]*[）)]\s*$/;
const ROLE =
  /^(?:(?:牵头|联合|参与|合作)(?:申报|承担)?(?:单位|企业|方)|联合体(?:成员|单位)?|联合申报|成员单位|牵头|联合|参与)[:：]?/;
/** A bracket that names partners, unlike one that explains the name. */
const PARTNERS = /[（(](?=(?:牵头|联合|参与|合作|成员单位))/g;
/** How names of organisations end, canonical. */
const ORGANISATION =
  /(?:公司|集团|厂|合伙|合伙企业|大学|学院|研究院|研究所|研究中心|科学院|设计院|医院|中心|协会|学会|商会|联盟|联合会|基金会|促进会|事务所|银行|委员会|实验室|合作社|LTD|LIMITED|INC|LLC|CORPORATION)$/;

/** These are called by their place alone: 北京大学. */
const OF_PLACE = /^(?:大学|学院|科学院|医院|银行)$/;

/**
 * The canonical name of an organisation that a part of a cell is; null where it is none: it ends as one and has a name
 * before that ending, for most not a place only.
 */
function organisation(part: string): string | null {
  const name = canonical(part.replace(REMARK, "").replace(ROLE, ""));
  const ending = ORGANISATION.exec(name);
  if (ending === null) return null;
  const before = name.slice(0, ending.index);
  const body = (OF_PLACE.test(ending[0]) ? before : withoutPlaces(before).rest).replace(
    /(?:股份)?有限(?:责任)?$|分$/,
    "",
  );
  return body.length >= 2 ? name : null;
}

/**
 * Whether a cell of applicants, as written, names several units: at least two different parts that each look like an
 * organisation.
 */
export function namesSeveralUnits(cell: string): boolean {
  if (isPlain(cell) && JOINING.indexIn(cell) < 0) return false;
  const parted = cell.replace(PARTNERS, "、");
  return SEPARATORS.some(
    separator =>
      new Set(
        parted
          .split(separator)
          .map(organisation)
          .filter(name => name !== null),
      ).size > 1,
  );
}
