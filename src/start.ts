import { registerCommands } from "./commands/register";
import { registerFunctions } from "./functions/register";

/** The first script of the shared runtime: functions and commands are there before anything of the pane is fetched. */
registerFunctions();
void Office.onReady(() => registerCommands(() => import("./commands/runtime")));
