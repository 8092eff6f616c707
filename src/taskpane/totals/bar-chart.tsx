import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Yuan } from "../../assess/run-result";
import { fill } from "../../text/fill";
import { aboutWan, size } from "../parts/amount";
import { usePage } from "../parts/page";
import { useWords } from "../shell/words";

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly amount: Yuan;
  readonly provisional: boolean;
}

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  words: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "8px",
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflowWrap: "anywhere" },
  amount: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  bar: { display: "block", width: "100%", height: "10px", marginTop: "3px", overflow: "visible" },
  track: {
    fill: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "GrayText" },
  },
  fill: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  stripe: { stroke: tokens.colorNeutralBackground1, strokeWidth: "2px", opacity: 0.55 },
  hint: { display: "inline-flex", alignItems: "center", gap: "6px" },
});

/**
 * Sums as bars, largest length for the largest sum; striped where a row in the sum is not settled. Every bar says its
 * amount.
 */
export function BarChart({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const {
      pane: { totals },
    } = useWords(),
    page = usePage(),
    styles = useStyles(),
    largest = Math.max(1, ...bars.map(bar => size(bar.amount)));
  return (
    <>
      <figcaption className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className={page.hint}>{totals.wanUnit}</span>
      </figcaption>
      <ul className={styles.list}>
        {bars.map(bar => (
          <li key={bar.key} aria-label={fill(totals.chartSaid, { name: bar.name, amount: aboutWan(bar.amount) })}>
            <div className={styles.words} aria-hidden>
              <span className={styles.name}>{bar.name}</span>
              <span className={styles.amount}>{aboutWan(bar.amount)}</span>
            </div>
            <BarShape share={size(bar.amount) / largest} provisional={bar.provisional} />
          </li>
        ))}
      </ul>
      {bars.some(bar => bar.provisional) && (
        <span className={mergeClasses(page.hint, styles.hint)}>
          <BarShape share={1} provisional width={28} />
          {totals.provisional}
        </span>
      )}
    </>
  );
}

function BarShape({
  share,
  provisional,
  width,
}: {
  readonly share: number;
  readonly provisional: boolean;
  readonly width?: number;
}) {
  const styles = useStyles(),
    id = `stripes-${provisional}`;
  return (
    <svg className={styles.bar} style={width === undefined ? {} : { width, marginTop: 0 }} aria-hidden>
      {provisional && (
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" className={styles.stripe} />
          </pattern>
        </defs>
      )}
      <rect className={styles.track} width="100%" height="10" rx="5" />
      <rect className={styles.fill} width={`${Math.max(1.5, share * 100)}%`} height="10" rx="5" />
      {provisional && <rect width={`${Math.max(1.5, share * 100)}%`} height="10" rx="5" fill={`url(#${id})`} />}
    </svg>
  );
}
