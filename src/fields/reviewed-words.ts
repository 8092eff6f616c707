/** Who reviewed, and that it is a review's figure: 审定面积, 经第三方审计的研发投入, 专家核定台数. */
const BEFORE =
  /^(?:经|由|区级|市级|区|市|部门|主管部门|专家组?|第三方|中介机构?|会计师事务所|最终){0,3}(?:评审核定|审核确认|审定|核定|审计|复核|审核|评审|专审|核实|核准|终审)(?:后|的|认定|确认){0,2}/u;
/** 研发投入（审定）, 研发投入审定数. */
const BEHIND =
  /(?:评审核定|审核确认|审定|核定|审计|复核|审核|评审|核实|终审)(?:后|数|值|额|数额|金额|数量|结果){0,1}$/u;

/** What a header says without the words of a review; null where it has none. `core` without brackets and spaces. */
export function withoutReview(core: string): string | null {
  const before = BEFORE.exec(core)?.[0] ?? "",
    rest = before === "" ? core.replace(BEHIND, "") : core.slice(before.length);
  return rest === core || rest === "" ? null : rest;
}
