import type { Host, Middleware } from "../host";
import { before } from "./targeting";

/**
 * Somebody filters an area by one column just before the request; a block written across hidden rows then lands in
 * wrong ones (#224).
 */
export const hiddenByFilter = (host: Host, address: string, column: number, values: readonly string[]): Middleware =>
  before(() => host.person.filter(address, column, values));
