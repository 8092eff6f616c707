import type { Host, Middleware } from "../host";
import { before } from "./targeting";

/**
 * Somebody merges cells (`Sheet!A1:B2`) just before the request: writes reach only the top left one, and no table can
 * be made there.
 */
export const mergedCells = (host: Host, address: string): Middleware => before(() => host.person.merge(address));
