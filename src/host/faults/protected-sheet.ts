import type { Host, Middleware } from "../host";
import { before } from "./targeting";

/** Somebody protects a sheet just before the request: writes fail with `AccessDenied`, reads do not. */
export const protectedSheet = (host: Host, sheet: string): Middleware =>
  before(() => {
    if (host.book.sheet(sheet)) host.person.protect(sheet);
  });
