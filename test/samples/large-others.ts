import { section, subtotal } from "./application";
import { again, row } from "./large-row";
import type { Line } from "./roster";
import { UNITS as U } from "./units";

/** Articles 8 to 12. */
export const OTHERS: readonly Line[] = [
  section("六、提升安全保障能力（第八条）"),
  row(U.shuopeng, "第八条", "工控安全监测试点示范", "S261100001", "工信部", null, 10),
  row(U.suizhen, "8", "垂直行业安全解决方案试点示范", "S261100002", "工信部", null, 10),
  row(U.suizhen, "8", "安全分类分级管理试点示范", "S261100003", "国家级", null, 10),
  row(
    U.tongcen,
    "第八条",
    "仪器仪表安全防护试点示范",
    "S261100004",
    "工业和信息化部",
    null,
    10,
    {},
    { plain: { 级别: "工信部" } },
  ),
  row(U.lichuan, "第八条", "机床联网安全试点示范", "S261100005", "市级", null, 10),
  row(U.jihe, "第八条", "机器人安全融合创新试点示范", "S261100006", "工信部", null, 10, { 已获支持金额: 10 }),
  row(
    U.yanlan,
    "第八条",
    "平台安全试点示范",
    "S261100007",
    "试点示范（安全类）",
    null,
    10,
    {},
    { plain: { 级别: "工信部" } },
  ),
  row(U.qiaohua, "第八条", "检测数据安全试点示范", "S261100008", "工信部", null, 10),
  subtotal(),
  section("七、打造特色产业园区（第九条）"),
  row(U.diwan, "9.1", "荻畹工业互联网产业园", "Y261100001", "运营", null, 800, {
    评审核定金额: 800,
    已获支持金额: 1500,
    已支持年数: 2,
  }),
  again("9.2", "国家级", null, 100, { 已获支持金额: 50, 已获等级: "市级" }),
  row(U.mingque, "第九条", "茗榷工业互联网产业园", "Y261100002", "园区运营", null, 600),
  again("园区认定", "市级", null, 50, {}, { plain: { 申报条款: "9.2" } }),
  row(U.lushi, "9.1", "鹭莳工业互联网产业园", "Y261100003", null, null, 600, { 评审核定金额: 600, 已支持年数: 3 }),
  again("9.2", "市级", null, 50, { 已获支持金额: 50 }),
  row(U.lushi, "9.1", "鹭莳软件产业园", "Y221100004", null, null, 2000, {
    评审核定金额: 2000,
    已获支持金额: 4200,
    已支持年数: 2,
  }),
  subtotal(),
  section("八、人才、资本与服务（第十条至第十二条）"),
  row(U.yanlan, "第十条", "高层次人才引进", null, null, null, null),
  row(U.zheling, "第十一条", "产业基金对接", null, null, null, null),
  row(U.kunyao, "12", "项目落地服务", null, null, null, null),
  row(U.luanzhen, "第十条", "人才公寓", null, null, null, null, { 审核状态: "不予支持" }),
];
