import { writeFileSync } from "node:fs";
import { reportText } from "./report";

writeFileSync("test/policy/draft/report.md", reportText());
