import { NO_ROUND } from "../../../src/roster/round";
import fc from "fast-check";
import { NO_DAY, NO_YEAR } from "../../../src/fields/columns";
import { joinBans } from "../../../src/roster/bans";
import { readBatches, resolveBatches } from "../../../src/roster/batches";
import { chosenReadings } from "../../../src/roster/chosen-readings";
import { readDecisions } from "../../../src/roster/decisions";
import { joinLedger } from "../../../src/roster/ledger";
import { records } from "../../../src/roster/other-records";
import { recogniseOther } from "../../../src/roster/other-sheets";
import { OTHER_HEADERS, OTHER_KINDS } from "../../../src/roster/other-vocabulary";
import type { Cell } from "../../../src/workbook/ports";
import { CODES, origin } from "./a-sheet";
import { clause, policy } from "./the-policy";

const NAMES = {
  settings: "读表设置",
  papers: "文书设置",
  published: "公示记录",
  batch: "批次",
  ban: "不予受理名单",
  ledger: "历年台账",
  readings: "口径",
  decisions: "复核记录",
} as const;

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    "",
    "无",
    "同上",
    "合计",
    true,
    false,
    { error: "#REF!" },
    CODES[0],
    "北京甲公司",
    "云平台",
    "第三条",
    "3",
    4.2,
    46295,
    2026,
    "2026-09-30",
    "优先支持本行",
    "合并计算",
    "A7-GTE",
    "含",
  ),
  fc.double(),
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(..."（(［[{:：、,；;*+?^$\\|").map(sign => sign.repeat(50)),
);

test(
  "whatever the cells hold, the sheets are read without an exception and every line that counts " + "has its place",
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OTHER_KINDS),
        fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 8 }),
        (kind, lines) => {
          const header = Object.values(OTHER_HEADERS[kind] as Record<string, readonly string[]>).map(
            words => words[0] ?? "",
          );
          const rows = [header, ...lines],
            found = recogniseOther(NAMES[kind], rows);
          expect(found?.kind).toBe(kind);
          if (!found) return;
          const table = records(found, rows),
            origins = [origin({ applicant: "北京甲公司", project: "云平台", id: "1" })],
            clauses = Uint8Array.of(clause("3"));
          const { batches, findings: ofBatches } = readBatches(kind === "batch" ? [table] : []);
          const findings = [
            ...ofBatches,
            ...resolveBatches(
              batches,
              lines.map(line => line[0] ?? null),
              lines.map(line => line[1] ?? null),
            ).findings.filter(f => f.row !== null),
            ...joinBans(
              kind === "ban" ? [table] : [],
              1,
              () => ({ name: "北京甲公司", formerNames: [], code: CODES[0], joinedCode: "", day: 20000 }),
              policy,
            ).findings,
            ...chosenReadings(kind === "readings" ? [table] : [], policy).findings,
            ...readDecisions(kind === "decisions" ? [table] : [], origins, clauses, policy).findings,
            ...joinLedger(
              kind === "ledger" ? [table] : [],
              {
                origins,
                codes: [CODES[0]],
                formerNames: [[]],
                applicant: Int32Array.of(0),
                project: Int32Array.of(0),
                clause: clauses,
                status: Uint8Array.of(0),
                appliedDay: Int32Array.of(NO_DAY),
                year: Int16Array.of(NO_YEAR),
                rounds: [NO_ROUND],
                quarter: Uint8Array.of(0),
                asOf: 20000,
              },
              policy,
              null,
            ).findings,
          ];
          for (const finding of findings) expect(finding.sheet).toBe(NAMES[kind]);
          for (const record of table.records) expect(record.row).toBeGreaterThan(1);
        },
      ),
      { numRuns: 300 },
    );
  },
);
