/**
 * The survivors of a mutation run, file by file, as they stand in survivors.md: `node test/mutation/survivors.mjs
 * reports/mutation.json …` (the report of each room). Prints Markdown: the scores, then each survivor with what stood
 * there and what stands there instead.
 */
import { readFileSync } from "node:fs";

const files = process.argv.slice(2).flatMap(path => Object.entries(JSON.parse(readFileSync(path, "utf8")).files));
const KILLED = ["Killed", "Timeout"],
  LIVE = ["Survived", "NoCoverage"],
  LONGEST = 90;

const counted = files
  .map(([name, { source, mutants }]) => {
    const of = (...states) => mutants.filter(({ status }) => states.includes(status));
    return {
      name: name.replace(/^src\//, ""),
      lines: source.split("\n"),
      killed: of(...KILLED).length,
      byClock: of("Timeout").length,
      live: of(...LIVE),
    };
  })
  .filter(({ killed, live }) => killed + live.length > 0)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const print = line => process.stdout.write(`${line}\n`),
  share = (killed, live) => `${((100 * killed) / (killed + live)).toFixed(1)} %`;
const short = text => {
  const line = text.replace(/\s+/g, " ").trim();
  return `\`${(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line).replaceAll("`", "ˋ").replaceAll("|", "\\|")}\``;
};

print(
  "# Survivors of the mutation runs\n\nWritten by `test/mutation/survivors.mjs`; what was made of them stands in " +
    "[MUTATION.md](../MUTATION.md).\n",
);
print("| file | mutants | killed | of these by the clock | live | |\n| --- | --: | --: | --: | --: | --: |");
for (const { name, killed, byClock, live } of counted)
  print(
    `| ${name} | ${killed + live.length} | ${killed} | ${byClock} | ${live.length} | ${share(killed, live.length)} |`,
  );
for (const { name, lines, live } of counted.filter(file => file.live.length > 0)) {
  print(`\n## ${name}\n\n| line | what stood there | what stands there instead |\n| --: | --- | --- |`);
  for (const {
    location: { start, end },
    replacement,
    status,
  } of live.sort(
    (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
  )) {
    const stood =
      start.line === end.line
        ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
        : `${lines[start.line - 1].slice(start.column - 1)} …`;
    print(`| ${start.line}${status === "NoCoverage" ? " (not run)" : ""} | ${short(stood)} | ${short(replacement)} |`);
  }
}
