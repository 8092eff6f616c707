/** The rooms of src and what each may see: read by the linter, and by the test that holds docs/architecture.md to it. */

/** What each room of src may import of the others (and nothing else). */
export const MAY_IMPORT = {
  money: [],
  fields: ["money"],
  marks: [],
  mechanisms: ["money", "fields", "marks"],
  identity: ["money"],
  policy: ["money", "identity", "mechanisms", "fields"],
  engine: ["money", "fields", "policy", "mechanisms", "marks"],
  // Reads a law's file, for those who have files.
  "law-file": ["policy", "engine"],
  roster: ["money", "fields", "marks", "identity", "policy", "engine", "mechanisms"],
  explain: ["engine", "policy", "money", "fields", "text", "mechanisms", "marks"],
  report: ["engine", "explain", "text", "money", "fields", "marks", "policy", "roster", "identity", "mechanisms"],
  text: ["engine", "policy", "money", "roster", "fields", "marks"],
  assess: [
    "money",
    "fields",
    "marks",
    "identity",
    "policy",
    "engine",
    "roster",
    "explain",
    "report",
    "text",
    "mechanisms",
    // What a formula in a cell says of its arguments is the function's own to say.
    "functions",
  ],
  cli: [
    "law-file",
    "assess",
    "text",
    "policy",
    "engine",
    "report",
    "money",
    "marks",
    "mechanisms",
    "roster",
    "identity",
  ],
  // Number formats say in what size a number is meant; a new file's texts are found by their hash.
  workbook: ["text", "money", "identity"],
  // The faces: what they need of the middle for showing it, and the use cases.
  functions: ["money", "identity", "policy", "engine", "explain", "text", "mechanisms", "fields", "marks"],
  commands: ["assess", "text", "policy"],
  taskpane: ["assess", "text", "policy", "engine", "money", "fields", "report", "roster", "mechanisms", "marks"],
  // Excel's side: knows no add-in.
  host: [],
  // Builds the add-in to show it.
  preview: ["host", "text", "build"],
  // The help lists all marks, and all columns of rosters and of the sheets beside them.
  build: ["law-file", "policy", "text", "functions", "fields", "marks", "money", "roster"],
};
/** Rooms that see the ports (types of cells and sheets), but no adapter. */
export const SEES_PORTS = new Set(["roster", "report", "assess", "taskpane", "commands"]);
/** Rooms that see an adapter. */
export const SEES_ADAPTERS = new Set(["cli", "preview", "taskpane", "commands"]);
