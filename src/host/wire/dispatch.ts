import { HostProblem } from "../problem";
import { assign, call, item, link } from "./member";
import {
  ActionType,
  PathType,
  type Action,
  type AnswerBody,
  type AnswerError,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
} from "./message";
import { NOTHING, type OfficeObject } from "./office-object";
import { query } from "./query";
import type { References } from "./references";

/** Where paths begin: the root of a context (the workbook), and objects that the client makes by name. */
export interface Roots {
  root(): OfficeObject;
  make(name: string): OfficeObject;
  readonly references: References;
}

/**
 * Carries the actions of one request out, in order. The first that fails ends it; what was done before stays done, as
 * in Excel.
 * `breathe` is awaited before each action, where the page that holds the workbook must not stand still for a whole
 * request.
 */
export async function dispatch(
  body: RequestBody,
  roots: Roots,
  breathe?: () => Promise<void> | null,
): Promise<AnswerBody> {
  const run = new Run(body, roots);
  const results: { ActionId: number; Value: unknown }[] = [],
    traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    const pause = breathe?.();
    if (pause) await pause;
    try {
      results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
    } catch (problem) {
      return {
        Results: results,
        ...(traces.length ? { TraceIds: traces } : {}),
        Error: errorOf(problem, run.where(action), index),
      };
    }
  }
  return { Results: results, ...(traces.length ? { TraceIds: traces } : {}) };
}

function errorOf(problem: unknown, where: string, index: number): AnswerError {
  // A slip of the host's own, or an argument that it did not think of: the add-in's promise is to be rejected, not to
  // hang.
  const { code, message, status } =
    problem instanceof HostProblem
      ? problem
      : new HostProblem(
          "GeneralException",
          `The host stumbled: ${String(problem instanceof Error ? problem.stack : problem)}`,
        );
  return { Code: code, Message: message, Location: where, ActionIndex: index, HttpStatusCode: status };
}

class Run {
  readonly #objects = new Map<number, OfficeObject>();
  constructor(
    readonly body: RequestBody,
    readonly roots: Roots,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === NOTHING ? null : this.roots.references.identity(object);
      case ActionType.Query:
        return query(object, action.QueryInfo ?? {}, it => this.roots.references.identity(it));
      case ActionType.Method:
        return this.#method(object, action);
      case ActionType.SetProperty:
        if (object !== NOTHING) assign(object, action.Name, this.#given(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostProblem(
          "NotImplemented",
          `NotImplemented: an action of type ${action.ActionType} on Excel.${object.office}`,
        );
    }
  }

  #method(object: OfficeObject, action: Action): unknown {
    if (object === NOTHING) return null;
    if (action.Name === "_KeepReference") {
      this.roots.references.keep(object);
      return null;
    }
    return call(object, action.Name, this.#given(action.ArgumentInfo));
  }

  #object(id: number): OfficeObject {
    const known = this.#objects.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostProblem("InvalidArgument", `The request has no object path ${id}.`);
    const object = this.#resolve(path) as OfficeObject;
    this.#objects.set(id, object);
    return object;
  }

  #resolve(path: ObjectPath): unknown {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.roots.root();
      case PathType.New:
        return this.roots.make(path.Name);
      case PathType.Reference:
        return this.roots.references.find(path.Name);
      case PathType.Null:
        return NOTHING;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent === NOTHING) return NOTHING;
    switch (path.ObjectPathType) {
      case PathType.Method:
        return call(parent, path.Name, this.#given(path.ArgumentInfo));
      case PathType.Property:
        return link(parent, path.Name);
      case PathType.Indexer:
        return item(parent, this.#given(path.ArgumentInfo));
      default:
        throw new HostProblem("NotImplemented", `NotImplemented: an object path of type ${path.ObjectPathType}`);
    }
  }

  /** Arguments as values; objects travel as the id of their path, at any depth. */
  #given(info: ArgumentInfo = {}): unknown[] {
    const ids = info.ReferencedObjectPathIds ?? [];
    const exchange = (value: unknown, id: unknown): unknown => {
      if (typeof id === "number" && id > 0) return this.#object(id);
      if (Array.isArray(value)) return Array.isArray(id) ? value.map((inner, i) => exchange(inner, id[i])) : value;
      return value !== null && typeof value === "object" ? this.#within(value as Record<string, unknown>) : value;
    };
    return (info.Arguments ?? []).map((value, i) => exchange(value, ids[i]));
  }

  #within(value: Record<string, unknown>): unknown {
    if (typeof value["_ObjectPathId"] === "number") return this.#object(value["_ObjectPathId"]);
    for (const [key, inner] of Object.entries(value)) {
      if (inner !== null && typeof inner === "object" && !Array.isArray(inner))
        value[key] = this.#within(inner as Record<string, unknown>);
    }
    return value;
  }

  /** The place that the client shows with an error, such as `WorksheetCollection.getItem`. */
  where(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    if (action.ActionType === ActionType.Instantiate && path) {
      const parent = path.ParentObjectPathId === undefined ? undefined : this.#objects.get(path.ParentObjectPathId);
      return `${parent?.office ?? "Workbook"}.${path.ObjectPathType === PathType.Indexer ? "getItem" : camel(path.Name)}`;
    }
    return `${this.#objects.get(action.ObjectPathId)?.office ?? "Workbook"}.${camel(action.Name)}`;
  }
}

const camel = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
