import type { Backend, Changed, DefinedFunction, HostValue } from "../backend";
import { addressText } from "../cells/address";
import type { Entry } from "../book/events";
import { HostProblem } from "../problem";
import type { Service } from "../wire/office-object";
import { parametersOf, type MetadataFile } from "./metadata";
import { answered, type InvocationResult } from "./results";
import { shape, type Blanks } from "./shape";

/** Category and type of a message that calls a function. */
const CATEGORY = 1,
  INVOKE = 1000;
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
  constructor(
    readonly backend: Backend,
    readonly send: (entries: readonly Entry[]) => void,
  ) {
    this.ready = new Promise(resolve => {
      this.#isReady = resolve;
    });
  }

  /**
   * What a blank cell arrives as where anything may come: builds of Excel differ, so a function may not depend on it.
   */
  blanks: Blanks = { cell: 0, inRange: "" };

  /** Registers functions under a namespace, as Excel does from the metadata file when an add-in is loaded. */
  register(namespace: string, metadata: MetadataFile): void {
    this.backend.define?.(
      metadata.functions.map((one): DefinedFunction => {
        if (one.options?.stream)
          throw new HostProblem("NotImplemented", `NotImplemented: the streaming function ${namespace}.${one.name}`);
        const parameters = parametersOf(one, metadata.allowErrorForDataTypeAny === true),
          flags = parameters.some(({ errors }) => errors) ? FLAGS.errorsIn : 0;
        return {
          name: `${namespace}.${one.name}`,
          call: (given, at) => {
            const shaped = shape(given, parameters, this.blanks);
            if ("error" in shaped) return Promise.resolve([[shaped.error]]);
            const address = one.options?.requiresAddress
              ? this.#address({ sheet: at.sheet, at: { top: at.row, left: at.column, rows: 1, columns: 1 } })
              : null;
            const addresses = one.options?.requiresParameterAddresses
              ? given.map(each => (each?.reference ? this.#address(each.reference) : ""))
              : null;
            return this.#call([one.id, shaped.values, address, flags, addresses]);
          },
        };
      }),
    );
  }

  #address({ sheet, at }: Changed): string {
    return addressText(this.backend.sheets().find(({ id }) => id === sheet)?.name ?? "", at);
  }

  #call(message: readonly unknown[]): Promise<readonly (readonly HostValue[])[]> {
    const call = ++this.#calls;
    const done = new Promise<readonly (readonly HostValue[])[]>(resolve => this.#open.set(call, resolve));
    this.#waiting.push([CATEGORY, INVOKE, "", JSON.stringify([call, ...message]), 0]);
    if (this.#waiting.length === 1) void this.ready.then(() => this.#sendAll());
    return done;
  }

  #sendAll(): void {
    const entries = this.#waiting;
    this.#waiting = [];
    this.send(entries);
  }

  invoke(name: string, given: readonly unknown[]): unknown {
    if (name === "_SetOsfControlContainerReadyForCustomFunctions") {
      this.#isReady();
      return null;
    }
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
