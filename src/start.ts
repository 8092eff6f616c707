import { registerCommands } from "./commands/register";
import { registerFunctions } from "./functions/register";

/** The first script of the shared runtime: functions and commands are there before anything of the pane is fetched. */
registerFunctions();
void Office.onReady(() => {
  registerCommands(() => import("./commands/runtime"));
  import("./start-pane").then(({ startPane }) => startPane()).catch(notOpened);
});

/** The page says what to do, instead of that it is opening; the functions go on without the pane. */
function notOpened(): void {
  for (const [id, isShown] of [["opening", false], ["not-opened", true]] as const) document.getElementById(id)!.hidden = !isShown;
}
