import { writeFileSync } from "node:fs";
import { z } from "zod";
import { FIELD_NOTES } from "../policy/field-notes";
import { lawSchema } from "../policy/schema";

/** The parts of a JSON Schema that a law's file uses. */
interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly minItems?: number;
}

/** A field of a law's file by its path (`clauses[].grant(per-unit).each`), as the schema has it. */
export interface LawField {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly fallback: string;
  readonly description: string;
}

/** The JSON Schema of a law's file, as editors take it for completion and hover; each field with its note. */
export function lawJsonSchema(): Node {
  return noted(z.toJSONSchema(lawSchema, { io: "input", unrepresentable: "any" }) as Node, "");
}

function noted(node: Node, path: string): Node {
  const properties = node.properties
    ? Object.fromEntries(
        Object.entries(node.properties).map(([name, field]) => {
          const at = path === "" ? name : `${path}.${name}`,
            description = FIELD_NOTES[at];
          return [name, { ...(description === undefined ? {} : { description }), ...noted(field, at) }];
        }),
      )
    : undefined;
  return {
    ...node,
    ...(properties ? { properties } : {}),
    ...(node.items ? { items: noted(node.items, `${path}[]`) } : {}),
    ...(node.oneOf ? { oneOf: node.oneOf.map(each => noted(each, `${path}${nameOf(each)}`)) } : {}),
    ...(node.anyOf ? { anyOf: node.anyOf.map(each => noted(each, path)) } : {}),
  };
}

/** `(per-unit)` of an object that a word tells apart from others. */
function nameOf(node: Node): string {
  const word = Object.values(node.properties ?? {}).find(part => part.const !== undefined)?.const;
  return word === undefined ? "" : `(${word})`;
}

/** Every field of a law's file, in the schema's order, parts after what they are part of. */
export function lawFields(schema: Node = lawJsonSchema()): LawField[] {
  return fieldsWithin(schema, "");
}

function fieldsWithin(node: Node, path: string): LawField[] {
  const own = Object.entries(node.properties ?? {}),
    inner: LawField[] = [];
  const fields = own.map(([name, field]): LawField => {
    const at = path === "" ? name : `${path}.${name}`;
    for (const part of partsOf(field, at)) inner.push(part);
    return {
      path: at,
      type: typeOf(field),
      required: node.required?.includes(name) === true,
      fallback: field.default === undefined || isEmpty(field.default) ? "" : JSON.stringify(field.default),
      description: field.description ?? "",
    };
  });
  return [...fields, ...inner];
}

/** What stands within a field: in a list of objects, an object, or one of several objects told apart by a word. */
function partsOf(field: Node, path: string): LawField[] {
  if (field.items) return partsOf(field.items, `${path}[]`);
  const several = field.oneOf ?? field.anyOf;
  if (several)
    return several.flatMap(each =>
      each.properties ? fieldsWithin(each, `${path}${nameOf(each)}`) : partsOf(each, path),
    );
  return fieldsWithin(field, path);
}

function typeOf(field: Node): string {
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum) return field.enum.map(word => `\`${word}\``).join(" / ");
  if (field.oneOf ?? field.anyOf) return "几种写法之一，见下";
  switch (field.type) {
    case "array":
      return field.items?.properties || field.items?.anyOf
        ? "列表，每项见下"
        : `文字的列表${(field.minItems ?? 0) > 0 ? "，至少一项" : ""}`;
    case "object":
      return field.properties ? "见下" : "名称: 文字";
    case "boolean":
      return "true / false";
    case "integer":
    case "number":
      return "数";
    default:
      return "文字";
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

const INTRODUCTION = `# 政策文件的写法 · The format of a law's file

本页由程序里的结构定义生成（\`npm run law-format\`），不要手改。This page is generated from the schema; do not edit it.

一份政策是一个 YAML 文件。凡是数，都写成政策原文里的一段话（“最高900万元”“给予30％”），由程序去读：数和字只写一遍，不会对不上。
没有列在这里的字段名会被拒绝，免得打错一个字就悄悄少了一条规则。写完用 \`npm run policy-lint -- 文件.yaml\` 检查：每段话是否在原文里、
原文的每个数是否都用上或说明了为什么不用、档次有没有空缺、算例算不算得出来。

在脚本或 REPL（\`npx tsx\`）里用一个函数读：条文、检查、算例一次过，有问题就逐条列出来（\`LawError\`）。

\`\`\`ts
const { lawPath, loadLaw } = await import("./src/law-file/load-law.ts");
const law = loadLaw(lawPath("sister-intelligent-manufacturing")); // 或任何一个文件的路径；不写就是随产品的那一份
law.clauses.map(clause => [clause.id, clause.title]);
\`\`\`

\`[]\` 是列表里的一项，\`(…)\` 是某一种算法自己的字段。“必填”以外的都可以不写。
`;

/** `docs/law-format.md`. */
export function lawFormatPage(): string {
  const lines = [INTRODUCTION];
  let part: string | null = null;
  for (const field of lawFields()) {
    const at = field.path.lastIndexOf("."),
      within = at < 0 ? "" : field.path.slice(0, at);
    if (within !== part) {
      part = within;
      lines.push(
        `\n## ${within === "" ? "文件" : `\`${within}\``}\n`,
        "| 字段 | 写什么 | 必填 | 不写时 | 说明 |",
        "|---|---|---|---|---|",
      );
    }
    const cells = [
      `\`${field.path.slice(at + 1)}\``,
      field.type,
      field.required ? "是" : "",
      field.fallback === "" ? "" : `\`${field.fallback}\``,
      field.description,
    ];
    lines.push(`| ${cells.map(cell => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  }
  return `${lines.join("\n")}\n`;
}

/** `docs/law.schema.json`. */
export function lawSchemaFile(): string {
  return `${JSON.stringify(lawJsonSchema(), null, 2)}\n`;
}

if (process.argv[1]?.endsWith("law-format.ts")) {
  writeFileSync("docs/law-format.md", lawFormatPage());
  writeFileSync("docs/law.schema.json", lawSchemaFile());
}
