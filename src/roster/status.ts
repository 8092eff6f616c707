import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import { asksForTheOpposite, isAboutPapers, isReview, namesConsent, questionIn } from "./status-header";
import {
  CONSENT,
  IN_FRONT,
  NOT_YET,
  PAPERS,
  PAPERS_COMPLETE,
  REFUSED,
  REFUSED_BUT_FOR_NOT_MEETING,
  WAITING,
  WITHDRAWN,
} from "./status-words";
import { withoutWhatIsOver } from "./status-over";

/**
 * What a word about an application says of it: withdrawn; refused; waiting for something; not reviewed yet; consent,
 * from a closed list; anything else (`unclear`), which is never consent; nothing (`blank`).
 */
export type StatusClass = "withdrawn" | "rejected" | "hold" | "notYet" | "consent" | "unclear" | "blank";

/** What a phrase says, apart from signs: null where no class's words stand in it. */
export type Stated = Exclude<StatusClass, "unclear" | "blank">;

/** No status is longer; what stands behind is not looked at and never makes consent. */
const LONGEST = 300;
const YES_SIGN = /^[√✓✔☑✅]$/,
  NO_SIGN = /^(?:否|[×✗✘✕✖╳☒❌]|X)$/;
const PARTS = /[,，。;；、!！?？:：()（）[\]【】{}<>《》"“”'‘’|/\\~…\-_]+/;

/**
 * Reads a 审核状态 cell under its header (docs/rules.md, 4, Status): classes are looked for in a fixed order, and consent
 * is what is left over only where nothing but its own words stands there. Linear in the cell's length.
 */
export function readStatus(cell: Cell | undefined, header: string): StatusClass {
  if (isBlankCell(cell)) return "blank";
  if (typeof cell === "boolean") return readStatus(cell ? "√" : "×", header);
  const written = typeof cell === "object" ? "" : writtenText(cell);
  const text = ticked(written.slice(0, LONGEST).normalize("NFKC").replace(INVISIBLE, "").trim());
  if (text === "" || written.length > LONGEST) return "unclear";
  return bySign(text, header) ?? stated(text, header) ?? denied(text, header) ?? "unclear";
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

/** Of boxes to tick the text of those that are ticked, behind or before them: ☑通过 □不通过, 是☑否□; "" where none is. */
export function ticked(text: string): string {
  if (!/[□☐]/.test(text)) return text;
  if (/[□☐☑■√✓✔]$/.test(text))
    return text
      .split(/(?<=[□☐☑■√✓✔])/)
      .filter(option => /[☑■√✓✔]$/.test(option))
      .map(option => option.slice(0, -1).trim())
      .join(",");
  return text
    .split(/(?=[□☐☑■√✓✔])/)
    .filter(option => /^[☑■√✓✔]/.test(option))
    .map(option => option.slice(1).trim())
    .join(",");
}

/** 否, ×, √, 是: what they say hangs on the header's question. */
function bySign(text: string, header: string): StatusClass | null {
  const sign = (text.split(PARTS).find(part => part !== "") ?? "").replace(/\s+/g, "").toUpperCase();
  if (NO_SIGN.test(sign)) return asksForTheOpposite(header) ? "consent" : "rejected";
  const isTick = YES_SIGN.test(text);
  if (!isTick && sign !== "是") return null;
  // 是/否: nobody has chosen.
  if (text.split(PARTS).some(part => NO_SIGN.test(part.trim().toUpperCase()))) return "unclear";
  if (asksForTheOpposite(header)) return stated(questionIn(header), "") ?? "unclear";
  // 是，但需补充材料: what stands behind it may take it back.
  const behind = stated(text.replace(/^[^是√✓✔☑✅]*[是√✓✔☑✅]/, ""), "");
  if (behind !== null && behind !== "consent") return behind;
  if (namesConsent(header)) return "consent";
  return isTick && isReview(header) ? "consent" : "unclear";
}

/** 无异议 under 是否有异议 says what 否 says there. */
function denied(text: string, header: string): StatusClass | null {
  if (!asksForTheOpposite(header)) return null;
  const what = /^(?:没有|无|未|不)(.{1,10})$/.exec(text.replace(/\s+/g, ""))?.[1];
  return what !== undefined && header.includes(what) ? "consent" : null;
}

/**
 * The class that a phrase states, null where it states none: a cell's, a section line's or a remark's words, read
 * without signs.
 */
export function stated(text: string, header: string): Stated | null {
  const close = text.replace(DAY, ",").replace(/\s+/g, "");
  if (NOT_YET.test(close)) return "notYet";
  const parts = statesIn(close);
  if (parts.some(part => WITHDRAWN.test(part))) return "withdrawn";
  const waits = parts.some(part => WAITING.test(part));
  if (parts.some(part => isRefusal(part, waits, header))) return "rejected";
  if (waits) return "hold";
  if (/[?？]/.test(text)) return null;
  return isConsent(parts, header) || isConsent(statesIn(text.replace(/\s+/g, ",")), header) ? "consent" : null;
}

/** When it was said: 2026年3月1日通过. */
const DAY = /20\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?/g;

/** The parts of a phrase between its signs, without what they say is over or deny; parts left empty are left out. */
export function statesIn(text: string): string[] {
  return text
    .split(PARTS)
    .map(withoutWhatIsOver)
    .filter(part => part !== "");
}

/** 不符合 about papers beside a word of waiting asks for better papers; every other refusal refuses. */
function isRefusal(part: string, waits: boolean, header: string): boolean {
  if (!REFUSED.test(part)) return false;
  return !(waits && (PAPERS.test(part) || isAboutPapers(header)) && !REFUSED_BUT_FOR_NOT_MEETING.test(part));
}

/** The first part that says anything is nothing but words of consent, and no part says that the review is to come. */
function isConsent(parts: readonly string[], header: string): boolean {
  if (parts.some(part => NOT_YET.test(part))) return false;
  const first = parts.map(withoutStage).find(part => part !== "" && !/^\d{1,2}$/.test(part));
  return first !== undefined && (CONSENT.test(first) || (isAboutPapers(header) && PAPERS_COMPLETE.test(first)));
}

/** Takes off what names the stage or the act in front: 专家评审, 拟, 建议, 予以. */
function withoutStage(part: string): string {
  let rest = part;
  for (let m = IN_FRONT.exec(rest); m && m[0] !== ""; m = IN_FRONT.exec(rest)) rest = rest.slice(m[0].length);
  return rest;
}
