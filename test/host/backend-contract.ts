/**
 * What every owner of cells must do: `backendContract("name", () => a backend with one empty sheet called Sheet1, how
 * to end it)`. What a backend leaves out (loading, merging, custom functions) is not asked of it.
 */
import type { Backend, HostValue } from "../../src/host/backend";

export interface Made {
  readonly backend: Backend;
  end?(): void | Promise<void>;
}

export function backendContract(name: string, make: () => Made | Promise<Made>): void {
  describe(`${name} as an owner of cells`, () => {
    let made: Made, backend: Backend, sheet: string;
    beforeEach(async () => {
      made = await make();
      backend = made.backend;
      sheet = backend.sheets()[0]!.id;
    });
    afterEach(() => made.end?.());
    const at = (top: number, left: number, rows: number, columns: number) => ({ top, left, rows, columns });

    test("begins with one sheet in sight and something selected on it", () => {
      expect(backend.sheets()).toEqual([{ id: sheet, name: "Sheet1", hidden: false }]);
      expect(backend.selection()).toMatchObject({ sheet, areas: [{ rows: 1, columns: 1 }] });
    });

    test("a sheet keeps its id while its name, place and sight change, until it goes", () => {
      const two = backend.addSheet("二"),
        three = backend.addSheet("three");
      expect(new Set([sheet, two, three]).size).toBe(3);
      backend.alterSheet(three, { name: "三", position: 0 });
      backend.alterSheet(two, { hidden: true });
      expect(backend.sheets()).toEqual([
        { id: three, name: "三", hidden: false },
        { id: sheet, name: "Sheet1", hidden: false },
        { id: two, name: "二", hidden: true },
      ]);
      backend.removeSheet(three);
      expect(backend.sheets().map(({ id }) => id)).toEqual([sheet, two]);
    });

    test("a name that is taken in whatever case is refused", () => {
      expect(() => backend.addSheet("SHEET1")).toThrow();
    });

    test('what is written is read: numbers, texts, truth values; null leaves a cell, "" empties it', () => {
      backend.write(sheet, at(1, 1, 2, 3), [
        [1.5, "文字", true],
        ["a", "", 0],
      ]);
      expect(backend.values(sheet, at(1, 1, 2, 3))).toEqual([
        [1.5, "文字", true],
        ["a", "", 0],
      ]);
      backend.write(sheet, at(1, 1, 2, 2), [
        [null, ""],
        ["", "b"],
      ]);
      expect(backend.values(sheet, at(0, 0, 4, 5))).toEqual([
        ["", "", "", "", ""],
        ["", 1.5, "", true, ""],
        ["", "", "b", 0, ""],
        ["", "", "", "", ""],
      ]);
    });

    test("a text with an apostrophe in front is a text, whatever comes after it", () => {
      backend.write(sheet, at(0, 0, 1, 4), [["'=1+1", "'007", "''x", "'"]]);
      expect(backend.values(sheet, at(0, 0, 1, 3))).toEqual([["=1+1", "007", "'x"]]);
    });

    test("digits that are a text stay one, to the last", () => {
      const texts: HostValue[] = ["110105199001011234", "1e5", "007", " 7"];
      backend.write(sheet, at(0, 0, 1, 4), [texts]);
      expect(backend.values(sheet, at(0, 0, 1, 4))).toEqual([texts]);
    });

    test("the used rectangle is the smallest around everything that is not blank", () => {
      expect(backend.used(sheet)).toBeNull();
      backend.write(sheet, at(4, 2, 1, 1), [["x"]]);
      backend.write(sheet, at(2, 5, 1, 1), [[0]]);
      expect(backend.used(sheet)).toEqual(at(2, 2, 3, 4));
      backend.write(sheet, at(2, 5, 1, 1), [[""]]);
      expect(backend.used(sheet)).toEqual(at(4, 2, 1, 1));
      backend.write(sheet, at(4, 2, 1, 1), [[""]]);
      expect(backend.used(sheet)).toBeNull();
    });

    test("a block of ten thousand rows comes back as it went in, and far cells are there", () => {
      const rows = Array.from({ length: 10_000 }, (_, r) => [r, `t${r}`, r % 2 === 0]);
      backend.write(sheet, at(10, 0, 10_000, 3), rows);
      expect(backend.values(sheet, at(10, 0, 10_000, 3))).toEqual(rows);
      backend.write(sheet, at(20_000, 50, 1, 1), [["far"]]);
      expect(backend.used(sheet)).toEqual(at(10, 0, 19_991, 51));
    });

    test("sheets do not share cells", () => {
      const two = backend.addSheet("two");
      backend.write(sheet, at(0, 0, 1, 1), [[1]]);
      backend.write(two, at(0, 0, 1, 1), [[2]]);
      expect([backend.values(sheet, at(0, 0, 1, 1)), backend.values(two, at(0, 0, 1, 1))]).toEqual([[[1]], [[2]]]);
    });

    test("what is selected is told, on another sheet too", () => {
      const two = backend.addSheet("two");
      backend.select(two, at(1, 1, 2, 2));
      expect(backend.selection()).toEqual({ sheet: two, areas: [at(1, 1, 2, 2)] });
    });

    test("its own writes and selections are not told as a person's", async () => {
      const told: string[] = [];
      const stop = backend.listen({
        changed: () => void told.push("changed"),
        selected: () => void told.push("selected"),
      });
      backend.write(sheet, at(0, 0, 1, 1), [[1]]);
      backend.select(sheet, at(1, 0, 1, 1));
      await backend.settled();
      stop();
      expect(told).toEqual([]);
    });

    test("looks, hidden rows, widths and frozen panes are taken and change no value", () => {
      backend.write(sheet, at(0, 0, 2, 2), [
        [1, "a"],
        [2, "b"],
      ]);
      backend.draw(sheet, {
        kind: "look",
        at: at(0, 0, 2, 2),
        look: {
          numberFormat: "0.00",
          fill: "#FFEEDD",
          color: "#112233",
          bold: true,
          wrap: true,
          horizontal: "Center",
          vertical: "Top",
        },
      });
      backend.draw(sheet, { kind: "look", at: at(0, 0, 1, 1), look: { fill: null } });
      backend.draw(sheet, { kind: "rows-hidden", top: 1, rows: 1, hidden: true });
      backend.draw(sheet, { kind: "rows-hidden", top: 1, rows: 1, hidden: false });
      backend.draw(sheet, { kind: "column-width", left: 0, columns: 2, width: 80 });
      backend.draw(sheet, { kind: "frozen", rows: 1, columns: 0 });
      backend.draw(sheet, { kind: "frozen", rows: 0, columns: 0 });
      expect([backend.values(sheet, at(0, 0, 2, 2)), backend.used(sheet)]).toEqual([
        [
          [1, "a"],
          [2, "b"],
        ],
        at(0, 0, 2, 2),
      ]);
    });

    test("nothing is merged where nobody merged", () => {
      expect(backend.merges(sheet)).toEqual([]);
    });

    test("merged cells keep the value of the first", () => {
      if (!backend.merge) return;
      backend.write(sheet, at(0, 0, 2, 2), [
        [1, 2],
        [3, 4],
      ]);
      backend.merge(sheet, at(0, 0, 2, 2));
      expect([backend.merges(sheet), backend.values(sheet, at(0, 0, 2, 2))]).toEqual([
        [at(0, 0, 2, 2)],
        [
          [1, ""],
          ["", ""],
        ],
      ]);
    });

    test("sheets that are loaded take the place of all others, with formulas as they were", () => {
      if (!backend.load) return;
      backend.load([
        {
          name: "甲",
          cells: [
            ["a", { formula: "=SUM(B2:B9)", value: 7 }],
            [null, 1],
          ],
          merges: [at(3, 0, 1, 2)],
        },
        { name: "乙", hidden: true, cells: [] },
      ]);
      const [one] = backend.sheets();
      expect(backend.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
        ["甲", false],
        ["乙", true],
      ]);
      expect([
        backend.values(one!.id, at(0, 0, 2, 2)),
        backend.formulas(one!.id, at(0, 0, 2, 2)),
        backend.merges(one!.id),
      ]).toEqual([
        [
          ["a", 7],
          ["", 1],
        ],
        [
          ["a", "=SUM(B2:B9)"],
          ["", 1],
        ],
        [at(3, 0, 1, 2)],
      ]);
      expect(backend.selection().sheet).toBe(one!.id);
    });

    test("a formula calls a function that was defined, again when what it is given changes, and spills", async () => {
      if (!backend.define) return;
      backend.define([
        { name: "NS.TWICE", call: async given => given[0]!.cells.map(row => row.map(value => Number(value) * 2)) },
      ]);
      backend.write(sheet, at(0, 0, 2, 1), [[1], [2]]);
      backend.write(sheet, at(0, 2, 1, 1), [["=NS.TWICE(A1:A2)"]]);
      await backend.settled();
      expect([backend.values(sheet, at(0, 2, 2, 1)), backend.formulas(sheet, at(0, 2, 2, 1))]).toEqual([
        [[2], [4]],
        [["=NS.TWICE(A1:A2)"], [4]],
      ]);
      expect(backend.spills(sheet)).toEqual([at(0, 2, 2, 1)]);
      backend.write(sheet, at(1, 0, 1, 1), [[5]]);
      await backend.settled();
      expect(backend.values(sheet, at(0, 2, 2, 1))).toEqual([[2], [10]]);
    });

    test(
      "a formula that is written over is forgotten, its spill too, and a new one calculates in " + "its place",
      async () => {
        if (!backend.define) return;
        backend.define([
          { name: "NS.TWICE", call: async given => given[0]!.cells.map(row => row.map(value => Number(value) * 2)) },
        ]);
        const seen = async (): Promise<unknown> => {
          await backend.settled();
          return backend.values(sheet, at(0, 2, 2, 1));
        };
        backend.write(sheet, at(0, 0, 2, 3), [
          [1, null, "=NS.TWICE(A1:A2)"],
          [2, null, null],
        ]);
        expect(await seen()).toEqual([[2], [4]]);
        backend.write(sheet, at(0, 2, 1, 1), [[9]]);
        expect(await seen()).toEqual([[9], [""]]);
        backend.write(sheet, at(0, 0, 2, 1), [[3], [4]]);
        expect(await seen()).toEqual([[9], [""]]);
        backend.write(sheet, at(0, 2, 2, 1), [["=NS.TWICE(A2)"], ["=NS.TWICE(A1)"]]);
        expect(await seen()).toEqual([[8], [6]]);
        backend.write(sheet, at(0, 2, 1, 1), [["=NS.TWICE(A1)"]]);
        backend.write(sheet, at(0, 0, 2, 1), [[5], [6]]);
        expect(await seen()).toEqual([[10], [10]]);
      },
    );
  });
}
