import type { Inbox, Message } from "../assess/inbox";
import { isAbort, problemMessage } from "../assess/problem-message";
import { quietRun } from "../assess/running";
import type { Workplace } from "../assess/workplace/workplace";
import { fill } from "../text/fill";
import { OFFICE_LANGUAGE } from "../text/languages";
import { tasksOf } from "../text/tasks/of";
import type { CommandName } from "./command-names";

/** What commands work with. */
export interface CommandOffice {
  /** The workbook's workplace, opened when first wanted. */
  readonly workplace: () => Promise<Workplace>;
  readonly inbox: Inbox;
  /** Shows the pane; commands say there what they did, because a dialog would freeze the functions. */
  readonly showPane: () => Promise<void>;
  /** Opens the help; where only a person's click may, its address. */
  readonly openHelp: () => Promise<string | null>;
}

/** Does a command and says in the pane how it went. Never throws. */
export async function perform(name: CommandName, office: CommandOffice): Promise<void> {
  let message: Message;
  try {
    message = await TASKS[name](office);
  } catch (error) {
    message = { kind: "failed", text: await sayProblem(error, office), goTo: null, result: null };
  }
  office.inbox.post(message);
  // Whoever does not need the pane to see what was done is not shown it; a failure always is.
  if (message.text !== "" || message.goTo !== null) await shown(office);
}

type Task = (office: CommandOffice) => Promise<Message>;

const TASKS: Readonly<Record<CommandName, Task>> = {
  assess: office => assess(office, "all"),
  assessSelection: office => assess(office, "selection"),
  onlyMarked: async office => {
    const workplace = await office.workplace(),
      { notices } = tasksOf(workplace.language);
    if (workplace.review.filtered()) {
      await workplace.review.onlyTodos(null, quietRun());
      return done("");
    }
    const rows = await workplace.review.onlyTodos({}, quietRun());
    // The filtered sheet speaks for itself; that there was nothing to filter has to be said.
    return done(rows === 0 ? notices.filteredNone : "");
  },
  repair: async office => {
    const workplace = await office.workplace(),
      { notices } = tasksOf(workplace.language),
      n = await workplace.cells.repairFormulas(quietRun());
    return done(n === 0 ? notices.repairedNone : fill(notices.repaired, { n }));
  },
  toValues: async office => {
    const workplace = await office.workplace(),
      { notices, keptFormulas } = tasksOf(workplace.language),
      { count, left } = await workplace.cells.formulasToValues(quietRun());
    if (count === 0 && left === 0) return done(notices.toValuesNone);
    return done(
      fill(notices.toValues, { n: count, sheet: keptFormulas.sheet }) +
        (left === 0 ? "" : fill(notices.toValuesLeft, { n: left })),
    );
  },
  policy: async () => done("", { tab: "policy" }),
  help: async office => {
    const address = await office.openHelp(),
      { language, policies } = await office.workplace(),
      { notices } = tasksOf(language),
      own = policies.known().shares.find(({ current }) => current),
      // The pages are made with the add-in: their examples are those of its own policy.
      told = own === undefined || own.sheet === "" ? "" : fill(notices.helpOfOther, { title: own.title });
    if (address === null) return done(told);
    return { ...done(told + notices.helpHere), link: { address, text: notices.openHelp } };
  },
  explain: async () => done("", { tab: "assess", cell: true }),
};

async function assess(office: CommandOffice, scope: "all" | "selection"): Promise<Message> {
  const workplace = await office.workplace(),
    result = await workplace.runs.assess({ scope }, quietRun());
  return {
    kind: "done",
    text: [...(result.misfit === null ? [] : [result.misfit]), ...result.lines].join(tasksOf(workplace.language).space),
    goTo: { tab: "assess" },
    result,
  };
}

function done(text: string, goTo: Message["goTo"] = null): Message {
  return { kind: "done", text, goTo, result: null };
}

/** In the workbook's language, as far as that can be had. */
async function sayProblem(error: unknown, office: CommandOffice): Promise<string> {
  const language = await office.workplace().then(
    workplace => workplace.language,
    () => OFFICE_LANGUAGE,
  );
  return isAbort(error) ? tasksOf(language).workbook.cancelled : problemMessage(error, language);
}

/**
 * The pane comes forward whenever there is something to see: one that was closed stays mounted and goes on reading
 * (show-hide-add-in), so that nobody can tell by the reader whether it is seen. A host that cannot show it has done the
 * work all the same.
 */
async function shown({ showPane }: CommandOffice): Promise<void> {
  try {
    await showPane();
  } catch {
    // Nothing else could be told to a person from here.
  }
}
