import { useRef, useState } from "react";
import type { Settings } from "../../assess/settings";
import { useWords } from "../shell/words";
import { useAnnounce } from "../shell/announce";
import { useSession } from "../state/session";
import { useTask, type Task } from "../parts/use-task";

export interface KeptSettings {
  /** As chosen, also where that is still on its way into the workbook. */
  readonly chosen: Settings;
  readonly task: Task;
  choose(change: Partial<Settings>): void;
  /** Tries again what could not be kept. */
  again(): void;
}

/**
 * Settings that are kept with the workbook as they are chosen, one change after another: none is lost while another is
 * under way.
 */
export function useKeptSettings(): KeptSettings {
  const {
      pane: { settings: words },
    } = useWords(),
    { settings, set } = useSession(),
    announce = useAnnounce(),
    task = useTask();
  const waiting = useRef<Partial<Settings>>({}),
    failed = useRef<Partial<Settings>>({}),
    [unkept, setUnkept] = useState<Partial<Settings>>({});
  const choose = (change: Partial<Settings>): void => {
    waiting.current = { ...waiting.current, ...change };
    setUnkept(before => ({ ...before, ...change }));
    task.start(async run => {
      let under: Partial<Settings> = {};
      try {
        while (Object.keys(waiting.current).length > 0) {
          [under, waiting.current] = [waiting.current, {}];
          await set(under, run);
        }
        announce(words.saved);
      } catch (problem) {
        [failed.current, waiting.current] = [{ ...under, ...waiting.current }, {}];
        throw problem;
      } finally {
        setUnkept({});
      }
    });
  };
  return { chosen: { ...settings, ...unkept }, task, choose, again: () => choose(failed.current) };
}
