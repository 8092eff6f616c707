import { COMMANDS, type CommandName } from "./command-names";

/** As Office hands it over for a button; a keyboard shortcut hands over nothing, or a text. */
export interface CommandEvent {
  completed(): void;
}

/** Where the page's first scripts wait for the code of commands and functions (`gate/associate.js`). */
type Arrived = (part: "commands" | "functions", code: unknown) => void;

/**
 * Associates the manifest's commands. Small, as it loads with the functions: what a command does is fetched when one is
 * first used (`load`). An event is completed at once: a command that takes long would else be ended after five minutes,
 * and leave its button dead meanwhile. A command that is still at work is not begun a second time.
 */
export function registerCommands(load: () => Promise<{ perform(name: CommandName): Promise<void> }>): void {
  const atWork = new Set<CommandName>();
  const run = async (name: CommandName): Promise<void> => {
    if (atWork.has(name)) return;
    atWork.add(name);
    try {
      await (await load()).perform(name);
    } catch {
      // `perform` says what is wrong; only its code that could not be fetched comes here, and then there is nobody to
      // say it.
    } finally {
      atWork.delete(name);
    }
  };
  // In the add-in's page all are associated already, and whoever pressed has waited.
  const { sjsArrived } = globalThis as { readonly sjsArrived?: Arrived };
  if (sjsArrived) return sjsArrived("commands", run);
  for (const name of COMMANDS)
    Office.actions.associate(name, (event?: CommandEvent | string | null) => {
      if (typeof event === "object") event?.completed?.();
      void run(name);
    });
}
