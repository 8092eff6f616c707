import { codeOf, miscopied } from "./codes";

/** Who applies. All names and codes are invented. */
export interface Unit {
  readonly name: string;
  readonly code: string | number | null;
  readonly contact: string;
  readonly bank: string;
}

const BANKS = [
  "中国工商银行北京石景山支行",
  "中国建设银行北京苹果园支行",
  "北京银行古城支行",
  "招商银行北京西山支行",
  "中国农业银行北京八角支行",
];
const CONTACTS = [
  "陈敏",
  "李卫东",
  "王海燕",
  "赵磊",
  "周颖",
  "吴志强",
  "郑文静",
  "孙立",
  "马晓丽",
  "何建平",
  "高洁",
  "林峰",
];

let made = 0;
function unit(name: string, code?: string | number | null): Unit {
  made += 1;
  return {
    name,
    code: code === undefined ? codeOf("91", "110107", `MAXX${String(1000 + made * 7)}`) : code,
    contact: CONTACTS[made % CONTACTS.length] as string,
    bank: BANKS[made % BANKS.length] as string,
  };
}

const branchHead = unit("北京砚澜工业互联网科技有限公司");
const renamed = codeOf("91", "110107", "MAXX2033");

export const UNITS = {
  yanlan: branchHead,
  lichuan: unit("北京栎川智能装备有限公司"),
  junze: unit("筠泽（北京）工业软件有限公司"),
  huye: unit("北京槲野数控技术有限公司"),
  jinghe: unit("北京璟禾自动化系统有限公司"),
  shuyu: unit("澍屿数据科技（北京）有限公司"),
  shuopeng: unit("北京朔芃信息安全技术有限公司"),
  tangyan: unit("北京棠堰信息工程有限公司"),
  xiyuan: unit("北京隰原仿真软件股份有限公司"),
  jihe: unit("北京霁壑机器人有限公司"),
  zheling: unit("北京柘岭物联网技术有限公司"),
  yuantong: unit("北京沅砼智慧建造科技有限公司"),
  hengyi: unit("北京珩屹半导体设备有限公司"),
  yirong: unit("北京翊榕云计算有限公司"),
  tongcen: unit("北京潼岑测控仪器有限公司"),
  yanche: unit("北京晏澈能源互联科技有限公司"),
  ruoxi: unit("北京箬溪工业设计有限公司"),
  shiyuan: unit("北京湜源流体机械有限公司"),
  diwan: unit("北京荻畹园区运营管理有限公司"),
  mingque: unit("北京茗榷产业园发展有限公司"),
  lushi: unit("北京鹭莳科技园管理有限公司"),
  sheyuan: unit("北京畲原先进制造技术研究所", codeOf("12", "110107", "MAXX5011")),
  yanlu: unit("燕麓理工学院", codeOf("12", "110000", "MAXX5022")),
  ranyu: unit("北京苒榆协同创新促进中心", codeOf("52", "110107", "MAXX5033")),
  luanzhen: unit("天津滦榛智能科技有限公司", codeOf("91", "120116", "MAXX6011")),
  yidi: unit("上海漪棣工业软件有限公司", codeOf("91", "310115", "MAXX6022")),
  branch: unit("北京砚澜工业互联网科技有限公司石景山分公司"),
  lichun: unit("北京骊椿数据服务有限公司"),
  weitong: unit("北京隗桐网络技术有限公司", null),
  xiuduan: unit("北京岫椴精密制造有限公司"),
  chengrui: unit("北京埕芮智能控制有限公司", miscopied(codeOf("91", "110107", "MAXX7011"))),
  /** All digits, so that Excel took the code for a number and kept 15 of its digits. */
  lingxu: unit("北京泠栩软件技术有限公司", 911101073456781000),
  junshuo: unit("北京钧槊科技有限公司", renamed),
  junshuoNew: unit("北京钧槊智能制造科技有限公司", renamed),
  tilan: unit("北京缇岚计算机辅助技术有限公司"),
  tilanOther: unit("北京缇岚计算机辅助技术有限公司"),
  qiaohua: unit("北京峤桦检测技术有限公司"),
  xining: unit("北京汐柠大数据有限公司"),
  kunyao: unit("北京坤垚铸锻有限公司"),
  suizhen: unit("北京绥桢工控网络有限公司"),
  xicheng: unit("北京郗澄边缘计算有限公司"),
  jinwei: unit("北京瑾蔚医疗器械制造有限公司"),
  xinyue: unit("北京昕樾轨道交通装备有限公司"),
  xiehang: unit("北京颉颃航空零部件有限公司"),
  canxie: unit("北京粲榭光电有限公司"),
  peijian: unit("北京沛鉴纺织装备有限公司"),
  cilan: unit("北京茨岚环保设备有限公司"),
  anhui: unit("北京黯蕙食品机械有限公司"),
  joint: unit("北京鄢洛传动有限公司、北京芈筑液压有限公司", null),
} as const satisfies Readonly<Record<string, Unit>>;
