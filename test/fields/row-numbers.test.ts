import { join } from "node:path";
import ts from "typescript";

const ROOT = process.cwd();

/** What the compiler says of a source that stands in `test/fields`. */
function errorsOf(source: string): readonly string[] {
  const name = join(ROOT, "test/fields/tried.ts"),
    options: ts.CompilerOptions = { strict: true, noEmit: true, types: [], lib: ["lib.es2022.d.ts"] },
    host = ts.createCompilerHost(options),
    { fileExists, getSourceFile } = host;
  host.fileExists = file => file === name || fileExists(file);
  host.getSourceFile = (file, ...more) =>
    file === name ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022) : getSourceFile(file, ...more);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0]!);
}

const BOTH = `
  import { sheetRow, type ApplicationRow, type SheetRow } from "../../src/fields/row-numbers";
  declare function detail(row: ApplicationRow): void;
  declare function select(row: SheetRow): void;
`;

test("a worksheet's row is no row of the applications, nor the other way round", () => {
  expect(errorsOf(`${BOTH} for (let row = 0; row < 3; row++) detail(row); select(sheetRow(5));`)).toEqual([]);
  expect(errorsOf(`${BOTH} detail(sheetRow(5));`)).toEqual([
    "Argument of type 'SheetRow' is not assignable to parameter of type 'ApplicationRow'.",
  ]);
  expect(errorsOf(`${BOTH} for (let row = 0; row < 3; row++) select(row);`)).toEqual([
    "Argument of type 'number' is not assignable to parameter of type 'SheetRow'.",
  ]);
});
