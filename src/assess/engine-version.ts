import { version } from "../../package.json";

/** The program's version, as receipts tell it. */
export const ENGINE_VERSION: string = version;
