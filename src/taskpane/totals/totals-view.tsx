import { Input, makeStyles, Select } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import type { Sum } from "../../assess/run-result";
import type { TotalsLine } from "../../assess/workplace/review";
import { fill } from "../../text/fill";
import { Awaited } from "../parts/awaited";
import { Busy } from "../parts/busy";
import { usePage } from "../parts/page";
import { Segments } from "../parts/segments";
import { useAsync, type Async } from "../parts/use-async";
import { useWords } from "../shell/words";
import { Papers } from "../papers/papers";
import { NoRun } from "../state/no-run";
import { useSession } from "../state/session";
import { ClauseChart } from "./clause-chart";
import { ApplicantChart } from "./applicant-chart";
import { TotalHeadline } from "./total-headline";
import { TotalsTable, type SortBy } from "./totals-table";

const BY = ["applicants", "clauses"] as const;
type By = (typeof BY)[number];
const NO_LINES: readonly TotalsLine[] = [];

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "8px" },
});

/** 汇总: the total, a picture of where the money goes, and the sums by applicant or clause, sorted and searched. */
export default function TotalsView() {
  const {
      pane: { totals, shell },
    } = useWords(),
    { result } = useSession(),
    page = usePage(),
    styles = useStyles();
  const [by, setBy] = useState<By>("applicants"),
    [search, setSearch] = useState(""),
    [sort, setSort] = useState<{ readonly by: SortBy; readonly down: boolean }>({ by: "proposed", down: true });
  const lines = useTotals(by, search, sort),
    all = useTotals("applicants", "", LARGEST_FIRST),
    clauses = useTotals("clauses", "", null);
  if (result === null) return <NoRun />;
  const sortNames: readonly SortBy[] = ["proposed", "computed", "reviewed", "rows", "name"];
  return (
    <div className={page.page}>
      <TotalHeadline result={result} />
      <Papers />
      <Segments label={totals.byList} names={BY} titles={totals.by} selected={by} onSelect={setBy} />
      <figure className={page.card} style={{ margin: 0 }}>
        <Awaited asked={by === "clauses" ? clauses : all}>
          {each => (by === "clauses" ? <ClauseChart lines={each} /> : <ApplicantChart lines={each} />)}
        </Awaited>
      </figure>
      <div className={styles.tools}>
        <Input
          type="search"
          className={page.wide}
          contentBefore={<Search16Regular aria-hidden />}
          value={search}
          aria-label={by === "applicants" ? totals.search : totals.searchClause}
          placeholder={by === "applicants" ? totals.search : totals.searchClause}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Select
          aria-label={totals.sortBy}
          value={`${sort.by} ${sort.down}`}
          onChange={(_, { value }) => {
            const [name, down] = value.split(" ");
            setSort({ by: name as SortBy, down: down === "true" });
          }}
        >
          {sortNames.flatMap(name =>
            [true, false].map(down => (
              <option key={`${name} ${down}`} value={`${name} ${down}`}>
                {name === "name"
                  ? by === "applicants"
                    ? totals.columns.name
                    : totals.columns.clause
                  : totals.columns[name]}{" "}
                {down ? "↓" : "↑"}
              </option>
            )),
          )}
        </Select>
      </div>
      <Awaited asked={lines}>
        {(shown, settled) =>
          shown.length > 0 ? (
            <TotalsTable
              by={by}
              lines={shown}
              total={search.trim() === "" ? result.total : null}
              sort={sort}
              onSort={setSort}
            />
          ) : settled ? (
            <p className={page.hint}>{fill(totals.none, { text: search.trim() })}</p>
          ) : (
            <Busy label={shell.loading} />
          )
        }
      </Awaited>
      {result.rows > result.total.rows && (
        <p className={page.hint}>
          {fill(totals.withdrawn, { all: result.rows, n: result.rows - result.total.rows, rows: result.total.rows })}
        </p>
      )}
      {result.total.provisional && <p className={page.hint}>{totals.provisionalHint}</p>}
      <p className={page.hint}>{totals.sheets}</p>
    </div>
  );
}

const LARGEST_FIRST = { by: "proposed", down: true } as const;

/** The lines of the totals. */
function useTotals(
  by: By,
  search: string,
  sort: { readonly by: keyof Sum | "name"; readonly down: boolean } | null,
): Async<readonly TotalsLine[]> {
  const { workplace, result } = useSession(),
    { language } = useWords(),
    number = result?.number ?? 0;
  return useAsync(
    useCallback(
      () => (number === 0 ? Promise.resolve(NO_LINES) : workplace.review.totals(by, search.trim(), sort ?? undefined)),
      // The names of clauses are in the language in force.
      [workplace, number, by, search, sort, language],
    ),
    by,
  );
}
