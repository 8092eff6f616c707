import { CLAUSES, RATE } from "./data.mjs";

const yuan = fen => fen / 100;
/** A peer's yuan, which it has rounded to the 分 itself, as whole 分. */
const fen = value => Math.round(Number(value) * 100);

/**
 * Each peer as its documentation would have a user write it; answers whole 分, row by row. Each brings its package when
 * it is asked, so that one without a build for this machine is left out alone.
 */
export const ENGINES = {
  async DuckDB(rows) {
    const { DuckDBInstance, DuckDBDecimalValue } = await import("@duckdb/node-api"),
      decimal = value => new DuckDBDecimalValue(BigInt(value), 18, 2);
    const db = await (await DuckDBInstance.create(":memory:")).connect();
    await db.run("CREATE TABLE r (k INTEGER, basis DECIMAL(18,2), ceiling DECIMAL(18,2), paid DECIMAL(18,2))");
    const append = await db.createAppender("r");
    rows.forEach(({ clause, basis, paid }, k) => {
      append.appendInteger(k);
      append.appendDecimal(decimal(basis));
      append.appendDecimal(decimal(CLAUSES[clause].ceiling * 100));
      append.appendDecimal(decimal(paid));
      append.endRow();
    });
    append.closeSync();
    const read = await db.runAndReadAll(
      "SELECT CAST(round(greatest(least(basis * 0.30, ceiling) - paid, 0), 2) * 100 AS BIGINT) FROM r ORDER BY k",
    );
    return read.getColumns()[0].map(Number);
  },
  async polars(rows) {
    const { default: pl } = await import("nodejs-polars");
    const frame = pl.DataFrame({
      basis: rows.map(row => yuan(row.basis)),
      ceiling: rows.map(row => CLAUSES[row.clause].ceiling),
      paid: rows.map(row => yuan(row.paid)),
    });
    const product = pl.col("basis").mul(pl.lit(RATE)),
      capped = pl
        .when(product.lt(pl.col("ceiling")))
        .then(product)
        .otherwise(pl.col("ceiling")),
      left = capped.sub(pl.col("paid")),
      amount = pl
        .when(left.gt(pl.lit(0)))
        .then(left)
        .otherwise(pl.lit(0))
        .round(2)
        .alias("amount");
    return [...frame.select(amount).getColumn("amount")].map(fen);
  },
  async arquero(rows) {
    const aq = await import("arquero");
    const table = aq
      .table({
        basis: rows.map(row => yuan(row.basis)),
        ceiling: rows.map(row => CLAUSES[row.clause].ceiling),
        paid: rows.map(row => yuan(row.paid)),
      })
      .derive({
        amount: d => aq.op.round(aq.op.greatest(aq.op.least(d.basis * 0.3, d.ceiling) - d.paid, 0) * 100) / 100,
      });
    return Array.from(table.array("amount"), fen);
  },
  async "zen-engine"(rows) {
    const { ZenEngine } = await import("@gorules/zen-engine");
    const zen = new ZenEngine(),
      decision = zen.createDecision(
        Buffer.from(
          JSON.stringify({
            nodes: [
              { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
              {
                id: "e",
                type: "expressionNode",
                name: "e",
                position: { x: 0, y: 0 },
                content: {
                  expressions: [
                    { id: "a", key: "amount", value: "round(max([0, min([basis * 0.3, ceiling]) - paid]), 2)" },
                  ],
                },
              },
              { id: "out", type: "outputNode", name: "out", position: { x: 0, y: 0 } },
            ],
            edges: [
              { id: "1", sourceId: "in", targetId: "e", type: "edge" },
              { id: "2", sourceId: "e", targetId: "out", type: "edge" },
            ],
          }),
        ),
      );
    const answers = [];
    for (const { clause, basis, paid } of rows) {
      const given = { basis: yuan(basis), ceiling: CLAUSES[clause].ceiling, paid: yuan(paid) };
      answers.push(fen((await decision.evaluate(given)).result.amount));
    }
    return answers;
  },
  async "json-rules-engine"(rows) {
    const { Engine } = await import("json-rules-engine"),
      engine = new Engine();
    for (const { id, ceiling } of CLAUSES)
      engine.addRule({
        conditions: { all: [{ fact: "clause", operator: "equal", value: id }] },
        event: { type: "award", params: { ceiling } },
      });
    const answers = [];
    for (const { clause, basis, paid } of rows) {
      const { events } = await engine.run({ clause: CLAUSES[clause].id }),
        { ceiling } = events[0].params;
      // Its rules choose; the arithmetic stays with whoever calls it.
      answers.push(Math.round(Math.max(0, Math.min(yuan(basis) * RATE, ceiling) - yuan(paid)) * 100));
    }
    return answers;
  },
  async publicodes(rows) {
    const { default: Publicodes } = await import("publicodes");
    const engine = new Publicodes({
      basis: "0",
      ceiling: "0",
      paid: "0",
      amount: { valeur: "basis * 30% - paid", plafond: "ceiling - paid", plancher: "0", arrondi: "2 décimales" },
    });
    return rows.map(({ clause, basis, paid }) => {
      engine.setSituation({ basis: yuan(basis), ceiling: CLAUSES[clause].ceiling, paid: yuan(paid) });
      return fen(engine.evaluate("amount").nodeValue);
    });
  },
  async HyperFormula(rows) {
    const { HyperFormula } = await import("hyperformula");
    const sheet = HyperFormula.buildFromArray(
      rows.map(({ clause, basis, paid }, k) => [
        yuan(basis),
        CLAUSES[clause].ceiling,
        yuan(paid),
        `=ROUND(MAX(0,MIN(A${k + 1}*0.3,B${k + 1})-C${k + 1}),2)`,
      ]),
      { licenseKey: "gpl-v3", maxRows: 1_048_576 },
    );
    const answers = sheet.getSheetValues(0).map(row => fen(row[3]));
    sheet.destroy();
    return answers;
  },
  async "decimal.js"(rows) {
    const { Decimal } = await import("decimal.js");
    return rows.map(({ clause, basis, paid }) => {
      const left = Decimal.min(new Decimal(basis).div(100).mul("0.3"), CLAUSES[clause].ceiling).sub(
        new Decimal(paid).div(100),
      );
      return fen(Decimal.max(0, left).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
    });
  },
};
