import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { isSameFile } from "../../src/cli/same-file";
import { WholeFiles } from "../../src/cli/whole-file";
import { folder, put } from "./assess-command";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a file that is written", () => {
  test("has its name only when all of it is there", () => {
    const into = folder(),
      path = put(into, "结果.json", "old"),
      files = new WholeFiles();
    files.write(path, to => {
      to(bytes("new "));
      expect(readFileSync(path, "utf8")).toBe("old");
      to(bytes("text"));
    });
    expect(readFileSync(path, "utf8")).toBe("old");
    files.keep();
    expect(readFileSync(path, "utf8")).toBe("new text");
    expect(readdirSync(into)).toEqual(["结果.json"]);
  });

  test("leaves nothing, and what was there as it was, where another one of them fails", () => {
    const into = folder(),
      path = put(into, "a.json", "old"),
      files = new WholeFiles();
    files.write(path, to => to(bytes("new")));
    expect(() => files.write(join(into, "none", "b.xlsx"), to => to(bytes("x")))).toThrow("notWritable");
    files.drop();
    expect(readdirSync(into)).toEqual(["a.json"]);
    expect(readFileSync(path, "utf8")).toBe("old");
  });

  test("keeps the permissions of the one before, and a link to it stays a link", () => {
    const into = folder(),
      path = put(into, "a.json", "old"),
      link = join(into, "link.json"),
      files = new WholeFiles();
    chmodSync(path, 0o640);
    symlinkSync(path, link);
    files.write(link, to => to(bytes("new")));
    files.keep();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test("may have a scratch beside it that nobody sees, and of which nothing is left", () => {
    const into = folder(),
      path = join(into, "结果.xlsx"),
      files = new WholeFiles(),
      scratch = files.scratch(path),
      first = scratch.put(bytes("first")),
      second = scratch.put(bytes("second"));
    expect(readdirSync(into)).toEqual([]);
    const read = new Uint8Array(6);
    scratch.read(second, read);
    expect(read).toEqual(bytes("second"));
    scratch.read(first, read.subarray(0, 5));
    expect(read.subarray(0, 5)).toEqual(bytes("first"));
    // Reading does not move the place where the next is put.
    expect(scratch.put(bytes("x"))).toBe(11);
    expect(() => scratch.read(11, read)).toThrow();
    files.write(path, to => to(bytes("new")));
    files.keep();
    files.drop();
    expect(readdirSync(into)).toEqual(["结果.xlsx"]);
    expect(() => files.scratch(join(into, "none", "b.xlsx"))).toThrow("notWritable");
  });

  test("may have a name as long as a system takes, and one that is longer is told", () => {
    const into = folder(),
      write = (name: string): void => {
        const files = new WholeFiles();
        try {
          files.write(join(into, name), to => to(bytes("x")));
          files.keep();
        } finally {
          files.drop();
        }
      };
    const longest = ["a".repeat(250), "长".repeat(83), "😀".repeat(62)].map(name => `${name}.json`);
    longest.forEach(write);
    expect(readdirSync(into).sort()).toEqual([...longest].sort());
    for (const name of ["a".repeat(300), "长".repeat(90), "😀".repeat(80)])
      expect(() => write(`${name}.json`)).toThrow("notWritable");
    expect(readdirSync(into)).toHaveLength(longest.length);
  });

  test("says that there is no room where a device is full", () => {
    expect(() => new WholeFiles().write("/dev/full", to => to(bytes("x")))).toThrow("noRoom");
  });
});

describe("two paths are one file", () => {
  const into = folder(),
    path = put(into, "名单.xlsx", "x");
  mkdirSync(join(into, "夹"));
  symlinkSync(into, join(into, "另一个夹"));
  symlinkSync(path, join(into, "链接.xlsx"));
  linkSync(path, join(into, "硬链接.xlsx"));
  symlinkSync(join(into, "还没有.json"), join(into, "悬空.json"));
  symlinkSync(join(into, "圈二.json"), join(into, "圈一.json"));
  symlinkSync(join(into, "圈一.json"), join(into, "圈二.json"));

  test.each([
    ["by themselves", "名单.xlsx", "名单.xlsx"],
    ["by a way round", "名单.xlsx", "夹/../名单.xlsx"],
    ["by a link", "名单.xlsx", "链接.xlsx"],
    ["by a hard link", "名单.xlsx", "硬链接.xlsx"],
    ["by a folder that is a link", "名单.xlsx", "另一个夹/名单.xlsx"],
    ["by a link to what is not there yet", "还没有.json", "悬空.json"],
    ["by a folder that is a link, neither being there yet", "新.json", "另一个夹/新.json"],
    ["in a folder that is not there yet", "无/新.json", "另一个夹/无/新.json"],
    ["but for their letters' case", "新.json", "新.JSON"],
  ])("%s", (_, a, b) => {
    expect(isSameFile(join(into, a), join(into, b))).toBe(true);
    expect(isSameFile(join(into, b), join(into, a))).toBe(true);
  });

  test.each([
    ["名单.xlsx", "新.json"],
    ["新.json", "夹/新.json"],
    ["圈一.json", "新.json"],
  ])("but %s and %s are two", (a, b) => {
    expect(isSameFile(join(into, a), join(into, b))).toBe(false);
    expect(existsSync(join(into, "新.json"))).toBe(false);
  });
});
