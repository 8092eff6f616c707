import { COMMANDS, type CommandName } from "./command-names";

/** As Office hands it over; `completed` has to be called, or the button stays as if it were working. */
export interface CommandEvent {
  completed(): void;
}

/**
 * Associates the manifest's commands. Small, as it loads with the functions: what a command does is fetched when one is
 * first used (`load`). An event is completed whatever happens, also where even the loading fails.
 */
export function registerCommands(load: () => Promise<{ perform(name: CommandName): Promise<void> }>): void {
  for (const name of COMMANDS) Office.actions.associate(name, (event: CommandEvent) => void run(load, name, event));
}

async function run(
  load: Parameters<typeof registerCommands>[0],
  name: CommandName,
  event: CommandEvent,
): Promise<void> {
  try {
    await (await load()).perform(name);
  } catch {
    // `perform` says what is wrong; only its code that could not be fetched comes here, and then there is nobody to say
    // it.
  } finally {
    event.completed();
  }
}
