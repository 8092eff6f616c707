/**
 * What differs between offices, kept with the workbook (sheet 文书设置, 项目 and 内容) and never guessed: what is not
 * given is printed as a place to fill in.
 */
export interface PaperSettings {
  readonly office: string | null;
  readonly batch: string | null;
  readonly procedure: string | null;
  /** First day of the notice, day number; its length in working days, the first day counted. */
  readonly noticeFrom: number | null;
  readonly noticeDays: number;
  /** Last day, where the office gives it itself. */
  readonly noticeTo: number | null;
  readonly consulting: string | null;
  readonly objectionDesk: string | null;
  readonly supervision: string | null;
  readonly address: string | null;
}

export const NO_SETTINGS: PaperSettings = {
  office: null,
  batch: null,
  procedure: null,
  noticeFrom: null,
  noticeDays: 5,
  noticeTo: null,
  consulting: null,
  objectionDesk: null,
  supervision: null,
  address: null,
};
