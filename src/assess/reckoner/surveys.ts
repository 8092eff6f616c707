import type { Area } from "../../workbook/ports";
import { blockOf, type BlockData } from "../block-data";
import { settingsWriting, type SettingsWriting } from "../roster-settings";
import type { SheetHead } from "../sheet-head";
import type { Correction, Survey } from "../survey";
import { Surveyor, type SurveyOptions } from "../surveyor";
import { TaskProblem } from "../task-problem";
import type { Policies } from "./policies";

/** What a workbook holds: opened, its blocks taken, and told. */
export class Surveys {
  private surveyor: Surveyor | null = null;

  constructor(private readonly policies: Policies) {}

  /** The areas to read. */
  async open(heads: readonly SheetHead[], options: SurveyOptions, followed: string | null): Promise<readonly Area[]> {
    this.surveyor = null;
    this.surveyor = new Surveyor(await this.policies.follow(heads, followed), this.policies.current, options);
    return this.surveyor.areas;
  }
  readBlock(index: number, block: BlockData): void {
    begun(this.surveyor).readBlock(index, blockOf(block));
  }
  survey(): Survey {
    const survey = begun(this.surveyor).survey();
    this.surveyor = null;
    return survey;
  }

  /** What puts something right about a sheet, as lines and cells of 读表设置. */
  settingsWriting(heads: readonly SheetHead[], sheet: string, correction: Correction): SettingsWriting {
    return settingsWriting(heads, this.policies.current, sheet, correction);
  }
}

/** What an earlier call began; it is not there where that call went to another worker, which has ended since. */
function begun<T>(state: T | null): T {
  if (state === null) throw new TaskProblem("engine-stopped");
  return state;
}
