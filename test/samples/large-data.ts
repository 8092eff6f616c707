import { day, section, subtotal } from "./application";
import { row } from "./large-row";
import type { Line } from "./roster";
import { UNITS as U } from "./units";

/** Article 6. */
export const DATA_MANAGEMENT: readonly Line[] = [
  section("四、提升工业数据管理能力（第六条）"),
  row(U.shuyu, "DCMM贯标", "数据管理能力成熟度贯标", null, "3级", null, 20, { 认定日期: day(3, 20) }),
  row(U.tangyan, "第六条", "数据管理能力成熟度贯标", null, "DCMM2级", null, 15, { 认定日期: day(4, 2) }),
  row(U.yanche, "六", "数据管理能力成熟度贯标", null, "L4", null, 25, { 认定日期: day(5, 11) }),
  row(U.hengyi, 6, "数据管理能力成熟度贯标", null, "优化级", null, 30, { 认定日期: day(6, 30) }),
  row(U.yirong, "第六条", "数据管理能力成熟度贯标", null, "稳健级（3级）", null, 5, {
    已获等级: "2级",
    已获支持金额: 15,
    认定日期: day(2, 9),
  }),
  row(U.lichuan, "第六条", "数据管理能力成熟度贯标", null, "4级", null, 25, { 已获等级: "2级", 认定日期: day(7, 7) }),
  row(U.zheling, "第六条", "数据管理能力成熟度贯标", null, "二级", null, 15, {
    已获等级: "三级",
    已获支持金额: 20,
    认定日期: day(7, 15),
  }),
  row(U.jinghe, "第六条", "数据管理能力成熟度贯标", null, "1级", null, 10, { 认定日期: day(1, 22) }),
  row(U.shiyuan, "第六条", "数据管理能力成熟度贯标", null, "6级", null, 30, { 认定日期: day(8, 3) }),
  row(U.xiyuan, "第六条", "数据管理能力成熟度贯标", null, "国家级", null, 20, { 认定日期: day(8, 19) }),
  row(U.sheyuan, "第六条", "数据管理能力成熟度贯标", null, "3级", null, 20, { 认定日期: day(3, 30) }),
  row(U.huye, "第六条", "数据管理能力成熟度贯标", null, "3级", null, 20, { 认定日期: day(6, 12) }),
  row(U.huye, "第六条", "数据管理能力成熟度贯标（数控云）", null, "2级", null, 15, { 认定日期: day(6, 12) }),
  row(U.kunyao, "第六条", "数据管理能力成熟度贯标", null, "3级", null, 20, { 认定日期: day(5, 26) }),
  row(U.branch, "第六条", "数据管理能力成熟度贯标", null, "2级", null, 15, { 认定日期: day(4, 17) }),
  row(U.xining, "第六条", "数据管理能力成熟度贯标", null, null, null, 20, { 备注: "证书复印件缺等级页" }),
  row(U.yanlan, "第六条", "数据管理能力成熟度贯标", null, "3级", null, 20, { 认定日期: day(1, 1) - 377 }),
  subtotal(),
];
