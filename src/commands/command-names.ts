/** The functions that ribbon, context menu and shortcuts name in the manifest. */
export const COMMANDS = ["assess", "onlyMarked", "repair", "toValues", "policy", "help", "assessSelection", "explain"] as const;
export type CommandName = (typeof COMMANDS)[number];
