import type { Step } from "../engine/steps";
import type { Texts } from "../text/texts";

/** The phrases of steps that went the same way so far; what they come to, where some row's steps end here. */
class Phrases {
  said: string | null = null;
  private readonly next = new Map<string, Phrases>();

  then(words: string): Phrases {
    const known = this.next.get(words);
    if (known) return known;
    const made = new Phrases();
    this.next.set(words, made);
    return made;
  }
}

/** `wordsOf` steps: rows go a few ways, and of each it is put together once. */
export function wordsOnce(texts: Pick<Texts, "sentences">): (steps: readonly Step[]) => string {
  const start = new Phrases();
  return steps => {
    let at = start;
    for (const step of steps) if (step.op !== "round" && step.words !== "") at = at.then(step.words);
    return (at.said ??= wordsOf(steps, texts));
  };
}

/** The law's phrases behind the steps, each once; one that another has in it goes with that. */
export function wordsOf(steps: readonly Step[], { sentences }: Pick<Texts, "sentences">): string {
  const all = [...new Set(steps.flatMap(step => (step.op === "round" || step.words === "" ? [] : [step.words])))];
  return all.filter(words => !all.some(other => other !== words && other.includes(words))).join(sentences.semicolon);
}
