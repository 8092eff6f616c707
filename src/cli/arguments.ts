import { UNITS, type Unit } from "../money/unit";
import { dayOf, isCivil } from "../engine/civil";
import { PAPER_NAMES, type PaperName } from "../text/papers/papers";
import { papersZh } from "../text/papers/zh-CN";
import { CommandProblem } from "./command-problem";

/** What the command line asks for. */
export interface Request {
  readonly roster: string;
  readonly sheets: readonly string[];
  readonly out: string | null;
  readonly json: string | null;
  readonly unit: Unit | null;
  readonly readings: Readonly<Record<string, string>>;
  /** `[工作表!]表头=含义`, as written. */
  readonly columns: readonly string[];
  /** Days since 1970-01-01, or null: today. */
  readonly asOf: number | null;
  /** A law's file, or null: the policy that ships. */
  readonly policy: string | null;
  /** A result of before (`--json`) that this one is held against, or null. */
  readonly compare: string | null;
  /** Papers to be written with the result, each once. */
  readonly outputs: readonly PaperName[];
  /** `out` is a file within a folder that was named, and every paper a file of its own in it. */
  readonly inFolder: boolean;
}

/**
 * Reads the arguments after the program's name; null where help is asked for. Throws a CommandProblem that names what
 * is wrong.
 */
export function readArguments(args: readonly string[]): Request | null {
  if (args.includes("--help") || args.includes("-h")) return null;
  const rosters: string[] = [],
    sheets: string[] = [],
    columns: string[] = [],
    readings: Record<string, string> = Object.create(null) as Record<string, string>;
  let out: string | null = null,
    json: string | null = null,
    unit: Unit | null = null,
    asOf: number | null = null,
    policy: string | null = null,
    compare: string | null = null;
  const outputs = new Set<PaperName>();
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] as string,
      { option, attached } = split(argument);
    const value = (): string => {
      const text = attached ?? args[++i];
      if (text === undefined || text === "" || (attached === null && text.startsWith("--")))
        throw new CommandProblem("missingValue", { option });
      return text;
    };
    switch (option) {
      case "--sheet":
        sheets.push(value());
        break;
      case "--out":
        out = withExtension(option, value(), ".xlsx");
        break;
      case "--json":
        json = withExtension(option, value(), ".json");
        break;
      case "--unit":
        unit = readUnit(value());
        break;
      case "--reading":
        setReading(readings, value());
        break;
      case "--columns":
        columns.push(value());
        break;
      case "--as-of":
        asOf = readDay(value());
        break;
      case "--policy":
        policy = value();
        break;
      case "--compare":
        compare = withExtension(option, value(), ".json");
        break;
      case "--outputs":
        for (const paper of readPapers(value())) outputs.add(paper);
        break;
      default:
        if (argument.startsWith("-") && argument !== "-")
          throw new CommandProblem("unknownOption", { option: argument });
        rosters.push(argument);
    }
  }
  if (rosters.length === 0) throw new CommandProblem("noRoster", {});
  if (rosters.length > 1) throw new CommandProblem("severalRosters", { text: rosters.slice(1) });
  if (outputs.size > 0 && out === null) throw new CommandProblem("outputsWithoutOut", {});
  return {
    roster: rosters[0] as string,
    sheets,
    out,
    json,
    unit,
    readings: { ...readings },
    columns,
    asOf,
    policy,
    compare,
    outputs: [...outputs],
    inFolder: false,
  };
}

/** `--unit=万元` as well as `--unit 万元`. */
function split(argument: string): { option: string; attached: string | null } {
  const m = /^(--[a-z-]+)=(.*)$/su.exec(argument);
  return m ? { option: m[1] as string, attached: m[2] as string } : { option: argument, attached: null };
}

/**
 * A name with another ending is refused: nobody looks for a workbook in a .xls or a .json. One without an ending
 * (/dev/stdout) is taken.
 */
function withExtension(option: string, path: string, extension: string): string {
  if (/\.[^./\\]+$/.test(path) && !path.toLowerCase().endsWith(extension))
    throw new CommandProblem("badExtension", { option, extension, text: path });
  return path;
}

/** Papers by their names (上会表,公示稿), parted by commas. */
function readPapers(text: string): PaperName[] {
  return text
    .split(/[,，、]/u)
    .map(name => name.trim())
    .filter(name => name !== "")
    .map(name => {
      const paper = PAPER_NAMES.find(known => papersZh.names[known] === name);
      if (!paper) throw new CommandProblem("unknownPaper", { text: name, choices: Object.values(papersZh.names) });
      return paper;
    });
}

function readUnit(text: string): Unit {
  const unit = UNITS.find(u => u === text);
  if (!unit) throw new CommandProblem("badUnit", { text });
  return unit;
}

function setReading(readings: Record<string, string>, text: string): void {
  const at = text.indexOf("=");
  if (at <= 0 || at === text.length - 1) throw new CommandProblem("badReadingForm", { text });
  readings[text.slice(0, at).trim()] = text.slice(at + 1).trim();
}

function readDay(text: string): number {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m || !isCivil(Number(m[1]), Number(m[2]), Number(m[3]))) throw new CommandProblem("badDate", { text });
  return dayOf(Number(m[1]), Number(m[2]), Number(m[3]));
}
