import type { Dice } from "./dice";
import { withCheck } from "./spellings";

export interface RandomProject {
  name: string;
  number: string | null;
}
export interface RandomApplicant {
  name: string;
  traditional: string;
  code: string;
  formerName?: string;
  secondCode?: string;
  projects: RandomProject[];
}

/** Names far enough apart that none is like another; an institution, and one registered elsewhere, among them. */
const POOL: readonly (readonly [string, string, string])[] = [
  ["北京云数科技有限公司", "北京雲數科技有限公司", "91110107746192053"],
  ["京西智造软件股份有限公司", "京西智造軟件股份有限公司", "91110107MA01ABC25"],
  ["永定河工业互联网研究院", "永定河工業互聯網研究院", "12110107MB2C07549"],
  ["磐石安全技术有限责任公司", "磐石安全技術有限責任公司", "91440300192203821"],
  ["星火产业园运营有限公司", "星火產業園運營有限公司", "91110107MAC8K3P10"],
];
const PROJECTS = ["工业知识图谱引擎", "时间敏感网络", "园区公共服务", "设备联网改造", "仿真设计套件", "数据治理"];

/** One code under two names, and one name with two codes. */
const FORMER_NAME = "长安街西延数控装备厂";
const SECOND_CODE = withCheck("91110107MA7XYQW12");

export function randomApplicants(dice: Dice): RandomApplicant[] {
  return dice
    .shuffled(POOL)
    .slice(0, 1 + dice.below(4))
    .map(([name, traditional, code], i) => ({
      name,
      traditional,
      code: withCheck(code),
      ...(dice.chance(12) ? { formerName: FORMER_NAME } : {}),
      ...(dice.chance(12) ? { secondCode: SECOND_CODE } : {}),
      projects: dice
        .shuffled(PROJECTS)
        .slice(0, 1 + dice.below(3))
        .map((project, j) => ({ name: project, number: numberOf(i, j, dice) })),
    }));
}

/** Some have a number, some have none, and some share one with another applicant. */
function numberOf(applicant: number, project: number, dice: Dice): string | null {
  if (dice.chance(30)) return null;
  return dice.chance(25) ? "LH-2026-009" : `GX-2026-${applicant}${project}1`;
}
