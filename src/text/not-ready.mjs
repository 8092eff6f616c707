/**
 * Why the command could not begin, in one line: its sources are put together before any of them runs.
 *
 * @param {unknown} problem
 * @returns {string}
 */
export function notReady(problem) {
  const text = problem instanceof Error ? problem.message : String(problem);
  return `核算程序没能准备好，请检查磁盘空间和安装（npm ci）：${text.replace(/\s+/g, " ").slice(0, 300)}`;
}
