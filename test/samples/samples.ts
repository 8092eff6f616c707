import { BY_CLAUSE } from "./by-clause";
import { IN_YUAN } from "./in-yuan";
import { LARGE } from "./large";
import type { Sample } from "./sheet";
import { SMALL } from "./small";

export const SAMPLES: readonly Sample[] = [SMALL, LARGE, BY_CLAUSE, IN_YUAN];
