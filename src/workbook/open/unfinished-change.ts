import type { Cells, Content } from "../cells";
import { hashesOf } from "./cell-hash";
import type { Journal } from "./journal";
import { base64 } from "./packed";
import type { SmallPiece } from "./piece";
import type { Plan } from "./plan";
import type { CellsNow } from "./read-piece";
import { smallPieces } from "./restore";
import type { Entry, Snapshot } from "./snapshot";
import { smallAsSeen } from "./small-pieces";
import type { Step, Trimming } from "./step";

/** A change while it is being made. */
export interface UnfinishedChange {
  readonly plan: Plan;
  entries: Entry[];
  readonly now: ReadonlyMap<Step, CellsNow>;
  journal: Journal;
  kept: boolean;
  /** Something of the change itself may have been written. */ begun: boolean;
  readonly key: string;
  readonly at: string;
  readonly since: number;
  readonly joins: string | null;
  /** What could not be done beside the amounts. */
  readonly left: Set<Trimming["kind"]>;
}

/** What a plan touches, as it is now; `values`: what is kept by its keys. */
export async function entriesOf(
  owner: Cells,
  { steps, kept, facts }: Plan,
  now: ReadonlyMap<Step, CellsNow>,
  values: readonly (string | null)[],
): Promise<Entry[]> {
  const small = steps.flatMap(({ pieces }) =>
    pieces.filter((piece): piece is SmallPiece => !["cells", "made", "kept"].includes(piece.kind)),
  );
  const seen = small.map(piece => smallAsSeen(piece, facts)),
    asked = await smallPieces(
      owner,
      small.filter((_, k) => seen[k] === null),
    ),
    states = seen.map(state => state ?? asked.shift()!),
    keys = [...kept.keys()];
  return [
    ...steps.flatMap(step =>
      step.pieces.flatMap((piece): Entry[] => {
        if (piece.kind === "made") return [{ piece, before: null, after: "" }];
        return piece.kind === "cells"
          ? [{ piece, before: now.get(step)?.state ?? null, after: hashText(step.cells!.rows as Content[][]) }]
          : [];
      }),
    ),
    ...small.map((piece, k): Entry => ({ piece, before: states[k]!.state, after: null })),
    ...keys.map((key, k): Entry => ({ piece: { kind: "kept", key }, before: values[k]!, after: null })),
  ];
}

/** A key that no other snapshot has, also where two are made in the same millisecond. */
export function keyFor(at: Date, { list }: Journal): string {
  let key = at.getTime().toString(36);
  while (list.some(each => each.key === key)) key += "x";
  return key;
}

export function snapshotOf({ key, at, entries, joins }: UnfinishedChange, unfinished: boolean): Snapshot {
  return { key, at, unfinished, entries, ...(joins === null ? {} : { joins }) };
}

export function hashText(rows: readonly (readonly Content[])[]): string {
  const hashes = hashesOf(rows);
  return base64(new Uint8Array(hashes.buffer));
}
