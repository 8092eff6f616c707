/**
 * The functions that ribbon, context menu and shortcuts name in the manifest; their buttons' texts stand beside them.
 */
export { COMMANDS, type CommandName } from "../text/ribbon/ribbon";
