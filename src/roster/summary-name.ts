const NAMED = /汇总|统计|透视|总表|总览|一览|概览/;

/** Whether a sheet's name is one of summaries: 汇总表, 统计表. The pane asks before it reads a roster. */
export function isNamedSummary(name: string): boolean {
  return NAMED.test(name);
}
