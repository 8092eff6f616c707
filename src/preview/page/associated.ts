interface ClientWindow { readonly Office?: { readonly actions?: { readonly _association?: { readonly mappings?: Readonly<Record<string, unknown>> } } } }

const LOOKS_AGAIN_MS = 50, AT_MOST_MS = 60_000;

/**
 * Waits until the add-in has said which function a command names, as Excel does with a button that is pressed while the add-in still
 * loads; the client drops a press that comes before. After a minute it is pressed all the same.
 */
export async function associated(pane: HTMLIFrameElement, command: string): Promise<void> {
  for (const end = performance.now() + AT_MOST_MS; performance.now() < end;) {
    const mappings = (pane.contentWindow as ClientWindow | null)?.Office?.actions?._association?.mappings;
    if (mappings && Object.keys(mappings).some(name => name.toUpperCase() === command.toUpperCase())) return;
    await new Promise(resume => setTimeout(resume, LOOKS_AGAIN_MS));
  }
}
