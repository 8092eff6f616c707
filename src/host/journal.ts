import { ActionType, PathType, type Action, type Reply, type RequestBody } from "./wire/message";

/**
 * What a request is: it changes the workbook, or reads from it; `upkeep` lets objects go or asks for events; `service`
 * belongs to custom functions and the runtime. Only the first two have a number.
 */
export type RequestKind = "write" | "read" | "upkeep" | "service";
export interface Entry {
  readonly kind: RequestKind;
  readonly number: number | null;
  readonly actions: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Bytes as UTF-8. */
  readonly sent: number;
  readonly answered: number;
  /** The code of the error, or "lost" where no answer went out. */
  readonly failed: string | null;
}

/**
 * Reading the properties of cells counts as a change in the client's own flags, so what an action does is judged by its
 * name.
 */
const reads = (method: string): boolean => /^(_|Get)/.test(method);
export const changes = ({ ActionType: type, Name }: Action): boolean =>
  type === ActionType.SetProperty || (type === ActionType.Method && !reads(Name));

export function kindOf({ Actions, ObjectPaths }: RequestBody): RequestKind {
  const paths = Object.values(ObjectPaths),
    made = paths.filter(path => path.ObjectPathType === PathType.Method);
  if (paths.some(path => path.ObjectPathType === PathType.New)) return "service";
  if (Actions.some(changes) || made.some(({ Name }) => !reads(Name))) return "write";
  const asks = Actions.some(
    ({ ActionType: type, Name }) => type === ActionType.Query || (type === ActionType.Method && Name.startsWith("Get")),
  );
  return asks || made.length > 0 ? "read" : "upkeep";
}

/** Every request of the client's, in order. */
export class Journal {
  readonly entries: Entry[] = [];
  #number = 0;
  next(kind: RequestKind): number | null {
    return kind === "read" || kind === "write" ? ++this.#number : null;
  }
  add(entry: Entry): void {
    this.entries.push(entry);
  }
  of(kind: RequestKind): readonly Entry[] {
    return this.entries.filter(entry => entry.kind === kind);
  }
  /** Begins anew, numbers too. */
  clear(): void {
    this.entries.length = 0;
    this.#number = 0;
  }
}

export const failureOf = (reply: Reply | null): string | null =>
  reply === null ? "lost" : "refused" in reply ? reply.refused : (reply.body.Error?.Code ?? null);
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
