import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Policy } from "../policy/model";
import { functionTextsOf } from "../text/functions/of";
import { functionHelpOf } from "../text/functions/help-of";
import type { FunctionTexts, Parameter } from "../text/functions/texts";
import { helpPageName } from "../text/help/page-name";
import { LANGUAGES, type Language } from "../text/languages";
import { dropDowns, ENUM_OF, type DropDown } from "./drop-downs";
import { functionAnchor, HELP } from "./help/addresses";

/** The files whose comments are the source of the metadata. */
export const FUNCTION_SOURCES: readonly string[] = ["functions", "explained"].map(name =>
  fileURLToPath(new URL(`../functions/${name}.ts`, import.meta.url)),
);

interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  customEnumId?: string;
}
interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: object;
  options?: { readonly requiresAddress: true; readonly requiresParameterAddresses: true };
}

/**
 * What goes by a policy is told where it stands and what its arguments are of: a workbook may follow several policies.
 * Never a function that does not need it, as Excel has to look the addresses up.
 */
const BY_POLICY: ReadonlySet<string> = new Set(
  "SUBSIDY EXPLAIN CLAUSE CLAUSES SPACE AWARDS DUPLICATES REMAIN".split(" "),
);

/** The metadata as Excel reads it. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly DropDown[];
}

/** Excel takes no longer descriptions of a parameter. */
const LONGEST_DESCRIPTION = 512;

/**
 * The metadata of the functions in one language: made of their comments, with error values let in, descriptions and
 * parameter names of the language, drop-downs from the law, and the page of the add-in's help that tells of each. Names
 * stay the same in every language. Throws where a comment or a text is missing.
 *
 * @param addIn the add-in's own base address, with or without a slash at its end
 */
export async function functionsMetadata(language: Language, addIn: string, policy: Policy): Promise<FunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([...FUNCTION_SOURCES]);
  if (errors.length > 0) throw new Error(`comments of the functions: ${errors.join("; ")}`);
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  const texts = functionTextsOf(language),
    help = helpAddress(addIn, language);
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map(made => ({
      ...localised(made, language, texts),
      ...(BY_POLICY.has(made.id) ? { options: { requiresAddress: true, requiresParameterAddresses: true } } : {}),
      helpUrl: `${help}#${functionAnchor(made.id)}`,
    })),
    enums: dropDowns(policy, texts),
  };
}

/** The metadata in every language. */
export async function allFunctionsMetadata(
  addIn: string,
  policy: Policy,
): Promise<Record<Language, FunctionsMetadata>> {
  const made: Partial<Record<Language, FunctionsMetadata>> = {};
  for (const language of LANGUAGES) made[language] = await functionsMetadata(language, addIn, policy);
  return made as Record<Language, FunctionsMetadata>;
}

/** The ids of all functions, as their comments say (`@customfunction ID NAME`). */
export function functionIds(): string[] {
  return FUNCTION_SOURCES.flatMap(file =>
    [...readFileSync(file, "utf8").matchAll(/^ *\* @customfunction (\w+)/gm)].map(([, id]) => id!),
  );
}

function helpAddress(addIn: string, language: Language): string {
  return new URL(`${HELP}/${helpPageName("functions", language)}`, addIn.endsWith("/") ? addIn : `${addIn}/`).href;
}

function localised(made: FunctionMetadata, language: Language, texts: FunctionTexts): FunctionMetadata {
  const help = functionHelpOf(language);
  return {
    ...made,
    description: present(
      help === "comments" ? made.description : help[made.id]?.description,
      `${made.id} in ${language}`,
    ),
    parameters: made.parameters.map(parameter => localisedParameter(parameter, made.id, language, texts)),
  };
}

function localisedParameter(
  made: ParameterMetadata,
  id: string,
  language: Language,
  texts: FunctionTexts,
): ParameterMetadata {
  const key = made.name as Parameter,
    drop = ENUM_OF[key];
  const help = functionHelpOf(language),
    description = help === "comments" ? made.description : help[id]?.parameters[key];
  return {
    ...made,
    name: present(texts.parameters[key], `${id}, parameter ${key}, name in ${language}`),
    description: present(description, `${id}, parameter ${key}, in ${language}`),
    ...(drop === undefined ? {} : { customEnumId: drop }),
  };
}

function present(text: string | undefined, what: string): string {
  if (text === undefined || text.trim() === "") throw new Error(`a text is missing: ${what}`);
  if (text.length > LONGEST_DESCRIPTION) throw new Error(`a text is too long: ${what}`);
  return text;
}
