/**
 * The words of docs/rules.md, 4, Status, class by class. Consent is closed: what is not here is no consent. The
 * patterns are tried on parts of a phrase without spaces and signs.
 */
const STAGES =
  "形式审查|资格审查|资格审核|材料审查|材料审核|形审|审核|审查|评审|评议|评定|论证|专家组?|初审|复审|复核|会审|联审|" +
  "终审|最终|审批|预审|审议|会商|区级|主管部门|牵头部门|部门|科室|处室|专班|办公会|党组会|联席会议?|会议|街道|第三方";
const STAGE_OF_NOT_YET = "审核|评审|初审|复审|会审|审批|审查|终审|预审";
const WHO = "(?:进行|组织|经|专家组?|区级|部门|街道|材料|形式|资格){0,3}";

/** 待 / 未 / 尚未 / 正在 before a stage, or 中 after it, and nothing else. */
export const NOT_YET = new RegExp(
  `^[(（【[]?(?:(?:待|未|尚未|正在|等待|在)${WHO}(?:${STAGE_OF_NOT_YET})中?|${WHO}(?:${STAGE_OF_NOT_YET})(?:进行)?中)[)）】\\].。]*$`,
);

export const WITHDRAWN = /撤回|放弃|退出|撤销(?:本)?(?:项目|企业|本次)?(?:申报|申请)|(?:申报|申请)(?:已)?撤销|撤件/;

const CONSENT_WORDS = "通过|同意|支持|立项|符合|合格|入围";
const NO = "(?:不|未|非|无|没有?)(?:再|能|予以?|准予|获得?|被|经|得)?";
const REFUSALS =
  "不予|未予|不建议|不同意(?!见)|[不未]推荐|[不未]入选|[不未]纳入|不宜|不达标|不合格|不通过|未通过|未过(?:审|会|评审|初审|复审|终审)?$|未入围|驳回|落选|淘汰|取消|终止|失败|作废|重复申报|否决";

export const REFUSED = new RegExp(`${REFUSALS}|${NO}(?:${CONSENT_WORDS})(?!见)`);
/** Every refusal but 不符合, which may speak of papers. */
export const REFUSED_BUT_FOR_NOT_MEETING = new RegExp(
  `${REFUSALS}|${NO}(?:${CONSENT_WORDS.replace("符合|", "")})(?!见)|(?:未|非|无|没有?)符合`,
);
export const PAPERS = /材料|资料|附件|证明|票据|发票|合同|报告|文件|格式|要件|表格|盖章|签字/;

const PAPER = "(?:材料|资料|要件|附件|证明|手续)";
export const WAITING = new RegExp(
  `补正|补(?:充|交|齐|报|全)?(?:相关|有关)?${PAPER}|^(?:企业|单位)?(?:尚|仍)?[待需须应](?:企业|单位)?补(?:充|齐|交|全|报|办)?$|` +
    `补件|${PAPER}(?:尚|还)?(?:不全|不齐|不完整|缺失)|[待需]完善|` +
    "暂缓|待定|缓议|缓办|复议|重审|重新(?:审|评)|退回(?:企业|单位)?(?:修改|完善|补)",
);

/** What names the stage or the act in front of the word that counts. */
export const IN_FRONT = new RegExp(
  `^(?:(?:${STAGES})(?:意见|结果|结论|状态|情况)?(?:为|是)?|意见|结果|结论|已经?|现|但|并|且|故|拟|建议|予以|准予|经|一致|均|全票|[√✓✔☑])`,
);

const MIDDLE = "(?:并且?|且|及|和|予以|准予|拟|建议|给予)?";
const OBJECT = `(?:(?:申报|申请|支持|立项|政策|文件|办法|认定){0,2}(?:条件|要求|规定|标准)|了?(?:${STAGES}){1,2})?`;
/** Nothing but words of consent: 同意立项, 原则同意, 符合申报条件, 通过评审. */
export const CONSENT = new RegExp(`^(?:原则上?|基本)?(?:${MIDDLE}(?:${CONSENT_WORDS})${OBJECT}){1,5}$`);
export const CONSENT_WITHIN = new RegExp(CONSENT_WORDS);
export const PAPERS_COMPLETE = /^(?:申报|申请)?(?:材料|资料|要件|附件)?(?:已|均|基本)?(?:齐全|齐备)$/;

/**
 * Says that an application does not fit, in words that docs/rules.md, 4, has no class for: under a status they are
 * unclear, in a remark they are to be read, and a heading that has them is nobody's consent.
 */
export const NOT_FITTING =
  /不在.{0,8}范围|不属于?(?:支持|本|政策|申报|扶持|奖励|补助|受理)|超出?.{0,8}范围|不满足|不具备|未达到?|达不到|不够条件|条件不够|不适用|剔除|剔出|排除在外|拒绝|不成立|不采纳|不认可|不批准?|不受理|不列入(?!.{0,4}(?:异常|失信|黑|违))|未列入(?!.{0,4}(?:异常|失信|黑|违|经营))|不再(?:支持|安排|兑现)/;
