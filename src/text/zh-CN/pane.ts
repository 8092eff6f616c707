import { assess } from "./pane/assess";
import { cell } from "./pane/cell";
import { check } from "./pane/check";
import { papers } from "./pane/papers";
import { policy } from "./pane/policy";
import { review } from "./pane/review";
import { settings } from "./pane/settings";
import { shell } from "./pane/shell";
import { totals } from "./pane/totals";
import { troubles } from "./pane/troubles";

export const pane = { shell, troubles, assess, review, totals, papers, policy, settings, cell, check };
