import type { OwnCity, Policy } from "./model";

/** The four municipalities, by the first digits of their codes: a district's policy there seldom names them. */
const MUNICIPALITIES: Readonly<Record<string, OwnCity>> = {
  "11": {
    name: "北京",
    towns: "东城|西城|朝阳|海淀|丰台|石景山|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆|亦庄|经开|经济技术开发",
  },
  "12": {
    name: "天津",
    towns: "和平|河东|河西|南开|河北|红桥|东丽|西青|津南|北辰|武清|宝坻|滨海|宁河|静海|蓟州|经开|经济技术开发",
  },
  "31": {
    name: "上海",
    towns: "黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东|金山|松江|青浦|奉贤|崇明|临港",
  },
  "50": {
    name: "重庆",
    towns:
      "万州|涪陵|渝中|大渡口|江北|沙坪坝|九龙坡|南岸|北碚|綦江|大足|渝北|巴南|黔江|长寿|江津|合川|永川|南川|璧山|铜梁|潼南|" +
      "荣昌|开州|梁平|武隆|两江|高新技术开发|经济技术开发",
  },
};
const NONE: OwnCity = { name: "", towns: "" };

/** By the place that the policy's title begins with, else by the codes of its district. */
export function ownCity({ title, regions }: Pick<Policy, "title" | "regions">): OwnCity {
  const municipality = MUNICIPALITIES[regions[0]?.slice(0, 2) ?? ""] ?? NONE,
    [, named] = /^([\u4e00-\u9fff]{2,6}?)市/.exec(title) ?? [];
  if (named === undefined || named === municipality.name) return municipality;
  return Object.values(MUNICIPALITIES).find(({ name }) => name === named) ?? { name: named, towns: "" };
}
