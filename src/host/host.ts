import type { Backend, SheetSeed } from "./backend";
import { Book } from "./book/book";
import type { Entry as Message } from "./book/events";
import { CustomFunctions } from "./custom-functions/calls";
import { bytesOf, failureOf, Journal, kindOf, type RequestKind } from "./journal";
import { Workbook } from "./objects/workbook";
import { Person } from "./person";
import { HostProblem } from "./problem";
import { Ribbon } from "./ribbon";
import { Runtime } from "./runtime";
import { refused } from "./faults/refusals";
import { dispatch } from "./wire/dispatch";
import type { Reply, RequestBody } from "./wire/message";
import type { OfficeObject, Service } from "./wire/office-object";

/** One request on its way: `number` counts those that read or change the workbook, from 1. */
export interface HostRequest {
  readonly kind: RequestKind;
  readonly number: number | null;
  readonly body: RequestBody;
  readonly bytes: number;
  readonly flags: number;
}
/** Stands between the client and Excel: may answer itself, change what passes, wait, or lose the answer (null). */
export type Middleware = (
  request: HostRequest,
  next: (request: HostRequest) => Promise<Reply | null>,
) => Promise<Reply | null>;

export interface HostOptions {
  readonly workbookName?: string;
  readonly readOnly?: boolean;
  readonly locale?: string;
  /** Requirement sets by name and version; `ExcelApi` is 1.15, which is what the npm client knows. */
  readonly sets?: Readonly<Record<string, string>>;
  /** The year of a date that is typed without one. */
  readonly year?: number;
  /** Asked between the actions of a request: a promise to wait for, so that the page can draw, or null to go on. */
  readonly breathe?: () => Promise<void> | null;
}

/** Flag of `Excel.run({ delayForCellEdit: true })`: the request waits until nobody edits a cell. */
const WAITS_FOR_EDIT = 64;

/** ExcelApi 1.14 brought `triggerSource`. */
const TRIGGERS_SINCE = 14;

/** The client says that ribbon commands can come; there is nothing to do. */
const READY_FOR_COMMANDS: Service = { office: "AddinInternalService", invoke: () => null };

/** Excel's side of Office.js: an open workbook that answers the client. It knows no add-in. */
export class Host {
  readonly book: Book;
  readonly journal = new Journal();
  readonly functions: CustomFunctions;
  readonly ribbon = new Ribbon();
  readonly runtime: Runtime;
  /** Somebody at this machine, and somebody else who has the workbook open. */
  readonly person: Person;
  readonly coauthor: Person;
  readonly #middleware: Middleware[] = [];
  readonly #receivers = new Set<(entries: readonly Message[]) => void>();
  #editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly backend: Backend,
    readonly options: HostOptions = {},
  ) {
    this.book = new Book(backend, options.workbookName ?? "Book1.xlsx", options.year ?? new Date().getFullYear());
    this.book.readOnly = options.readOnly ?? false;
    this.book.tellsTrigger = Number(options.sets?.["ExcelApi"]?.split(".")[1] ?? TRIGGERS_SINCE) >= TRIGGERS_SINCE;
    this.runtime = new Runtime(this.book.events);
    this.functions = new CustomFunctions(backend, entries => this.#send(entries));
    this.person = new Person(this.book, "person", () => this.deliver());
    this.coauthor = new Person(this.book, "coauthor", () => this.deliver());
    backend.listen({
      changed: ({ sheet, at }) => {
        this.book.changed(this.book.sheet(sheet)!, at, "person");
        this.deliver();
      },
      selected: () => {
        this.book.selected();
        this.deliver();
      },
    });
  }

  load(sheets: readonly (SheetSeed & { readonly hiddenRows?: readonly number[] })[]): void {
    this.book.load(
      sheets,
      sheets.map(({ hiddenRows }) => hiddenRows ?? []),
    );
  }

  /** Puts a middleware before the ones that are there; gives how to take it away. */
  use(middleware: Middleware): () => void {
    this.#middleware.unshift(middleware);
    return () => {
      const at = this.#middleware.indexOf(middleware);
      if (at >= 0) this.#middleware.splice(at, 1);
    };
  }

  /** Somebody begins to edit a cell: requests fail until `end` is called. */
  editCell(): () => void {
    let end!: () => void;
    const ended = new Promise<void>(resolve => {
      end = () => {
        this.#editing = null;
        resolve();
      };
    });
    this.#editing = { ended, end };
    return end;
  }

  /** Answers one request; they are carried out one after another. null: no answer goes out. */
  answer(text: string, flags: number): Promise<Reply | null> {
    const run = this.#last.then(() => this.#answer(text, flags));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #answer(text: string, flags: number): Promise<Reply | null> {
    const body = JSON.parse(text) as RequestBody,
      kind = kindOf(body);
    const request: HostRequest = { kind, number: this.journal.next(kind), body, bytes: bytesOf(text), flags };
    this.book.tally.read = this.book.tally.written = 0;
    const reply = await this.#pass(request, 0);
    const answered = reply && "body" in reply ? bytesOf(JSON.stringify(reply.body)) : 0;
    this.journal.add({
      kind,
      number: request.number,
      actions: body.Actions.length,
      cellsRead: this.book.tally.read,
      cellsWritten: this.book.tally.written,
      sent: request.bytes,
      answered,
      failed: failureOf(reply),
    });
    return reply;
  }

  #pass(request: HostRequest, index: number): Promise<Reply | null> {
    const middleware = this.#middleware[index];
    return middleware ? middleware(request, next => this.#pass(next, index + 1)) : this.#perform(request);
  }

  async #perform(request: HostRequest): Promise<Reply> {
    if (this.#editing && request.kind !== "service") {
      if (!(request.flags & WAITS_FOR_EDIT)) return refused("InvalidOperationInCellEditMode");
      await this.#editing.ended;
    }
    const roots = {
      root: () => new Workbook(this.book),
      make: (name: string) => this.#make(name),
      references: this.book.references,
    };
    return { body: await dispatch(request.body, roots, this.options.breathe) };
  }

  #make(name: string): OfficeObject {
    switch (name) {
      case "Microsoft.ExcelServices.CustomFunctions":
        return this.functions;
      case "Microsoft.AppRuntime.AppRuntimeService":
        return this.runtime.now;
      case "Microsoft.AppRuntime.AppRuntimePersistenceService":
        return this.runtime.later;
      case "Microsoft.InternalService.AddinInternalService":
        return READY_FOR_COMMANDS;
      default:
        throw new HostProblem("NotImplemented", `NotImplemented: ${name}`);
    }
  }

  /** Where events and calls of custom functions go. */
  connect(receive: (entries: readonly Message[]) => void): () => void {
    this.#receivers.add(receive);
    return () => this.#receivers.delete(receive);
  }
  #send(entries: readonly Message[]): void {
    if (entries.length > 0) for (const receive of this.#receivers) receive(entries);
  }
  /** A person closes the pane, or opens it again: the add-in runs on, and is told. */
  showPane(seen: boolean): void {
    this.runtime.change(seen ? "Visible" : "Background");
    this.deliver();
  }
  /** Sends the events that wait. */
  deliver(): void {
    this.#send(this.book.events.drain());
  }

  /** Resolves when no request and no calculation is under way. */
  async settled(): Promise<void> {
    await this.#last;
    await this.backend.settled();
    this.deliver();
  }
}
