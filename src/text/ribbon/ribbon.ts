/**
 * What the buttons of the ribbon and of the cell's menu do. Each is the name of the command that the manifest calls.
 */
export const COMMANDS = [
  "assess",
  "onlyMarked",
  "repair",
  "toValues",
  "policy",
  "help",
  "assessSelection",
  "explain",
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** A button's label and what it says when somebody rests on it. */
export interface Button {
  readonly label: string;
  readonly supertip: string;
}

/** All that the manifest and the shortcuts file say to people in one language. */
export interface RibbonTexts {
  readonly name: string;
  readonly description: string;
  readonly tab: string;
  readonly groups: {
    readonly assess: string;
    readonly review: string;
    readonly formulas: string;
    readonly help: string;
  };
  /** Opens the pane; needs no command. */
  readonly pane: Button;
  readonly commands: Readonly<Record<CommandName, Button>>;
  /** Shown once, where the add-in has just been installed. */
  readonly firstRun: { readonly title: string; readonly description: string };
}
