/** A small seeded generator (mulberry32): the same seed, the same rosters, on any machine. */
export interface Dice {
  /** 0 ≤ n < sides */
  below(sides: number): number;
  chance(percent: number): boolean;
  pick<T>(among: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (sides: number): number => next() % sides;
  return {
    below,
    chance: percent => below(100) < percent,
    pick: among => among[below(among.length)]!,
    shuffled: items => {
      const left = [...items];
      return items.map(() => left.splice(below(left.length), 1)[0]!);
    },
  };
}
