import type { PaneTexts } from "../../pane/texts";

export const troubles: PaneTexts["troubles"] = {
  unharmed: "What you entered was not changed.",
  view: {
    what: "This was not completed because of a defect.",
    todo: "Please try again; if it happens again, copy the text below to whoever maintains the tool.",
  },
  load: {
    what: "This view could not be loaded; the network may be down.",
    todo: "Check the network, then choose Try again.",
  },
  details: "Error text",
};
