import type { HostValue } from "../backend";
import type { Host, Middleware } from "../host";
import { before } from "./targeting";

/** Somebody types something just before the request where the add-in is about to write. */
export const textInTheWay = (host: Host, address: string, value: HostValue = "x"): Middleware =>
  before(() => host.person.type(address, value));

/** Somebody makes a table there just before the request. */
export const tableInTheWay = (host: Host, address: string): Middleware => before(() => host.person.makeTable(address));
