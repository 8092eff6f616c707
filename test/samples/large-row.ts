import { application, day } from "./application";
import type { Cells, Line } from "./roster";
import type { PlainRow } from "../oracle/plain";
import type { Dressed, Value } from "./sheet";
import type { Unit } from "./units";

let applied = 0;
/** Applications came in over September; the deadline is the 30th. */
const nextDay = (): number => day(9, 1 + ((applied++ * 7) % 30));

interface Options {
  readonly plain?: PlainRow;
  readonly beyond?: readonly string[];
}

/** An application of the large roster: who, 申报条款, 项目名称, 项目编号, 级别, 核算基数, 申请金额 (万元), and what else is filled in. */
export function row(
  unit: Unit,
  clause: Value | Dressed,
  project: Value,
  number: Value,
  level: Value,
  basis: Value,
  requested: Value,
  more: Cells = {},
  options: Options = {},
): Line {
  const account =
    unit.code === null
      ? null
      : `0200${String(1000000000 + String(unit.code).length * 7919 + unit.name.length * 104729)}${unit.contact.length}`;
  return application(
    {
      申报单位: unit.name,
      统一社会信用代码: typeof unit.code === "number" ? { value: unit.code, look: "number" } : unit.code,
      申报条款: clause,
      项目名称: project,
      项目编号: number,
      "级别/类别": level,
      核算基数: basis,
      申请金额: requested,
      申报日期: nextDay(),
      审核状态: "通过",
      本区同类政策: "否",
      户名: unit.name,
      开户行: unit.bank,
      账号: account,
      联系人: unit.contact,
      ...more,
    },
    options,
  );
}

/** A second application of the project above: who and what are written once, in merged cells. */
export function again(
  clause: Value,
  level: Value,
  basis: Value,
  requested: Value,
  more: Cells = {},
  options: Options = {},
): Line {
  return application(
    {
      申报条款: clause,
      "级别/类别": level,
      核算基数: basis,
      申请金额: requested,
      申报日期: nextDay(),
      审核状态: "通过",
      本区同类政策: "否",
      ...more,
    },
    {
      ...options,
      merged: ["申报单位", "统一社会信用代码", "项目名称", "项目编号", "户名", "开户行", "账号", "联系人"],
    },
  );
}
