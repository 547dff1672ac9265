import { describe, expect, test } from "vitest";
import { ancestors, districtOf, loadDivisions } from "../../src/reports/divisions.ts";

const divisions = loadDivisions();

describe("the table of divisions", () => {
  test.each([
    ["河东区", ["河东区", "county"]],
    ["河东", ["河东区", "county"]],
    ["海拉尔", ["海拉尔区", "county"]],
    ["浙江", ["浙江省", "province"]],
    ["广西", ["广西壮族自治区", "province"]],
    ["内蒙古", ["内蒙古自治区", "province"]],
    ["香港", ["香港特别行政区", "province"]],
    ["延边", ["延边朝鲜族自治州", "city"]],
    ["延边州", ["延边朝鲜族自治州", "city"]],
    ["黔东南", ["黔东南苗族侗族自治州", "city"]],
    ["巴音郭楞", ["巴音郭楞蒙古自治州", "city"]],
    ["克孜勒苏", ["克孜勒苏柯尔克孜自治州", "city"]],
    ["海南州", ["海南藏族自治州", "city"]],
    ["海南", ["海南省", "province"]],
    ["河北", ["河北省", "province"]],
    ["河北区", ["河北区", "county"]],
    ["吉林", ["吉林省", "province"]],
    ["吉林市", ["吉林市", "city"]],
    ["东乡族自治县", ["东乡族自治县", "county"]],
    ["锡林郭勒", ["锡林郭勒盟", "city"]],
    ["辛口镇", ["辛口镇", "town"]],
  ])("finds %s", (name, [fullName, level]) => {
    expect(divisions.find(name)[0]).toMatchObject({ name: fullName, level });
  });

  test("gives all candidates of an ambiguous name", () => {
    const above = (name: string) => divisions.withFullName(name).map((each) => ancestors(each).at(-1)?.name);
    expect(above("河东区")).toEqual(expect.arrayContaining(["天津市", "山东省"]));
    expect(above("鼓楼区").length).toBeGreaterThanOrEqual(4);
    expect(above("新城镇").length).toBeGreaterThan(3);
  });

  test("knows what stands above a division", () => {
    const names = (name: string) =>
      ancestors(divisions.withFullName(name)[0] as never).map((each) => each.name);
    expect(names("海拉尔区")).toEqual(["呼伦贝尔市", "内蒙古自治区"]);
    expect(names("东丽区")).toEqual(["天津市"]);
    expect(names("济源市")).toEqual(["河南省"]);
    expect(names("浙江省")).toEqual([]);
    expect(districtOf(divisions.withFullName("辛口镇")[0] as never).name).toBe("西青区");
  });

  test("has no short form of a single character and none for the unknown", () => {
    expect(divisions.find("郊")).toEqual([]);
    expect(divisions.find("亚特兰蒂斯")).toEqual([]);
  });
});

describe("place names in a text", () => {
  const found = (text: string) => divisions.namesAt(text).map((mention) => mention.name);
  test.each<[string, string[]]>([
    ["河东和东丽的满意率", ["河东", "东丽"]],
    ["天津市河北区2023年审结多少件", ["天津市", "河北区"]],
    ["河西务镇办理了多少", ["河西务镇"]],
    ["河西务的情况", []],
    ["南开大学在哪里", []],
    ["广西壮族自治区和广西", ["广西壮族自治区", "广西"]],
    ["吉林省吉林市", ["吉林省", "吉林市"]],
    ["公安机关与和平安宁", []],
    ["大兴调查研究之风", []],
    ["辛口镇2022年", ["辛口镇"]],
    ["没有地名的问题", []],
    ["云溪区2021年", ["云溪区"]],
    ["云溪2021年", ["云溪"]],
    ["云溪县2021年", []],
    ["岳阳市云溪县水务局", ["岳阳市"]],
    ["青河区人民政府", []],
    ["海拉尔旗的情况", []],
    ["云溪县乡村振兴局", []],
    ["云溪市市场监管局", []],
    ["广西区司法厅", ["广西区"]],
    ["湖南市县两级", ["湖南"]],
    ["云溪县级机关事务管理局", []],
    ["云溪自治县司法局", []],
    ["广西自治区司法厅", ["广西自治区"]],
    ["浙江区域协调发展", ["浙江"]],
    ["余姚市场主体", ["余姚市"]],
    ["东丽市场主体和东丽市容", ["东丽", "东丽"]],
  ])("%s", (text, names) => expect(found(text)).toEqual(names));

  test("says where they stand and whether they are whole", () => {
    expect(divisions.namesAt("问河东区")).toMatchObject([{ start: 1, end: 4, full: true }]);
    expect(divisions.namesAt("问河东呢")).toMatchObject([{ start: 1, end: 3, full: false }]);
  });
});
