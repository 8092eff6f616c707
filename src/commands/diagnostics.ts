import { ENGINE_VERSION } from "../assess/engine-version";
import type { Settings } from "../assess/settings";
import type { Policy } from "../policy/model";
import type { ExcelWorkbook } from "../workbook/excel/excel-workbook";

/** What a report is made of. */
export interface Diagnosed {
  readonly policy: Pick<Policy, "id" | "version" | "hash">;
  readonly settings: Settings;
  readonly book: Pick<ExcelWorkbook, "source" | "requests" | "refusals">;
  /** What Office and the web view say of themselves, line by line. */
  readonly surroundings: readonly string[];
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** Versions of what we ask beyond the least that the manifest demands. */
const SETS: readonly (readonly [string, readonly string[]])[] = [
  ["ExcelApi", ["1.13", "1.14", "1.15", "1.16", "1.17", "1.18", "1.19", "1.20"]],
  ["SharedRuntime", ["1.1", "1.2"]],
  ["CustomFunctionsRuntime", ["1.3", "1.4", "1.5"]],
  ["KeyboardShortcuts", ["1.1"]],
  ["OpenBrowserWindowApi", ["1.1"]],
];

/**
 * A report for whoever maintains the add-in: versions, host, requirement sets, settings, sizes, the last refusals.
 * Never anything out of the workbook: sheets are numbered, not named; settings come without the reviewer's name.
 */
export async function diagnosticReport({ policy, settings, book, surroundings, now }: Diagnosed): Promise<string> {
  const { reviewer, ...rest } = settings;
  const sheets = await book.source.sheets().then(
    infos =>
      infos.map(({ used, hidden, merges, unread }, k) =>
        [
          `sheet ${k + 1}: ${used ? `${used.rows} x ${used.columns}` : "empty"}`,
          `${merges.length} merges`,
          ...(hidden ? ["hidden"] : []),
          ...(unread === undefined ? [] : [`not read: ${unread}`]),
        ].join(", "),
      ),
    (error: unknown) => [`sheets not read: ${error instanceof Error ? error.name : "?"}`],
  );
  return [
    `time ${new Date(now).toISOString()}`,
    `engine ${ENGINE_VERSION}`,
    `policy ${policy.id} ${policy.version} ${policy.hash.slice(0, 12)}`,
    ...surroundings,
    ...Object.entries({ ...rest, reviewer: reviewer === "" ? "no" : "yes" }).map(
      ([key, value]) => `setting ${key}: ${String(value)}`,
    ),
    ...sheets,
    `requests ${book.requests.reads} reads, ${book.requests.writes} writes`,
    ...book.refusals.map(({ at, doing, number, code, where }) =>
      `${new Date(at).toISOString()} request ${number} (${doing}): ${code} ${where}`.trimEnd(),
    ),
  ].join("\n");
}

/** What Office and the web view say of themselves. */
export function surroundings(office: typeof Office, view: Navigator): string[] {
  const { diagnostics, requirements, displayLanguage, contentLanguage } = office.context;
  return [
    `host ${diagnostics?.host} ${diagnostics?.platform} ${diagnostics?.version}`,
    ...SETS.map(([set, versions]) => {
      const has = versions.findLast(version => requirements.isSetSupported(set, version));
      return `set ${set} ${has ?? `below ${versions[0]!}`}`;
    }),
    `languages ${displayLanguage} ${contentLanguage}`,
    `web view ${view.userAgent}`,
  ];
}
