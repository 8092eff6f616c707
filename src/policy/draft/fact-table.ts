import type { FigureKind } from "../../money/figures";

/** A fact as the file declares it. */
export interface FactInFile {
  readonly id: string;
  readonly kind: "money" | "count" | "area" | "share";
  readonly unit?: string;
  readonly label: string;
  readonly headers?: readonly string[];
  readonly default?: string;
  readonly is?: Readonly<Record<string, readonly string[]>>;
}

const IDS: readonly [RegExp, string][] = [
  [/利息|贴息/, "interest"],
  [/增量|增长|增加|新增/, "increase"],
  [/占比|比重|比例|强度/, "ratio"],
  [/增速|增幅/, "growth"],
  [/研发/, "research"],
  [/[市省区]级|国家|上级/, "above"],
  [/营业收入|营收|销售|收入|产值/, "revenue"],
  [/面积|厂房/, "area"],
  [/租金/, "rent"],
  [/设备/, "equipment"],
  [/投资|投入/, "investment"],
  [/合同|交易/, "contract"],
  [/员工|人数|人员/, "staff"],
  [/资本|注册资金/, "capital"],
  [/贷款|本金/, "loan"],
  [/费|支出|成本|价/, "cost"],
  [/数量/, "items"],
  [/月数/, "months"],
];

/** The facts that a draft declares, each once, by the text's own words. */
export class FactTable {
  private readonly facts = new Map<string, FactInFile>();

  /** Every fact, in the order of the text. */
  all(): FactInFile[] {
    return [...this.facts.values()];
  }

  /** The id of what the words name; declared where it is new. Money of the same name is one column. */
  named(words: string, kind: FigureKind, unit: string): string {
    const label = words.replace(/\s+/g, "");
    const own = kind === "money" ? "money" : kind === "rate" ? "share" : isArea(unit) ? "area" : "count";
    const known = this.facts.get(label);
    if (known?.kind === own) return known.id;
    const name = known ? `${label}（${unit}）` : label;
    return this.declare(name, {
      kind: own,
      label: name,
      headers: [name],
      ...(unit === "" || own === "share" ? {} : { unit }),
    });
  }

  /** A number of things, which the row must say; by the text's own name of it (实际发电量) where it has one. */
  counted(unit: string, name: string | null): string {
    const label =
      name === null ? (isArea(unit) ? "面积" : `数量（${unit}）`) : isArea(unit) ? name : `${name}（${unit}）`;
    const known = this.facts.get(label);
    if (known) return known.id;
    return isArea(unit)
      ? this.declare(label, { kind: "area", unit, label, headers: [label] })
      : this.declare(label, {
          kind: "count",
          unit,
          label,
          headers: [label],
        });
  }

  /** How many months; never twelve where the row does not say. */
  months(): string {
    const label = "月数";
    return this.facts.get(label)?.id ?? this.declare(label, { kind: "count", unit: "月", label, headers: [label] });
  }

  /** What lies above a figure of a fact. */
  excess(of: string, words: string): string {
    const label = `${words}的部分`;
    return this.facts.get(label)?.id ?? this.declare(label, { kind: "money", label, is: { excess: [of, words] } });
  }

  private declare(label: string, fact: Omit<FactInFile, "id">): string {
    const stem = IDS.find(([words]) => words.test(label))?.[1] ?? "fact";
    const taken = new Set([...this.facts.values()].map(f => f.id));
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}${n}`;
    this.facts.set(label, { id, ...fact });
    return id;
  }
}

function isArea(unit: string): boolean {
  return /平方米|平米|㎡|亩|公顷/.test(unit);
}

/** Of what stands in front of a name, what makes another thing of it: 新增固定资产投资 is not all of it. */
const OTHER = /新增|净增|增加|增长|剩余|自筹|自有|其他|其余|累计|平均|人均|超出|[非未不除]/;

/** Whether two names say the same thing: 实际投资额 at the end of 项目设备实际投资. */
export function isSameThing(a: string, b: string): boolean {
  const bare = (words: string): string => words.replace(/[额款]$/, "");
  const [x, y] = [bare(a), bare(b)];
  if (x.length < 2 || y.length < 2 || !(x.endsWith(y) || y.endsWith(x))) return false;
  const [longer, shorter] = x.length > y.length ? [x, y] : [y, x];
  return !OTHER.test(longer.slice(0, longer.length - shorter.length));
}
