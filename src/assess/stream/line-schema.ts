import { fieldFacts } from "../../fields/table";
import type { Policy } from "../../policy/model";
import { LINE_PROBLEMS } from "./problem-code";
import { lineFields, type LineField } from "./line-sheet";

const CELL = "#/$defs/cell";

/**
 * The JSON Schema of an application as `--keys` reads it under a policy, and of the lines that it makes of them for
 * `--stream` (`$defs.keyed`).
 */
export function lineSchema(policy: Policy): object {
  const properties = Object.fromEntries(lineFields(policy).map(field => [field.name, described(policy, field)]));
  const problem = {
    type: "object",
    properties: { code: { enum: LINE_PROBLEMS }, text: { type: "string" } },
    required: ["code", "text"],
  };
  const whole = {
    type: "object",
    properties: {
      input: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
      groups: { type: "integer", minimum: 1 },
      reviewed: { type: "boolean" },
      asOf: { type: "string", format: "date" },
    },
    required: ["input", "groups", "reviewed", "asOf"],
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: policy.title,
    description: "One application, on a line of its own. A field that is left out, null, an empty text or 无 is blank.",
    type: "object",
    properties,
    additionalProperties: false,
    $defs: {
      cell: { type: ["string", "number", "boolean", "null"], maxLength: 32_767 },
      keyed: {
        description: "A line as --keys writes it and --stream reads it: an application, or why a line is none.",
        type: "object",
        properties: {
          group: { type: "string", pattern: "^[0-9]{12}$" },
          line: { type: "integer", minimum: 1 },
          of: { type: "integer", minimum: 1 },
          whole,
          application: { $ref: "#" },
          problem,
        },
        required: ["group", "line", "of", "whole"],
        oneOf: [{ required: ["application"] }, { required: ["problem"] }],
      },
    },
  };
}

function described({ bases }: Policy, { meaning }: LineField): object {
  if (meaning === null) return { $ref: CELL };
  return {
    $ref: CELL,
    description: meaning.field === undefined ? (bases[meaning.own]!.kind ?? "money") : fieldFacts(meaning.field).kind,
  };
}
