import type { Ribbon } from "../../host/ribbon";

interface ClientWindow {
  readonly Office?: {
    readonly actions?: { readonly _association?: { readonly mappings?: Readonly<Record<string, unknown>> } };
  };
}

const LOOKS_AGAIN_MS = 50,
  AT_MOST_MS = 60_000;

/** The add-in did not come up in the pane. */
export class PaneNotReady extends Error {
  override readonly name = "PaneNotReady";
}

/**
 * Waits until a press of a button can reach the add-in, as Excel does while an add-in still loads: its client listens
 * to the ribbon, and it has said which function the command names. The client drops a press that comes before either.
 *
 * @throws PaneNotReady after a minute.
 */
export async function ready(pane: HTMLIFrameElement, ribbon: Ribbon, command: string): Promise<void> {
  for (const end = performance.now() + AT_MOST_MS; !(ribbon.isHeard && names(pane, command));) {
    if (performance.now() > end) throw new PaneNotReady();
    await new Promise(resume => setTimeout(resume, LOOKS_AGAIN_MS));
  }
}

function names(pane: HTMLIFrameElement, command: string): boolean {
  const mappings = (pane.contentWindow as ClientWindow | null)?.Office?.actions?._association?.mappings ?? {};
  return Object.keys(mappings).some(name => name.toUpperCase() === command.toUpperCase());
}
