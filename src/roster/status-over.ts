/** A state that lies before 后通过 and is over, unless the words say that it is still to come. */
const AFTER = /后(?:已|均|予以|准予|现|复核|复审|审核|评审|会审)?通过/;
const STILL_TO_COME = /[待需须应请如若拟]|建议|尚未/;
/** 已补正, 材料已补齐: done, with everything that the part said before it. */
const SUPPLIED =
  /已经?补(?:正|充|齐|交|全|报|办|件)?(?:完善|完成|完毕|齐全?|提交|上传)?(?:相关|有关)?(?:材料|资料|手续|证明|附件|要件|发票|合同|报告)?(?:完成|完毕|齐全?|了)?/;
/** 原不通过, 曾退回: earlier, up to a word that comes back to now. */
const EARLIER =
  /原(?![因则件料始材单企名创厂价])|曾|此前|之前|以前|前期|上次|前次|上一?轮|上年度?|去年|往年|首次|初次|第一次/;
const NOW = /现(?!场|有)|如今|目前|改为|改判|经?复核|经?复审|本次|此次|本轮/;
const EARLIEST_AT = 8;
/** 未发现…, 不存在…: whatever they deny is not the case. */
const FOUND_NOTHING = /未发现|未见|不存在|未查到|没有发现/;
const DENIED = new RegExp(
  "(?:不同意|不予|不再|没有|未|不|无|非|取消|撤销)(?:撤回|撤件|放弃|退出|撤销申报)(?:申请|申报)?|" +
    "(?:不属于|不涉及|不是|并非|没有|未被?|不|无|非)(?:驳回|落选|淘汰|取消|终止|作废|重复申报|暂缓|待定|缓议|复议|重审|退回)|" +
    "(?:无需|无须|不需要?|不须|不必|不用|毋需|免于?)(?:再)?(?:补正|补充?材料|补|复议|重审|修改)(?:材料|资料)?",
);

/**
 * A part of a phrase without the state that it says is over or denies (已补正, 整改后通过, 原不通过, 未发现重复申报); what
 * is left decides.
 */
export function withoutWhatIsOver(part: string): string {
  let rest = part;
  const after = AFTER.exec(rest);
  if (after && !STILL_TO_COME.test(rest.slice(0, after.index)))
    rest = `通过${rest.slice(after.index + after[0].length)}`;
  const supplied = SUPPLIED.exec(rest);
  if (supplied) rest = rest.slice(supplied.index + supplied[0].length);
  rest = withoutEarlier(rest);
  const nothing = FOUND_NOTHING.exec(rest);
  if (nothing) rest = rest.slice(0, nothing.index);
  for (let m = DENIED.exec(rest); m; m = DENIED.exec(rest))
    rest = rest.slice(0, m.index) + rest.slice(m.index + m[0].length);
  return rest;
}

function withoutEarlier(part: string): string {
  const earlier = EARLIER.exec(part);
  if (!earlier || earlier.index > EARLIEST_AT) return part;
  const from = earlier.index + earlier[0].length,
    now = NOW.exec(part.slice(from));
  return part.slice(0, earlier.index) + (now ? part.slice(from + now.index) : "");
}
