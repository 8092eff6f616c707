import type { Language } from "../../text/texts";
import { keptOr, type Kept, type LostWhy } from "../../workbook/kept";
import type { Run } from "../../workbook/ports";
import type { Turns } from "../running";
import { DEFAULT_SETTINGS, printSettings, readSettings, type Settings } from "../settings";
import { TaskProblem } from "../task-problem";
import type { KeptWithWorkbook, Lost, LostThing } from "./kept";
import type { OpenedParts, Person } from "./parts";
import type { EarlierRun } from "./runs";

/** Names of the things kept with the workbook. */
const KEPT = { settings: "settings" } as const;

export class OpenKept implements KeptWithWorkbook {
  private constructor(
    private readonly parts: Pick<OpenedParts, "live" | "sink" | "reckoner" | "person" | "policies">,
    private readonly turns: Turns,
    private latest: Settings,
  ) {}

  /** With the settings recalled once, so that there always are some. */
  static async open(parts: OpenedParts, turns: Turns): Promise<OpenKept> {
    const settings = keptOr(readSettings(await parts.live.recall(KEPT.settings)), DEFAULT_SETTINGS);
    return new OpenKept(parts, turns, withPerson(settings, parts.person));
  }

  /** The settings as they were recalled last. */
  get known(): Settings {
    return this.latest;
  }
  get language(): Language {
    return this.latest.language;
  }

  async settings(): Promise<Settings> {
    return (this.latest = withPerson(keptOr(await this.keptSettings(), DEFAULT_SETTINGS), this.parts.person));
  }
  set(change: Partial<Settings>, run: Run): Promise<Settings> {
    const { person } = this.parts,
      { reviewer, ...ofWorkbook } = change;
    if (person && reviewer !== undefined) {
      person.rename(reviewer);
      if (Object.keys(ofWorkbook).length === 0) return this.settings();
    }
    return this.turns.nextRun(run, async () => {
      // What a newer version keeps is not written over unasked; what is damaged has nothing in it to lose.
      if (whyLost(await this.keptSettings()) === "newer") throw new TaskProblem("kept-by-newer", { what: "settings" });
      const settings = { ...(await this.settings()), ...change },
        value = printSettings(person ? { ...settings, reviewer: "" } : settings);
      await this.parts.sink.apply([{ kind: "remember", key: KEPT.settings, value }], run);
      return (this.latest = settings);
    });
  }

  async lost(): Promise<readonly Lost[]> {
    const found: readonly (readonly [LostThing, LostWhy | null])[] = [
      ["settings", whyLost(await this.keptSettings())],
      ["run", whyLost(await this.keptRun())],
      ["undo", await this.parts.sink.lost()],
    ];
    return found.flatMap(([what, why]) => (why === null ? [] : [{ what, why }]));
  }
  forget(what: LostThing, run: Run): Promise<void> {
    return this.turns.nextRun(run, async () => {
      if (what === "undo") return this.parts.sink.forget(run);
      await this.parts.sink.apply(
        [{ kind: "remember", key: what === "run" ? this.runKey() : KEPT.settings, value: null }],
        run,
      );
      if (what === "settings") await this.settings();
    });
  }

  /** The run as the workbook keeps it now. */
  async keptRun(): Promise<Kept<EarlierRun>> {
    return this.parts.reckoner.runs.earlier(await this.runText());
  }
  runKey(): string {
    return this.parts.policies.runKey();
  }
  /** The same, not read yet. */
  runText(): Promise<string | null> {
    return this.parts.live.recall(this.runKey());
  }
  private async keptSettings(): Promise<Kept<Settings>> {
    return readSettings(await this.parts.live.recall(KEPT.settings));
  }
}

/** Who decides belongs to the person at this computer, not to the workbook that others open too. */
function withPerson(settings: Settings, person: Person | undefined): Settings {
  return person ? { ...settings, reviewer: person.name() } : settings;
}

function whyLost(kept: Kept<unknown>): LostWhy | null {
  return kept.state === "lost" ? kept.why : null;
}
