import type { StreamTexts } from "../stream-texts";

export const stream: StreamTexts = {
  line: "Line {n} was not assessed: {why}",
  problems: {
    encoding: "It is not UTF-8.",
    long: "It has {text} bytes; no application has more than 1 MB.",
    json: "It is no JSON object: {text}",
    twice: "A field stands in it twice: {text}",
    field: "There is no field “{text}”; docs/application.schema.json lists them.",
    value: "“{text}” has to be text, a number, true, false or null, not a list or an object.",
    cell: "“{text}” has more than 32 767 characters, more than a cell of Excel holds.",
    ditto: "“{text}” says ditto; write each line out: in parts nobody knows which line stands above.",
    noApplication: "It does not read as an application (a sum, title, note, signature or blank line): {text}",
    envelope: "It was not written by --keys: {text}",
  },
  keyed: "{lines} lines in {groups} groups, the largest of {largest} lines; {bad} lines are no application.",
  brokenOff:
    "Line {n}: {have} of the {of} lines of group {group} had come when another group began, or one line came twice; " +
    "the group was not assessed. Lines of a group have to stand together.",
  cutOff: "The input ended when {have} of the {of} lines of group {group} had come; the group was not assessed.",
  run: {
    option: "{step} does not go with “{option}”.",
    policies: "“{path}” has several policies; name one with --policy to assess in parts.",
    decisions:
      "The sheet “{sheet}” of “{path}” points to rows by sheet and number and cannot be used in parts; take the " +
      "sheet out, or assess all at once.",
    mixedKeys: "Line {n} and those before it were not written by one run of --keys; nothing more was assessed.",
    mixedResults:
      "These results are not of one run (other data, policy, readings, day, unit or other sheets); nothing was merged.",
    conflict: "Group {group} has two different results; nothing was merged.",
    cut:
      "Results are missing: their ends name {told} groups and {seen} are there, so a part was not finished; nothing " +
      "was merged.",
    foreign: "This line was not written by --stream or --merge: {text}",
  },
};
