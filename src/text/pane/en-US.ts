import { assess } from "./en-US/assess";
import { cell } from "./en-US/cell";
import { check } from "./en-US/check";
import { papers } from "./en-US/papers";
import { policy } from "./en-US/policy";
import { review } from "./en-US/review";
import { settings } from "./en-US/settings";
import { shell } from "./en-US/shell";
import { totals } from "./en-US/totals";
import { troubles } from "./en-US/troubles";
import type { PaneTexts } from "./texts";

export const enUS: PaneTexts = { shell, troubles, assess, review, totals, papers, policy, settings, cell, check };
