import type { Backend, DefinedFunction, Given, HostValue } from "../backend";
import type { Entry } from "../book/events";
import { HostProblem } from "../problem";
import type { Service } from "../wire/office-object";
import { parametersOf, type MetadataFile } from "./metadata";
import { answered, type InvocationResult } from "./results";
import { shape } from "./shape";

/** Category and type of a message that calls a function. */
const CATEGORY = 1, INVOKE = 1000;
const FLAGS = { errorsIn: 4 };

/** Calls the add-in's custom functions for the cells that need them. */
export class CustomFunctions implements Service {
  readonly office = "CustomFunctions";
  readonly #open = new Map<number, (cells: readonly (readonly HostValue[])[]) => void>();
  #waiting: Entry[] = [];
  #calls = 0;
  /** Resolves when the client has said that its functions are there. */
  readonly ready: Promise<void>;
  #isReady!: () => void;
  constructor(readonly backend: Backend, readonly send: (entries: readonly Entry[]) => void) {
    this.ready = new Promise(resolve => { this.#isReady = resolve; });
  }

  /** Registers functions under a namespace, as Excel does from the metadata file when an add-in is loaded. */
  register(namespace: string, metadata: MetadataFile): void {
    this.backend.define?.(metadata.functions.map((one): DefinedFunction => {
      const parameters = parametersOf(one, metadata.allowErrorForDataTypeAny === true);
      return {
        name: `${namespace}.${one.name}`,
        call: (given: readonly Given[], at) => {
          const shaped = shape(given, parameters);
          return "error" in shaped ? Promise.resolve([[shaped.error]]) : this.#call(one.id, shaped.values, parameters.some(({ errors }) => errors) ? FLAGS.errorsIn : 0, at);
        },
      };
    }));
  }

  #call(id: string, values: readonly unknown[], flags: number, at: { readonly sheet: string; readonly row: number; readonly column: number }): Promise<readonly (readonly HostValue[])[]> {
    const call = ++this.#calls;
    void at;
    const done = new Promise<readonly (readonly HostValue[])[]>(resolve => this.#open.set(call, resolve));
    this.#waiting.push([CATEGORY, INVOKE, "", JSON.stringify([call, id, values, null, flags, null]), 0]);
    if (this.#waiting.length === 1) void this.ready.then(() => this.#sendAll());
    return done;
  }

  #sendAll(): void {
    const entries = this.#waiting;
    this.#waiting = [];
    this.send(entries);
  }

  invoke(name: string, given: readonly unknown[]): unknown {
    if (name === "_SetOsfControlContainerReadyForCustomFunctions") { this.#isReady(); return null; }
    if (name === "_GetEnabledFeatures") return [];
    if (name === "SetInvocationArrayResults") {
      for (const result of given[0] as readonly InvocationResult[]) {
        this.#open.get(result[0])?.(answered(result));
        this.#open.delete(result[0]);
      }
      return null;
    }
    throw new HostProblem("NotImplemented", `NotImplemented: CustomFunctions.${name}`);
  }
}
