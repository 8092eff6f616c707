import type { WorkbookProblemCode } from "../../../workbook/ports";

/** What happened, and what to do. What is unharmed is said by `unharmed` unless a trouble says it differently. */
interface Trouble { readonly what: string; readonly unharmed?: string; readonly todo: string }

const workbook: Record<WorkbookProblemCode, Trouble> = {
  "cell-edit": { what: "有单元格正在编辑，Excel 暂时不让读写。", todo: "按 Enter 或 Esc 结束编辑，再试一次。" },
  protected: { what: "工作表“{sheet}”受保护，不能写入。", todo: "在“审阅”里撤销工作表保护，或把汇总表复制到新表，再试一次。" },
  merged: { what: "“{sheet}”右侧有合并单元格，结果列放不下。", todo: "取消结果列位置上的合并单元格，再试一次。" },
  filtered: { what: "“{sheet}”正在筛选，写入可能写到别的行。", todo: "清除筛选后再试一次；写完可以重新筛选。" },
  "in-the-way": { what: "“{sheet}”要写结果的地方有您填的内容。", todo: "把那些内容移开，或在“设置”里换一个放结果列的位置，再试一次。" },
  "sheet-gone": { what: "工作表“{sheet}”不见了，可能被删除或改名。", todo: "到“核算”页重新查找汇总表，再试一次。" },
  "changed-meanwhile": { what: "读取之后表格又有改动，结果对不上了。", todo: "等别人改完，再核算一次。" },
  "too-large": { what: "这张表太大，Excel 一次处理不了。", todo: "删去多余的空行空列，或按工作表分几次核算。" },
  "read-only": { what: "工作簿是只读的，不能写入。", todo: "点“启用编辑”，或另存一份再试。" },
  "no-answer": { what: "Excel 没有回应。", todo: "等片刻再试；还不行就保存文件、重新打开窗格。" },
  cancelled: { what: "已取消，表格恢复到核算前的样子。", unharmed: "", todo: "" },
  "not-restored": {
    what: "写入中断，而且没能完全恢复原样。", unharmed: "您填的内容没有改动；结果列可能只写了一部分。",
    todo: "先按 Ctrl+Z，或在“核算”页点“撤销本次核算”；再核算一次也会把结果列写完整。",
  },
  "not-supported": { what: "这个版本的 Excel 不支持这项操作。", todo: "请更新到 Excel 2021 或 Microsoft 365。" },
  unexpected: { what: "Excel 返回了没有料到的错误。", todo: "再试一次；仍然出错的，请把下面的内容复制给维护人员。" },
};

export const troubles = {
  unharmed: "您填的内容没有改动。",
  workbook,
  unknownSheet: { what: "没有名为“{name}”的工作表。", todo: "到“核算”页重新查找汇总表。" },
  reading: { what: "口径“{code}”的取值用不了。", todo: "到“政策”页的“口径”里重新选定。" },
  view: { what: "这一页没能显示出来，程序出错。", todo: "点“再试一次”；仍然出错的，请把下面的内容复制给维护人员。" },
  load: { what: "这一页没有加载出来，可能是网络断了。", todo: "检查网络后点“再试一次”。" },
  details: "错误内容",
};
