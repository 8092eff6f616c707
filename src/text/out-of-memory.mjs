/**
 * What the command says where its memory did not do, in one line; it cannot say so itself any more.
 *
 * @param {number} limit megabytes
 * @returns {string}
 */
export function outOfMemory(limit) {
  return (
    `这份文件太大：一次运行最多用${limit}兆内存，不够用，没有核算，也没有写出任何结果。` +
    `请拆成几个文件分别核算，或者设好环境变量 NODE_OPTIONS=--max-old-space-size=${limit * 2} 后再试。`
  );
}
