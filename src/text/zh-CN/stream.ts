import type { StreamTexts } from "../stream-texts";

export const stream: StreamTexts = {
  line: "第{n}行没有核算：{why}",
  problems: {
    encoding: "不是UTF-8编码。",
    long: "长{text}字节，一行申报不会超过1MB。",
    json: "不是一个JSON对象：{text}",
    twice: "同一个字段写了两次：{text}",
    field: "没有“{text}”这个字段，字段名见 docs/application.schema.json。",
    value: "“{text}”要写文字、数、true、false 或 null，不能写列表或对象。",
    cell: "“{text}”超过32767个字，Excel的一格放不下。",
    ditto: "“{text}”写的是同上；每一行要写全，上一行是哪一行分开算时说不准。",
    noApplication: "读起来不是一条申报（合计、标题、说明、落款或空行）：{text}",
    envelope: "不是 --keys 写出的行：{text}",
  },
  keyed: "共{lines}行，分成{groups}组，最大的一组{largest}行；不是申报的{bad}行。",
  brokenOff:
    "第{n}行：组{group}只来了{have}行（应有{of}行）就换了别的组，或者来了两次同一行；这一组没有核算。同一组的行要挨在一起。",
  cutOff: "输入结束时，组{group}只来了{have}行（应有{of}行），这一组没有核算。",
  run: {
    option: "{step} 不能和“{option}”一起用。",
    policies: "“{path}”里有几份政策文件，分开算时请用 --policy 指定一份。",
    decisions: "“{path}”里的工作表“{sheet}”按工作表和序号指行，分开算时用不上；请删去这张表，或整份一次核算。",
    mixedKeys: "第{n}行和前面的行不是同一次 --keys 写出的，没有往下算。",
    mixedResults: "这些结果不是同一次核算的（数据、政策、口径、日期、单位或其他工作表不同），没有合并。",
    conflict: "组{group}有两个不同的结果，没有合并。",
    cut: "结果不全：各部分的结尾一共说有{told}组，实际有{seen}组，有的部分没有写完，没有合并。",
    foreign: "这一行不是 --stream 或 --merge 写出的：{text}",
  },
};
