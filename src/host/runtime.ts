import { type Events } from "./book/events";
import { HostProblem } from "./problem";
import type { Service } from "./wire/office-object";

/** Number of the client's for the task pane coming into sight or going. */
const VISIBILITY = 65_539;
/** States of the add-in's runtime, as the client names them. */
export type RuntimeState = "Inactive" | "Background" | "Visible";

/**
 * The shared runtime: whether its pane is in sight (`Office.addin.showAsTaskpane`, `hide`) and whether it starts with
 * the workbook.
 */
export class Runtime {
  state: RuntimeState = "Visible";
  startsAs: RuntimeState = "Inactive";
  readonly now: Service = {
    office: "AppRuntimeService",
    invoke: (name, [state]) => {
      if (name === "GetAppRuntimeState") return this.state;
      if (name === "SetAppRuntimeState") {
        this.change(state as RuntimeState);
        return null;
      }
      throw new HostProblem("NotImplemented", `NotImplemented: AppRuntimeService.${name}`);
    },
  };
  readonly later: Service = {
    office: "AppRuntimePersistenceService",
    invoke: (name, [state]) => {
      if (name === "GetAppRuntimeStartState") return this.startsAs;
      if (name === "SetAppRuntimeStartState") {
        this.startsAs = state as RuntimeState;
        return null;
      }
      throw new HostProblem("NotImplemented", `NotImplemented: AppRuntimePersistenceService.${name}`);
    },
  };
  constructor(readonly events: Events) {
    events.ask(VISIBILITY, "");
  }

  /** Also by a person, who closes the pane or opens it again. */
  change(state: RuntimeState): void {
    if (state === this.state) return;
    this.state = state;
    this.events.tell(VISIBILITY, [""], { visibility: state === "Visible" ? "Visible" : "Hidden" });
  }
}
