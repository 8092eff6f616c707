import {
  PAPER_SETTING_WORDS,
  PAPER_SETTINGS,
  type PaperSetting,
  type PaperSettings,
} from "../../roster/paper-settings";
import { numeral } from "../../money/exact";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { SheetData } from "../../workbook/ports";
import { paperSheet, type Round } from "./paper";
import { printChineseDay } from "./working-days";

/**
 * 文书设置, to be put into the roster's workbook and filled in: what the office says of its papers, with what each line
 * is for. Read again, it says the same.
 */
export function settingsSheet({ settings }: Round): SheetData {
  const rows = PAPER_SETTINGS.map(setting => [
    PAPER_SETTING_WORDS[setting][0],
    written(setting, settings),
    texts.settingHints[setting],
  ]);
  return paperSheet("settings", [texts.parts.settings], ["setting", "content", "hint"], rows, { across: false });
}

/** A setting as the sheet is read again. */
export function written(setting: PaperSetting, settings: PaperSettings): string | null {
  switch (setting) {
    case "noticeFrom":
    case "noticeTo":
    case "completeBy": {
      const day = settings[setting];
      return day === null ? null : printChineseDay(day);
    }
    case "noticePeriod":
      return (
        settings.noticePeriod &&
        texts.periods[settings.noticePeriod.workingDays ? "workingDays" : "plain"](settings.noticePeriod.days)
      );
    case "instalments":
      return settings.instalments && settings.instalments.map(share => `${share / 100}%`).join(texts.list);
    case "hearingDays":
    case "instalment": {
      const n = settings[setting];
      return n === null ? null : String(n);
    }
    case "locked":
    case "later": {
      const ids = settings[setting];
      return ids && ids.join(texts.list);
    }
    case "budget":
      return settings.budget && numeral(settings.budget);
    default:
      return settings[setting];
  }
}
