/** What only the pane has to say of errors; those of the use cases come with their words. */
export const troubles = {
  unharmed: "您填的内容没有改动。",
  view: { what: "这一步没有完成，程序出错。", todo: "请再试一次；仍然出错的，请把下面的内容复制给维护人员。" },
  load: { what: "这一页没有加载出来，可能是网络断了。", todo: "检查网络后点“再试一次”。" },
  details: "错误内容",
};
