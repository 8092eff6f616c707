import { Input, makeStyles, Select } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Sum } from "../../assess/run-result";
import type { TotalsLine } from "../../assess/workplace";
import { fill } from "../../text/fill";
import { Busy } from "../parts/busy";
import { usePage } from "../parts/page";
import { Segments } from "../parts/segments";
import { TroubleNotice } from "../parts/trouble-notice";
import { useWords } from "../shell/words";
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
  const { lines, problem } = useTotals(by, search, sort),
    all = useTotals("applicants", "", LARGEST_FIRST),
    clauses = useTotals("clauses", "", null);
  if (result === null) return <NoRun />;
  if (problem !== null)
    return (
      <div className={page.page}>
        <TroubleNotice problem={problem} />
      </div>
    );
  const sortNames: readonly SortBy[] = ["proposed", "computed", "reviewed", "rows", "name"];
  return (
    <div className={page.page}>
      <TotalHeadline result={result} />
      <Segments label={totals.byList} names={BY} titles={totals.by} selected={by} onSelect={setBy} />
      <figure className={page.card} style={{ margin: 0 }}>
        {by === "clauses" ? (
          <ClauseChart lines={clauses.lines ?? NO_LINES} />
        ) : (
          <ApplicantChart lines={all.lines ?? NO_LINES} />
        )}
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
      {lines === null ? (
        <Busy label={shell.loading} />
      ) : lines.length === 0 ? (
        <p className={page.hint}>{fill(totals.none, { text: search.trim() })}</p>
      ) : (
        <TotalsTable
          by={by}
          lines={lines}
          total={search.trim() === "" ? result.total : null}
          sort={sort}
          onSort={setSort}
        />
      )}
      {result.total.provisional && <p className={page.hint}>{totals.provisionalHint}</p>}
      <p className={page.hint}>{totals.sheets}</p>
    </div>
  );
}

const LARGEST_FIRST = { by: "proposed", down: true } as const;

/** The lines of the totals; null until they are there. */
function useTotals(
  by: By,
  search: string,
  sort: { readonly by: keyof Sum | "name"; readonly down: boolean } | null,
): { readonly lines: readonly TotalsLine[] | null; readonly problem: unknown } {
  const { workplace, result } = useSession(),
    { language } = useWords(),
    number = result?.number ?? 0;
  const [state, setState] = useState<{ of: By; lines: readonly TotalsLine[] | null; problem: unknown }>({
    of: by,
    lines: null,
    problem: null,
  });
  useEffect(() => {
    let current = true;
    if (number > 0)
      workplace.totals(by, search.trim(), sort ?? undefined).then(
        lines => {
          if (current) setState({ of: by, lines, problem: null });
        },
        (problem: unknown) => {
          if (current) setState({ of: by, lines: null, problem });
        },
      );
    return () => {
      current = false;
    };
  }, [workplace, number, by, search, sort, language]);
  return state.of === by ? state : { lines: null, problem: null };
}
