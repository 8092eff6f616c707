import { registerFunctions } from "./register";

/** The first script of the shared runtime: functions are there before anything else is fetched. */
registerFunctions();
