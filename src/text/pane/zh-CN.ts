import { assess } from "./zh-CN/assess";
import { cell } from "./zh-CN/cell";
import { check } from "./zh-CN/check";
import { papers } from "./zh-CN/papers";
import { policy } from "./zh-CN/policy";
import { review } from "./zh-CN/review";
import { settings } from "./zh-CN/settings";
import { shell } from "./zh-CN/shell";
import { totals } from "./zh-CN/totals";
import { troubles } from "./zh-CN/troubles";

export const zhCN = { shell, troubles, assess, review, totals, papers, policy, settings, cell, check };
