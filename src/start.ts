import { registerCommands } from "./commands/register";

/**
 * The second script of the shared runtime, after the functions'. What a command does, and the pane itself, come when
 * they are wanted.
 */
registerCommands(() => import("./commands/runtime"));
void Office.onReady(() => {
  import("./start-pane").then(({ startPane }) => startPane()).catch(notOpened);
});

/**
 * The page says what to do, instead of that it is opening. Nobody reads the workbook's choices then, and formulas that
 * go by them say so.
 */
function notOpened(): void {
  (globalThis as { readonly sjsFollow?: (readings: null) => void }).sjsFollow?.(null);
  for (const [id, isShown] of [
    ["opening", false],
    ["not-opened", true],
  ] as const)
    document.getElementById(id)!.hidden = !isShown;
}
