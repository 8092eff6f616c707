import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Filter16Regular, FilterDismiss16Regular, Search16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { RowFilter } from "../../assess/row-views";
import type { MarkCount, RunResult } from "../../assess/run-result";
import { MARK, SEVERITIES, TO_DO, type MarkCode } from "../../marks/marks";
import { fill } from "../../text/fill";
import { Awaited } from "../parts/awaited";
import { Busy } from "../parts/busy";
import type { Async } from "../parts/use-async";
import { usePage } from "../parts/page";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { VirtualList } from "../parts/virtual-list";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { BriefLine } from "./brief-line";
import { CheckAll } from "./check-all";
import { useBriefs } from "./use-rows";

const LINE = 70;
/** While somebody types, the list follows after this long. */
const TYPING_MS = 200;
const KINDS = ["todo", ...SEVERITIES, "done", "all"] as const;
/** Money at stake from which on rows are shown, in yuan. */
const LEASTS = ["0", "100000", "500000", "1000000", "5000000"] as const;
type Kind = (typeof KINDS)[number];

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: "320px" },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 14px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  count: {
    marginInlineEnd: "auto",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  picks: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: "8px" },
  none: { padding: "16px 14px" },
});

interface Props {
  readonly found: Async<Int32Array>;
  readonly filter: RowFilter;
  readonly selected: number;
  /** Somebody comes back from a row: the list takes the focus. */
  readonly takesFocus: boolean;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** The rows with their marks: by severity, by mark, by search; the sheet can be made to show the same ones only. */
export function ReviewList({ found, filter, selected, takesFocus, onFilter, onSelect, onOpen }: Props) {
  const {
      pane: { review, assess, shell },
      texts,
      counted,
    } = useWords(),
    { result } = useSession(),
    page = usePage(),
    styles = useStyles(),
    briefs = useBriefs(result?.number ?? 0);
  const kind = kindOf(filter),
    [text, setText] = useState(filter.search ?? "");
  useEffect(() => {
    if (text === (filter.search ?? "")) return;
    const timer = setTimeout(() => {
      onFilter({ ...without(filter, "search"), ...(text.trim() === "" ? {} : { search: text }) });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, filter, onFilter]);
  const marks = marksOf(result, kind);
  const picked = marks.find(mark => mark.code === filter.marks?.[0] && MARK[mark.code].ends === "checked");
  const titles: Readonly<Record<Kind, string>> = {
    todo: review.allTodos,
    all: review.all,
    done: review.done,
    block: texts.severities.block.label,
    ineligible: texts.severities.ineligible.label,
    review: texts.severities.review.label,
    info: texts.severities.info.label,
  };
  const narrowed = filter.applicant !== undefined ? review.applicantFilter : null;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <Input
          type="search"
          className={page.wide}
          contentBefore={<Search16Regular aria-hidden />}
          aria-label={review.search}
          placeholder={review.search}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
        <div className={styles.picks}>
          <Select
            aria-label={review.severities}
            value={kind}
            onChange={(_, { value }) => onFilter(withKind(filter, value as Kind))}
          >
            {KINDS.map(name => (
              <option key={name} value={name}>
                {titles[name]}
              </option>
            ))}
          </Select>
          <Select
            aria-label={review.kinds}
            value={filter.marks?.[0] ?? ""}
            onChange={(_, { value }) => onFilter(withMark(filter, value === "" ? null : (value as MarkCode)))}
          >
            <option value="">{review.allKinds}</option>
            {marks.map(mark => (
              <option key={mark.code} value={mark.code}>
                {mark.short} {mark.rows}
              </option>
            ))}
          </Select>
          <Select
            aria-label={review.clauses}
            value={filter.clause ?? ""}
            onChange={(_, { value }) =>
              onFilter({ ...without(filter, "clause"), ...(value === "" ? {} : { clause: value }) })
            }
          >
            <option value="">{review.allClauses}</option>
            {(result?.clauses ?? []).map(({ clause, title }) => (
              <option key={clause} value={clause}>
                {clause} {title}
              </option>
            ))}
          </Select>
          <Select
            aria-label={review.least}
            value={String((filter.least ?? 0) / 100)}
            onChange={(_, { value }) =>
              onFilter({ ...without(filter, "least"), ...(value === "0" ? {} : { least: Number(value) * 100 }) })
            }
          >
            {LEASTS.map(least => (
              <option key={least} value={least}>
                {review.leasts[least]}
              </option>
            ))}
          </Select>
        </div>
        <div className={page.row}>
          <span className={styles.count} role="status">
            {result === null ? "" : `${fill(review.check.progress, result.looked)} · `}
            {narrowed === null ? "" : `${narrowed} · `}
            {found.state === "there" && found.settled ? fill(review.count, counted(found.value.length)) : ""}
          </span>
          {narrowed !== null && (
            <Button size="small" appearance="subtle" onClick={() => onFilter({ severities: TO_DO })}>
              {review.clearFilter}
            </Button>
          )}
          <SheetFilter filter={filter} />
        </div>
        {picked !== undefined && rowsOf(found) > 0 && (
          <CheckAll key={JSON.stringify(filter)} filter={filter} short={picked.short} />
        )}
      </div>
      {briefs.problem !== null && <TroubleNotice problem={briefs.problem} onRetry={briefs.retry} />}
      <Awaited asked={found}>
        {(rows, settled) =>
          rows.length > 0 ? (
            <VirtualList
              label={review.list}
              count={rows.length}
              lineHeight={LINE}
              takesFocus={takesFocus}
              selected={selected}
              keyOf={index => rows[index]!}
              onSelect={onSelect}
              onOpen={onOpen}
              draw={index => <BriefLine brief={briefs.of(rows[index]!)} />}
              onInSight={(from, to) => briefs.want(Array.from(rows.subarray(from, to)))}
            />
          ) : settled ? (
            <p className={`${page.hint} ${styles.none}`}>
              {filter.search
                ? fill(review.noneSearch, { text: filter.search })
                : kind === "todo"
                  ? assess.todoNone
                  : review.none}
            </p>
          ) : (
            <Busy label={shell.loading} />
          )
        }
      </Awaited>
    </div>
  );
}

/** Shows in the sheet what the list shows, as far as marks say it; and everything again. */
function SheetFilter({ filter }: { readonly filter: RowFilter }) {
  const {
      pane: { review },
      counted,
    } = useWords(),
    { workplace } = useSession(),
    announce = useAnnounce(),
    task = useTask(),
    [on, setOn] = useState(workplace.review.filtered());
  const set = (wanted: boolean): void =>
    task.start(async run => {
      const shown = await workplace.review.onlyTodos(
        wanted
          ? {
              ...(filter.severities ? { severities: filter.severities } : {}),
              ...(filter.marks ? { marks: filter.marks } : {}),
            }
          : null,
        run,
      );
      setOn(wanted);
      announce(wanted ? fill(review.filtered, counted(shown)) : review.unfiltered);
    });
  return (
    <>
      <Button
        size="small"
        icon={on ? <FilterDismiss16Regular /> : <Filter16Regular />}
        disabledFocusable={task.running}
        onClick={() => set(!on)}
      >
        {on ? review.unfilterSheet : review.filterSheet}
      </Button>
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={() => set(!on)} />}
    </>
  );
}

/** The marks that a kind of rows has, each once, with the rows that have it. */
function marksOf(result: RunResult | null, kind: Kind): readonly Omit<MarkCount, "again">[] {
  const marks = new Map<MarkCode, Omit<MarkCount, "again">>();
  for (const todo of result?.todos ?? []) {
    const isShown = kind === "all" || (kind === "todo" ? TO_DO.includes(todo.severity) : todo.severity === kind);
    if (!isShown) continue;
    for (const { code, short, rows, again } of todo.marks) {
      const before = marks.get(code)?.rows ?? null;
      marks.set(code, { code, short, rows: before === null ? rows : before + rows - again });
    }
  }
  return [...marks.values()];
}

function rowsOf(found: Async<Int32Array>): number {
  return found.state === "there" ? found.value.length : 0;
}

function kindOf({ severities, done }: RowFilter): Kind {
  return done === true
    ? "done"
    : severities === undefined
      ? "all"
      : severities.length > 1
        ? "todo"
        : (severities[0] ?? "all");
}

function withKind(filter: RowFilter, kind: Kind): RowFilter {
  const rest = without(without(without(filter, "severities"), "marks"), "done");
  if (kind === "done") return { ...rest, done: true };
  return kind === "all" ? rest : { ...rest, severities: kind === "todo" ? TO_DO : [kind] };
}

function withMark(filter: RowFilter, mark: MarkCode | null): RowFilter {
  return { ...without(filter, "marks"), ...(mark === null ? {} : { marks: [mark] }) };
}

function without(filter: RowFilter, key: keyof RowFilter): RowFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));
}
