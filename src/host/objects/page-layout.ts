import { parseAddress } from "../cells/address";
import { HostProblem } from "../problem";
import type { PageLayout as Kept } from "../book/sheet";
import type { OfficeObject } from "../wire/office-object";
import { Range } from "./range";

/** How a worksheet is printed, as data. */
export class PageLayout implements OfficeObject {
  readonly office = "PageLayout";
  constructor(readonly kept: Kept) {}
  get orientation(): string {
    return this.kept.orientation;
  }
  set orientation(orientation: string) {
    if (!["Portrait", "Landscape"].includes(orientation)) throw new HostProblem("InvalidArgument");
    this.kept.orientation = orientation;
  }
  get zoom(): unknown {
    return this.kept.zoom;
  }
  set zoom(zoom: unknown) {
    this.kept.zoom = zoom;
  }
  setPrintTitleRows(rows: Range | string): void {
    const at = rows instanceof Range ? rows.at : parseAddress(rows)?.at;
    if (!at) throw new HostProblem("InvalidArgument");
    this.kept.titleRows = at;
  }
}
