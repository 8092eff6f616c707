import { applications, BLANK, KIND, NO_DAY, RENT, STATUS, TRUTH, type Applications } from "../../src/fields/columns";
import type { Policy } from "../../src/policy/model";
import type { LimitColumns } from "./limit.mjs";

/** The deadline that the limit's loop has built in, as a day number. */
const DEADLINE = 20_726;

/** The limit's columns as application columns: the same applications, read by the same clauses. */
export function sameColumns(c: LimitColumns, clauses: readonly string[], policy: Policy): Applications {
  const rows = applications(c.n),
    index = clauses.map(id => policy.clauses.find(k => k.id === id)!.index);
  const parks = clauses.indexOf("9.2"),
    certificates = clauses.indexOf("6"),
    places = clauses.indexOf("7.1");
  for (let i = 0; i < c.n; i++) {
    const k = c.clause[i]!;
    rows.clause[i] = index[k]!;
    // The limit counts 1 national, 2 municipal; the policy's levels stand in the order of its file.
    rows.level[i] = k === certificates ? c.level[i]! : k === parks ? 3 - c.level[i]! : k === places ? c.level[i]! : 0;
    rows.hadLevel[i] = k === certificates ? c.had[i]! : 0;
    rows.inDistrict[i] = c.inDistrict[i] ? TRUTH.yes : TRUTH.no;
    rows.status[i] = c.rejected[i] ? STATUS.rejected : STATUS.none;
    rows.rentUnit[i] = RENT.areaMonth;
    rows.years[i] = c.years[i]!;
    rows.kind[i] = KIND.enterprise;
    if (c.barredUntil[i]) {
      rows.barFrom[i] = NO_DAY + 2;
      rows.barThrough[i] = c.barredUntil[i]!;
    }
    rows.months.hundredths[i] = c.months[i]! * 100;
  }
  rows.basis.hundredths.set(c.basis);
  rows.audited.hundredths.set(c.audited);
  // Only 4.1 and 9.1 read it in the limit; elsewhere it would add marks that the limit does not know.
  rows.reviewed.hundredths.set(c.reviewed.map((v, i) => (c.clause[i] === 1 || c.clause[i] === 9 ? v : BLANK)));
  // The limit does not take earlier payments off a rent.
  rows.paid.hundredths.set(c.paid.map((v, i) => (c.clause[i] === places ? BLANK : v)));
  rows.area.hundredths.set(c.area);
  rows.rent.hundredths.set(c.rent);
  rows.sales.hundredths.set(c.revenue);
  rows.appliedDay.set(c.applied);
  rows.batch.fill(0);
  return {
    ...rows,
    batches: [
      {
        name: "",
        year: 2026,
        deadlineDay: DEADLINE,
        deadlineMinute: -1,
        periodFrom: NO_DAY,
        periodThrough: NO_DAY,
        budget: null,
      },
    ],
  };
}
