import { localPlace, withoutPlaces, withoutUnitPlaces } from "../../src/identity/places";
import { readUnitNames } from "../../src/identity/unit-name";
import { unitLikeness } from "../../src/identity/likeness";

describe("a place that its last character tells stands in front of a name", () => {
  test.each([
    ["柳河县通利米业", ["柳河"], "通利米业"],
    ["吉林省通化市柳河县国安药业", ["吉林", "柳河", "通化"], "国安药业"],
    ["江苏省苏州市吴中区云海科技", ["吴中", "江苏", "苏州"], "云海科技"],
    ["柳河县柳南乡青禾合作社", ["柳南", "柳河"], "青禾合作社"],
    ["前郭尔罗斯蒙古族自治县青禾牧业", ["前郭尔罗斯蒙古族"], "青禾牧业"],
    ["天津开发区云海科技", ["天津", "开发"], "云海科技"],
  ])("%s is of %j", (name, places, rest) => {
    expect(withoutUnitPlaces(name)).toMatchObject({ places: [...places].sort(), rest });
  });

  test.each([
    "鸿远市政工程",
    "惠民超市",
    "光明城市运营",
    "幸福社区服务",
    "未来区块链",
    "云海旗舰店",
    "绿盟科技",
    "成都市",
    "小城镇痛科技",
  ])("%s names no place of the kind", name => {
    expect(withoutUnitPlaces(name).told).toEqual([]);
  });
});

test.each(["生产区智能产线", "核心区智能化改造", "示范区建设", "东北区销售数据平台"])(
  "in front of a project's name no place is told by its last character: %s",
  name => {
    expect(withoutPlaces(name)).toEqual({ places: [], rest: name });
  },
);

const related = (names: readonly string[], places: readonly string[] = []): string[] => {
  const units = readUnitNames(names, places);
  return units.flatMap((a, i) =>
    units.slice(i + 1).flatMap((b, k) => {
      const found = unitLikeness(a, b);
      return found === "distinct" ? [] : [`${names[i]!} ${names[i + 1 + k]!} ${found}`];
    }),
  );
};

describe("units of one county do not share a brand", () => {
  test.each([
    ["柳河县通利米业有限公司", "柳河县聚鑫源米业有限公司", "柳河国安药业有限公司", "吉林柳河县凯达建材有限公司"],
    ["沂水县青援食品有限公司", "山东沂水机床厂有限公司", "沂水鲁洲制粉有限公司"],
    ["鄂托克旗蒙原牧业有限公司", "鄂托克绒纺有限公司", "内蒙古鄂托克天路化工有限公司"],
  ])("%s, %s …", (...names) => {
    expect(related(names)).toEqual([]);
  });

  test("where no name says 县, the policy's title does", () => {
    const names = ["柳河国安药业有限公司", "柳河聚鑫源米业有限公司"];
    expect(related(names)).toHaveLength(1);
    expect(related(names, withoutUnitPlaces("柳河县加快重点产业实施意见").told)).toEqual([]);
  });

  test("a group's units stay related, and one unit written two ways stays likely", () => {
    expect(
      related([
        "柳河县昭衍药业有限公司",
        "柳河昭衍药业有限责任公司",
        "柳河县昭衍物流有限公司",
        "柳河县国安药业有限公司",
      ]),
    ).toEqual([
      "柳河县昭衍药业有限公司 柳河昭衍药业有限责任公司 likely",
      "柳河县昭衍药业有限公司 柳河县昭衍物流有限公司 related",
      "柳河昭衍药业有限责任公司 柳河县昭衍物流有限公司 related",
    ]);
  });

  test("what would leave nothing of a name is no place in it", () => {
    expect(localPlace("柳河药业", new Set(["柳河"]))).toBeNull();
    expect(localPlace("柳河国安药业", new Set(["柳河"]))).toBe("柳河");
  });
});
