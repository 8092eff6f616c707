import type { ErrorCode } from "yaml";

const INDENT = "缩进不对：同一层的各项要左边对齐，下一层多空两格";
const KEY = "键要在一行以内，后面是半角冒号和一个空格（如 title: 关键技术攻关）";
const QUOTES = "这里读不懂：前面的引号、方括号或花括号可能没有成对，或文字里有半角的“: ”“#”，要整句加引号";

/** What is wrong with a YAML text, by the parser's codes, in the words of whoever writes a law's file. */
export const YAML_WORDS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "引用（*）用不了，请把内容写在这里",
  BAD_ALIAS: "引用（*）用不了，请把内容写在这里",
  BAD_DIRECTIVE: "以 % 开头的行用不了，请去掉，或把这句话加引号",
  BAD_DQ_ESCAPE: "双引号里的反斜杠不对：办法原文请改用单引号，或不加引号",
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: "标记（!、&）用不了，请去掉",
  BAD_SCALAR_START: "文字不能以这个符号（@、`、| 等）开头，请整句加引号",
  BLOCK_AS_IMPLICIT_KEY: "一行里只能有一个“键: 值”；文字里有半角的“: ”时请整句加引号",
  BLOCK_IN_FLOW: "方括号、花括号里不能再用缩进写法，请写在一行里，或都改用缩进",
  DUPLICATE_KEY: "这个键写了两次",
  IMPOSSIBLE: QUOTES,
  KEY_OVER_1024_CHARS: KEY,
  MISSING_CHAR: QUOTES,
  MULTILINE_IMPLICIT_KEY: KEY,
  MULTIPLE_ANCHORS: "标记（&）用不了，请去掉",
  MULTIPLE_DOCS: "一个文件只写一个政策：请去掉这一行的“---”和它后面的内容",
  MULTIPLE_TAGS: "标记（!）用不了，请去掉",
  NON_STRING_KEY: KEY,
  RESOURCE_EXHAUSTION: "套的层数太多，这大概不是政策文件",
  TAB_AS_INDENT: "缩进要用空格，不能用制表符（Tab）",
  TAG_RESOLVE_FAILED: "标记（!）用不了，请去掉",
  UNEXPECTED_TOKEN: QUOTES,
  BAD_COLLECTION_TYPE: "标记（!）用不了，请去掉",
};
