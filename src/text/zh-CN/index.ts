import { functionHelp } from "./function-help";
import { functions } from "./functions";
import { help } from "./help";
import { lateFunctions } from "./late-functions";
import { latePane } from "./late-pane";
import { name } from "./name";
import { packaging } from "./packaging";
import { pane } from "./pane";
import { paperAnswers } from "./paper-answers";
import { policyFiles } from "./policy-files";
import { preview } from "./preview";
import { ribbon } from "./ribbon";
import { selfCheck } from "./self-check";
import { stream } from "./stream";
import { support } from "./support";
import { tasks } from "./tasks";
import { texts } from "./texts";
import { usage } from "./usage";
import { wording } from "./wording";
import type { LanguageFolder } from "../language-folder";

export const zhCN: LanguageFolder = {
  name,
  texts,
  wording,
  functions,
  functionHelp,
  tasks,
  paperAnswers,
  policyFiles,
  selfCheck,
  pane,
  lateFunctions,
  latePane,
  ribbon,
  help,
  stream,
  support,
  packaging,
  preview,
  usage,
};
