import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { TABS, usePlace, type TabName } from "./goto";
import { LazyTab, type LoadView } from "./lazy-tab";
import { panelId, tabId } from "./tabs";

const VIEWS: Readonly<Record<TabName, LoadView>> = {
  assess: () => import("../assess/assess-view"),
  review: () => import("../review/review-view"),
  totals: () => import("../totals/totals-view"),
  policy: () => import("../policy/policy-view"),
  settings: () => import("../settings/settings-view"),
};

const useStyles = makeStyles({
  panels: { flex: "1 1 auto", minHeight: 0, display: "flex", flexDirection: "column" },
  panel: {
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    outline: "none",
    position: "relative",
    "&[hidden]": { display: "none" },
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { ":focus-visible": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  },
});

/**
 * The panels of the tabs. One that was shown stays as it is while others are looked at: filters, places and what was
 * typed are kept.
 */
export function Panels() {
  const styles = useStyles(),
    { tab } = usePlace(),
    [shown, setShown] = useState<ReadonlySet<TabName>>(new Set([tab]));
  if (!shown.has(tab)) setShown(new Set([...shown, tab]));
  return (
    <div className={styles.panels}>
      {TABS.map(name => (
        <div
          key={name}
          role="tabpanel"
          id={panelId(name)}
          aria-labelledby={tabId(name)}
          hidden={name !== tab}
          tabIndex={0}
          className={styles.panel}
        >
          {shown.has(name) && <LazyTab load={VIEWS[name]} />}
        </div>
      ))}
    </div>
  );
}
