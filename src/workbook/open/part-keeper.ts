import type { Order } from "../cells";
import { WorkbookProblem } from "../ports";
import { joinedParts, keysAmong, namespaceOf, partsOf, inReads, textOf, tooMuch } from "./kept-parts";

/** What an owner can do that keeps texts in parts of the workbook; each is one request. */
export interface Parts {
  /** The ids of the parts in each namespace. */
  find(namespaces: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** The namespaces of all parts. */
  namespaces(): Promise<readonly string[]>;
  read(ids: readonly string[]): Promise<readonly string[]>;
  /** The parts of these ids, and which there are now in these namespaces. */
  readAndFind(namespaces: readonly string[], ids: readonly (readonly string[])[]): Promise<PartsSeen>;
  add(part: string): Promise<{ readonly id: string; readonly back: string }>;
}
export interface PartsSeen {
  readonly parts: readonly (readonly string[])[];
  readonly now: readonly (readonly string[])[];
}

/** Parts that a request has queued: their ids then, and they as the workbook gives them back where that was asked. */
export interface QueuedParts {
  ids(): readonly string[];
  back(): readonly string[];
}

type Keep = Extract<Order, { readonly do: "keep" }>;

/** Texts kept by key in parts of the workbook. It remembers in which, so that reading again takes one request. */
export class PartKeeper {
  /** Which parts hold a key, as far as it was seen: a co-author may have made a second set. */
  private readonly seen = new Map<string, readonly string[]>();

  constructor(private readonly parts: Parts) {}

  async keys(beginning: string): Promise<readonly string[]> {
    return keysAmong(await this.parts.namespaces(), beginning);
  }

  /** Where the parts are as they were last seen it takes one request; else they are looked up. */
  async recall(keys: readonly string[]): Promise<readonly (string | null)[]> {
    const asSeen = await this.readAsSeen(keys);
    if (asSeen !== null) return asSeen;
    this.forget(keys);
    const ids = [...(await this.idsOf(keys)).values()],
      parts = new Map<string, string>();
    for (const some of inReads(ids)) {
      const read = await this.parts.read(some);
      some.forEach((id, k) => parts.set(id, read[k]!));
    }
    return ids.map(each => textOf(each.map(id => parts.get(id)!)));
  }

  /** Null where other parts are there now, or none was seen: another program may have put others in their place. */
  private async readAsSeen(keys: readonly string[]): Promise<readonly (string | null)[] | null> {
    const seen = keys.map(key => this.seen.get(key) ?? []);
    if (seen.every(ids => ids.length === 0) || seen.some(ids => ids.length > 1)) return null;
    try {
      const { parts, now } = await this.parts.readAndFind(keys.map(namespaceOf), seen),
        same = now.every((ids, k) => ids.length === seen[k]!.length && ids.every(id => seen[k]!.includes(id)));
      return same ? parts.map(textOf) : null;
    } catch (error) {
      if (error instanceof WorkbookProblem && error.code === "sheet-gone") return null;
      throw error;
    }
  }

  /** The parts that hold keys: as they were last seen, or looked up. */
  async idsOf(keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const unknown = keys.filter(key => !this.seen.has(key));
    if (unknown.length > 0) {
      const found = await this.parts.find(unknown.map(namespaceOf));
      unknown.forEach((key, k) => this.seen.set(key, found[k]!));
    }
    return new Map(keys.map(key => [key, this.seen.get(key)!]));
  }

  see(key: string, ids: readonly string[]): void {
    this.seen.set(key, ids);
  }
  forget(keys: readonly string[]): void {
    for (const key of keys) this.seen.delete(key);
  }

  /** Begins a request that keeps something: looks up which parts it replaces, where that is not known. */
  async keeping(orders: readonly Order[]): Promise<Keeping> {
    const keeps = orders.filter(order => order.do === "keep"),
      replaced = await this.idsOf(keeps.flatMap(({ key, fresh }) => (fresh === true ? [] : [key])));
    return new Keeping(this, this.parts, keeps, replaced);
  }
}

/** What one request keeps. */
export class Keeping {
  /** Parts that stand in the workbook already. */
  private readonly ready = new Map<string, QueuedParts>();
  private readonly queued = new Map<string, QueuedParts>();

  constructor(
    private readonly keeper: PartKeeper,
    private readonly parts: Parts,
    private readonly keeps: readonly Keep[],
    private readonly replaced: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** Puts parts of texts that are too long for the request beside those that are there, a request a part. */
  async prepare(): Promise<void> {
    const texts = new Map(this.keeps.map(({ key, text }) => [key, text]));
    for (const key of tooMuch(texts)) {
      const added: { readonly id: string; readonly back: string }[] = [];
      for (const part of partsOf(key, texts.get(key)!)) added.push(await this.parts.add(part));
      this.ready.set(key, { ids: () => added.map(({ id }) => id), back: () => added.map(({ back }) => back) });
    }
  }

  /** Does an order to keep: `queue` queues that parts are added, and those taken away whose place they take. */
  order({ key, text }: Keep, queue: (add: readonly string[], remove: readonly string[]) => QueuedParts): void {
    const ready = this.ready.get(key),
      queued = queue(text === null || ready ? [] : partsOf(key, text), this.replaced.get(key) ?? []);
    this.queued.set(key, ready ?? queued);
  }

  /** What the workbook gives back of a key, once the request has gone through. */
  text(key: string): string | null {
    return joinedParts(this.queued.get(key)!.back());
  }

  /** The request has gone through. */
  done(): void {
    for (const [key, queued] of this.queued) this.keeper.see(key, queued.ids());
  }
  /** It has not, and nobody knows what of it has been done. */
  failed(): void {
    this.keeper.forget(this.keeps.map(({ key }) => key));
  }
}
