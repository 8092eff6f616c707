import type { AuthorsText } from "./authors";

export const authorsEn: AuthorsText = {
  lint: {
    usage:
      "Usage: npm run --silent policy-lint -- POLICY.yaml …\n" +
      "  Checks a policy's file: each phrase stands in the text, each figure of it is used, tiers have no gap, the\n" +
      "  examples come out. Each problem names its line, what was found, what may stand there; exit 1 if any.\n" +
      "  Example: npm run --silent policy-lint -- measures.yaml",
    noFile: "No policy's file was given.",
    notReadable: "“{path}” cannot be read; check its path and permissions.",
    ok: "{path}: ok",
    problems: "{path}: {n} problem(s)",
    hint: "    may be {hint}",
    warning: "{place}  note {text}",
  },
  draft: {
    usage:
      "Usage: npm run --silent draft -- TEXT.txt [--out POLICY.yaml]\n" +
      "  Reads a policy's text (UTF-8 or GB18030) and writes the first draft of its file.\n" +
      "  --out POLICY.yaml   where to write it; printed where it is left out. A file that is there is kept.\n" +
      "                      Example: npm run --silent draft -- measures.txt --out measures.yaml\n" +
      "  Lines that begin with # hold the title and the source; else the first line is the title.\n" +
      "  What was not read stands under `open` with the reason; policy-lint refuses it until it is written.",
    noText: "No file with the policy's text was given.",
    unknownOption: "“{option}” is unknown; there are only --out and --help.",
    missingValue: "“{option}” needs a file's name, as in --out policy.yaml.",
    notReadable: "“{path}” cannot be read: a text file (.txt) is needed; check its path and permissions.",
    exists: "“{path}” is there already and was left alone. Choose another name, or move the old one away.",
    notWritable: "“{path}” cannot be written; check the folder and its permissions.",
    noSentences: "No sentence that gives money was found. Is this the text of a policy?",
    read:
      "Read as {clauses} clauses and {rules} general rules; {partial} clauses in part (in comments at the " +
      "file's end), {open} places not read.",
    open: "Not read:",
    openLine: "  Article {article} “{words}”: {because}",
    wrote: "Written: {path}",
    next: "Next: check each clause against the text, write what is open, then npm run policy-lint -- {path}",
  },
};
