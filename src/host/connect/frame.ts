import type { Entry } from "../book/events";
import type { Host } from "../host";
import { REFUSED } from "../wire/message";
import { appContext } from "./app-context";

/** A message of the client's, or to it: JSON texts between the page of the add-in and the page that holds it. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
}
/**
 * Numbers of the client's: kinds of messages, of actions and of answers, and of the methods that a host carries out.
 */
const REQUEST = 0,
  RESPONSE = 1,
  INVOKE = 0,
  REGISTER = 1,
  FOR_CALL = 0,
  FOR_EVENT = 1;
const PRESSED = "appCommandInvoked";
const RICH_API = 93,
  COMMAND_COMPLETED = 94,
  SETTINGS_SAVE = 76,
  SETTINGS_REFRESH = 75;

/**
 * Excel's end of the wire to one page with an add-in: takes the client's messages and answers them through `post`. The
 * same in a browser (window.postMessage of an iframe) and in Node.
 */
export class Frame {
  readonly #events = new Map<string, Message>();
  readonly #disconnect: () => void;
  constructor(
    readonly host: Host,
    readonly addin: string,
    readonly post: (text: string) => void,
  ) {
    this.#disconnect = host.connect(entries => this.#push(entries));
    host.ribbon.connect({
      isHeard: () => this.#events.has(PRESSED),
      receive: ({ id, command, event }) => this.#event(PRESSED, { 0: id, 1: command, 2: event }),
    });
  }

  close(): void {
    this.#disconnect();
    this.#events.clear();
  }

  receive(text: unknown): void {
    const message = parse(text);
    if (!message || message._messageType !== REQUEST) return;
    if (message._actionType === INVOKE) this.#invoke(message);
    else {
      if (message._actionType === REGISTER) this.#events.set(message._actionName, message);
      else this.#events.delete(message._actionName);
      this.#answer(message, { Error: 0 });
    }
  }

  #invoke(message: Message): void {
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      // The first thing that a page asks: what one before it wanted to be told of is over.
      this.#events.clear();
      this.#answer(message, appContext(this.host, this.addin));
    } else if (message._actionName === "executeMethod") void this.#execute(message, message._data as Method);
    else this.#answer(message, null);
  }

  async #execute(message: Message, method: Method): Promise<void> {
    const { book, ribbon } = this.host;
    switch (method.DdaMethod.DispatchId) {
      case RICH_API:
        return this.#richApi(message, method);
      case COMMAND_COMPLETED:
        ribbon.completed(method["0"]!);
        return this.#answer(message, { Version: 1, Error: 0 });
      case SETTINGS_SAVE:
        book.settings.clear();
        for (const [key, value] of method.DdaSettingsMethod?.Properties ?? []) book.settings.set(key, value);
        return this.#answer(message, { Version: 1, Error: 0 });
      case SETTINGS_REFRESH:
        return this.#answer(message, {
          Version: 1,
          Error: 0,
          Properties: { Settings: [...book.settings].map(([Name, Value]) => ({ Name, Value })) },
        });
      default:
        return this.#answer(message, { Version: 1, Error: NOT_SUPPORTED });
    }
  }

  async #richApi(message: Message, { ArrayData }: Method): Promise<void> {
    const reply = await this.host.answer(String(ArrayData![4]), Number(ArrayData![6]));
    if (reply === null) return;
    if ("refused" in reply) this.#answer(message, { Version: 1, Error: REFUSED[reply.refused], Data: [] });
    else
      this.#answer(message, {
        Version: 1,
        Error: 0,
        Data: [200, ["Content-Type", "application/json"], JSON.stringify(reply.body)],
      });
    this.host.deliver();
  }

  #push(entries: readonly Entry[]): void {
    this.#event("richApiMessage", { ArrayData: entries });
  }

  #event(name: string, data: unknown): void {
    const asked = this.#events.get(name);
    if (asked) this.#send(asked, FOR_EVENT, data);
  }
  #answer(to: Message, data: unknown): void {
    this.#send(to, FOR_CALL, data);
  }
  #send(to: Message, kind: number, data: unknown): void {
    const { _conversationId, _actionName, _correlationId } = to;
    this.post(
      JSON.stringify({
        _conversationId,
        _serializerVersion: 1,
        _messageType: RESPONSE,
        _actionName,
        _correlationId,
        _errorCode: 0,
        _responseType: kind,
        _data: data,
      }),
    );
  }
}

/** The client's number for a method that the host does not have. */
const NOT_SUPPORTED = 5000;
interface Method {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly "0"?: string;
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
}

function parse(text: unknown): Message | null {
  if (typeof text !== "string") return null;
  try {
    return JSON.parse(text) as Message;
  } catch {
    return null;
  }
}
