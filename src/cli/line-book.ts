import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Policy } from "../policy/model";
import type { Source } from "../workbook/ports";
import { nodeCodec } from "../workbook/file/node-codec";
import { openFile } from "../workbook/file/open-file";
import { LineSheet, type LineOptions } from "../assess/stream/line-sheet";
import { StreamProblem } from "../assess/stream/problem";
import { policiesOf, readBytes } from "./policies";
import type { StreamRequest } from "./stream-request";

const RUN = { signal: new AbortController().signal, progress: (): void => undefined };
const NO_SHEETS: Source = {
  sheets: async () => [],
  read: () => {
    throw new RangeError("no sheets");
  },
};

/** What lines are read beside and by: the workbook's other sheets, and its policy. */
export interface LineBook {
  readonly policy: Policy;
  /** `sha256:…` of its bytes; null without one. */
  readonly hash: string | null;
  /**
   * A sheet of lines with these fields. Throws where the workbook has decisions about rows, or what was published of
   * them: they point to rows of a sheet.
   */
  sheet(names: readonly string[], asOf: number): Promise<LineSheet>;
}

export async function openLineBook({ book, policy: named, unit }: StreamRequest): Promise<LineBook> {
  const bytes = book === null ? null : readBytes(book),
    source = bytes === null ? NO_SHEETS : await openFile(basename(book!), bytes, nodeCodec),
    { shares } = await policiesOf(named, source, RUN);
  if (shares.length > 1) throw new StreamProblem("policies", { path: book! });
  const { policy } = shares[0]!,
    options = (asOf: number): LineOptions => ({ unit, asOf, run: RUN });
  return {
    policy,
    hash: bytes === null ? null : `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    sheet: async (names, asOf) => {
      const sheet = await LineSheet.open(source, policy, names, options(asOf));
      const pointing = sheet.tables().find(({ kind }) => kind === "decisions" || kind === "published");
      if (pointing) throw new StreamProblem("decisions", { path: book!, sheet: pointing.sheet });
      return sheet;
    },
  };
}
