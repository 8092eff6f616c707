/**
 * A click on a button that runs a function of the add-in's: the id of the click, the function's name, the event as
 * JSON.
 */
export interface ButtonClick {
  readonly id: string;
  readonly command: string;
  readonly event: string;
}

/** Who is told of clicks. */
export interface Listener {
  isHeard(): boolean;
  receive(click: ButtonClick): void;
}

/** The buttons of the ribbon. */
export class Ribbon {
  readonly #open = new Map<string, () => void>();
  #listener: Listener | null = null;
  #clicks = 0;

  connect(listener: Listener): void {
    this.#listener = listener;
  }

  /** Whether the add-in's client has asked to be told; it does so once Office is ready. */
  get isHeard(): boolean {
    return this.#listener?.isHeard() === true;
  }

  /**
   * Presses the button `control` whose action is `command`; resolves when the add-in says that it is done
   * (`event.completed()`).
   */
  click(command: string, control: string): Promise<void> {
    if (!this.#listener || !this.isHeard)
      throw new Error("The add-in does not listen to its ribbon (Office.onReady has not run).");
    const id = `command ${++this.#clicks}`;
    const done = new Promise<void>(resolve => this.#open.set(id, resolve));
    this.#listener.receive({ id, command, event: JSON.stringify({ source: { id: control } }) });
    return done;
  }

  completed(id: string): void {
    this.#open.get(id)?.();
    this.#open.delete(id);
  }
}
