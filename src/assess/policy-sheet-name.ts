/** The sheet that holds a policy's file; others are 政策文件2, 政策文件（名称）. Chinese, as a workbook travels. */
export const POLICY_SHEET = "政策文件";
const NAME = /^政策文件(?:\s*\d{1,2}|\s*[（(][^（(]{1,26}[）)])?$/u;

/** More lines and columns than a policy's file may have: what is beyond makes it too long, and is refused as such. */
export const MOST_LINES = 60_000,
  MOST_PIECES = 20;

/** Whether a sheet's name says that a policy's file stands on it. */
export function isPolicySheetName(name: string): boolean {
  return NAME.test(name.normalize("NFKC").trim());
}
