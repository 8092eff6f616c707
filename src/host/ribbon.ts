/** A press of a button that runs a function of the add-in's: the id of the press, the function's name, the event as JSON. */
export interface Press { readonly id: string; readonly command: string; readonly event: string }

/** The buttons of the ribbon. */
export class Ribbon {
  readonly #open = new Map<string, () => void>();
  #receive: ((press: Press) => void) | null = null;
  #presses = 0;

  /** The client asks to be told. */
  connect(receive: (press: Press) => void): void { this.#receive = receive; }

  /** Presses the button `control` whose action is `command`; resolves when the add-in says that it is done (`event.completed()`). */
  press(command: string, control: string): Promise<void> {
    if (!this.#receive) throw new Error("The add-in does not listen to its ribbon (Office.onReady has not run).");
    const id = `command ${++this.#presses}`;
    const done = new Promise<void>(resolve => this.#open.set(id, resolve));
    this.#receive({ id, command, event: JSON.stringify({ source: { id: control } }) });
    return done;
  }

  completed(id: string): void {
    this.#open.get(id)?.();
    this.#open.delete(id);
  }
}
