import type { HostValue } from "../backend";
import type { Host, Middleware } from "../host";
import { before } from "./targeting";

/**
 * Somebody else who has the workbook open changes a cell just before the request. The add-in is told (`source:
 * "Remote"`).
 */
export const coauthorEdit = (host: Host, address: string, value: HostValue): Middleware =>
  before(() => host.coauthor.type(address, value));
