import type { AuthorsText } from "./authors";

export const authorsZh: AuthorsText = {
  lint: {
    usage:
      "用法：npm run --silent policy-lint -- 政策.yaml …\n" +
      "  检查政策文件：每段话在不在原文里，原文的每个数用上没有，档次有没有空缺，算例算不算得出来。\n" +
      "  每处问题写明第几行、写了什么、可以写什么；有问题退出码是 1，没有是 0。\n" +
      "  例：npm run --silent policy-lint -- 若干措施.yaml",
    noFile: "没有指定政策文件。",
    notReadable: "读不了文件“{path}”，请检查路径和权限。",
    ok: "{path}：没有问题",
    problems: "{path}：{n}处问题",
    hint: "    可以写 {hint}",
    warning: "{place}  提醒 {text}",
  },
  draft: {
    usage:
      "用法：npm run --silent draft -- 政策全文.txt [--out 政策.yaml]\n" +
      "  读政策全文（UTF-8 或 GB18030 的文本），写出政策文件的初稿。\n" +
      "  --out 政策.yaml   写到哪个文件；不写就打印出来。已有的文件不会被盖掉。\n" +
      "                    例：npm run --silent draft -- 若干措施.txt --out 若干措施.yaml\n" +
      "  文本开头以 # 起的行是标题和来源（# 某区若干措施（2025-3-1 印发）、# 来源：https://…），没有就以第一行为标题。\n" +
      "  没读懂的话列在初稿的 open 里，写明原因；改完之前 policy-lint 不会通过。写法见 docs/policy-guide.md。",
    noText: "没有指定政策全文的文件。",
    unknownOption: "不认识“{option}”；只有 --out 和 --help。",
    missingValue: "“{option}”后面缺文件名，如 --out 政策.yaml。",
    notReadable: "读不了文件“{path}”：要一个文本文件（.txt），请检查路径和权限。",
    exists: "“{path}”已经有了，没有动它。请换一个文件名，或先把旧的移开。",
    notWritable: "写不了文件“{path}”，请检查文件夹和权限。",
    noSentences: "全文里没有找到给钱的话。请确认文件内容是政策正文。",
    read: "读成{clauses}款、{rules}条管全局的话；读懂一部分的{partial}款（写在文件末尾的注释里），没读懂的话{open}处。",
    open: "没读懂的：",
    openLine: "  第{article}条 “{words}”：{because}",
    wrote: "已写出：{path}",
    next: "下一步：对照原文核每一款，处理 open，再运行 npm run policy-lint -- {path}",
  },
};
