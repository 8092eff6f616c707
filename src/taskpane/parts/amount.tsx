import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Yuan } from "../../assess/run-result";
import { exactFromNumeral, shift, ZERO } from "../../money/exact";
import { fixed, grouped } from "../../money/print";

const NONE = "–";
/** A minus as wide as a digit; a hyphen would be lost before one. */
const signed = (text: string): string => text.replace("-", "−");

/** Yuan with commas and the two decimals that let a column of them be read: `1,234.50`; "–" where there is none. */
export function yuanText(yuan: Yuan): string {
  if (yuan === null) return NONE;
  const [whole = "0", cents = "00"] = yuan.split(".");
  return signed(`${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents.padEnd(2, "0")}`);
}

/** A difference with its sign: `+1,234.50`. */
export function signedText(yuan: string): string {
  return yuan.startsWith("+") ? `+${yuanText(yuan.slice(1))}` : yuanText(yuan);
}

/** 万元 with all digits that count: `13,818.09401`. */
export function wanText(yuan: Yuan): string {
  return yuan === null ? NONE : signed(grouped(shift(exactFromNumeral(yuan) ?? ZERO, -4)));
}

/** 万元 with two decimals, where the exact amount stands nearby. */
export function aboutWan(yuan: Yuan): string {
  return yuan === null ? NONE : yuanText(fixed(shift(exactFromNumeral(yuan) ?? ZERO, -4), 2));
}

/** For drawing only: how long a bar is. */
export function size(yuan: Yuan): number {
  return yuan === null ? 0 : Number(yuan);
}

const useStyles = makeStyles({
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "end" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** An amount in a column: digits of equal width, to the right; none and nothing step back. */
export function Amount({ yuan, className }: { readonly yuan: Yuan; readonly className?: string | undefined }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.amount, (yuan === null || yuan === "0.00") && styles.faint, className)}>
      {yuanText(yuan)}
    </span>
  );
}
