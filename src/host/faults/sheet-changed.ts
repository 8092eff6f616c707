import type { Host, Middleware } from "../host";
import { before } from "./targeting";

/** Somebody renames a sheet just before the request. */
export const sheetRenamed = (host: Host, sheet: string, name: string): Middleware =>
  before(() => {
    if (host.book.sheet(sheet)) host.person.rename(sheet, name);
  });

/** Somebody deletes a sheet just before the request. */
export const sheetDeleted = (host: Host, sheet: string): Middleware =>
  before(() => {
    if (host.book.sheet(sheet)) host.person.deleteSheet(sheet);
  });
