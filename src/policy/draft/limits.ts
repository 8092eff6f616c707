import { partBefore, type Group, type Sentence } from "./groups";
import { phraseOf } from "./phrase";
import { at } from "./plain";
import type { DraftLimit, Period, Scope } from "./drafted";

const APPLICANT =
  /(?:每|单|同一|单一|各)(?:家|户|个)?(?:软件|中小|科技)?(?:企业|单位|申报主体|申请主体|机构|主体|申请人|法人|公司)|每家|每户|单家|单户/;
const PROJECT = /(?:每|单|同一|单一)个?(?:企业)?(?:项目|课题|平台|起降场|型号|产品|活动)/;
const PARK = /(?:每|单|同一)个?(?:园区|基地|载体|楼宇)/;

/** Who and for how long a ceiling holds, by the words in front of it; neither named: the row itself. */
export function limitOf(sentence: Sentence, group: Group): DraftLimit {
  const words = phraseOf(sentence, group);
  const own = partBefore(sentence, group).slice(-28),
    near = group.before.slice(-16);
  const over = periodOf(near, group.before.slice(-48));
  let per: Scope = APPLICANT.test(own) ? "applicant" : PROJECT.test(own) ? "project" : "row";
  // 年度最高300万元: a year's sum is somebody's, the applicant's unless the sentence speaks of projects.
  if (per === "row" && over !== "row") per = /(?<!多)项目(?:的|方)?$/.test(subject(sentence)) ? "project" : "applicant";
  // A project without a period is the row itself.
  if (per === "project" && over === "row") return { words, per: "row", over: "row" };
  return { words, per, over };
}

/** What of a limit's scope the words leave open, as a reason; null where they say it. */
export function doubtOf(sentence: Sentence, group: Group): string | null {
  const own = partBefore(sentence, group).slice(-28);
  const { over, per } = limitOf(sentence, group);
  if (per !== "row" && over === "lifetime" && /年/.test(own)) return "这个上限管一年还是累计，读不出";
  if (per !== "row" && over === "row" && /年(?!度?(?:实际|营业|主营|研发))/.test(own))
    return "这个上限管不管到一年，读不出";
  if (over === "month") return "按月的上限，要写成每月多少乘月数";
  if (PARK.test(own)) return "按园区、载体封顶的，几家在里面时要人写";
  const named = APPLICANT.test(own) || PROJECT.test(own);
  const who = subject(sentence);
  if (!named && over !== "row" && /平台|载体|中心|园区|基地|楼宇/.test(who) && !/企业|单位|机构\)?$/.test(who))
    return "每年的上限是一家一年的，还是一个平台（载体）一年的，要人定";
  return null;
}

/** 每年累计…不超过 and 同一年度…总额不超过 are a year's, however far in front of the figure the year stands. */
function periodOf(near: string, before: string): Period {
  if (/每个?季度|单季|季度/.test(near)) return "quarter";
  if (/每年|每年度|全年|本年度|当年|年度(?!实际|营业|主营)|每个?年度|年(?=上限|最高|贴息上限)|年贴息/.test(near))
    return "year";
  if (/每年|每一年|同一年度|(?:每个?|单个?|一个)年度|全年|年度?内|当年累计|年累计/.test(before)) return "year";
  if (/累计/.test(near)) return "lifetime";
  if (/每月/.test(near)) return "month";
  return "row";
}

function subject({ text, parts }: Sentence): string {
  return parts[0] ? at(text, parts[0]).slice(-40) : "";
}
