import type { LevelRead } from "../policy/level";
import { LEVEL_BLANK, LEVEL_INELIGIBLE, LEVEL_INVALID, LEVEL_UNCLEAR } from "../fields/columns";

/** A level as read, as the code that level columns hold. */
export function levelCode(read: LevelRead): number {
  switch (read.kind) {
    case "blank":
      return LEVEL_BLANK;
    case "level":
      return read.code;
    case "unclear":
      return LEVEL_UNCLEAR;
    case "ineligible":
      return LEVEL_INELIGIBLE;
    case "invalid":
      return LEVEL_INVALID;
  }
}
