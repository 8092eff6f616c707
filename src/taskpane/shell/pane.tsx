import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Inbox } from "../../assess/inbox";
import { Announcer } from "./announce";
import { Arrivals } from "./arrivals";
import { Standing, TABS, type Going, type Place, type TabName, type Wanted } from "./goto";
import { Panels } from "./panels";
import { Tabs } from "./tabs";
import { themeOf } from "./theme";
import { useThemeName, type ThemeSource } from "./use-theme";
import { SpeakIn, useWords, wordsOf } from "./words";
import { SessionOver, type Opening } from "../state/session-over";
import { useSession } from "../state/session";
import { StaleBar } from "../stale/stale-bar";
import { CellBar } from "../cell/cell-bar";

export interface PaneProps extends Opening { readonly theme: ThemeSource; readonly inbox?: Inbox }

const useStyles = makeStyles({
  pane: {
    position: "absolute", inset: 0, display: "flex", flexDirection: "column", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, "& *": { boxSizing: "border-box" }, "& [hidden]": { display: "none" },
  },
});

/** The whole pane: theme, language, the workbook's session, the tabs, what is stale and what the selected cell says. */
export function Pane({ theme, inbox, ...opening }: PaneProps) {
  const styles = useStyles(), name = useThemeName(theme), [language, setLanguage] = useState(opening.language), words = useMemo(() => wordsOf(language), [language]);
  return (
    <FluentProvider theme={themeOf(name)} applyStylesToPortals={false}>
      <SpeakIn value={words}>
        <div className={styles.pane} lang={language} data-theme={name}>
          <Announcer><SessionOver {...opening} language={language} onLanguage={setLanguage}><Frame start={opening.start} {...(inbox ? { inbox } : {})} /></SessionOver></Announcer>
        </div>
      </SpeakIn>
    </FluentProvider>
  );
}

function Frame({ start, inbox }: { readonly start: TabName; readonly inbox?: Inbox }) {
  const { pane } = useWords(), session = useSession(), [place, setPlace] = useState<Place>({ tab: start, wanted: {}, turn: 0 });
  const goTo = useCallback((tab: TabName, wanted: Wanted = {}) => setPlace(before => ({ tab, wanted, turn: before.turn + 1 })), []);
  const going = useMemo<Going>(() => ({ ...place, goTo }), [place, goTo]);
  const todo = session.todoCount;
  return (
    <Standing value={going}>
      <Tabs
        label={pane.shell.tabList} names={TABS} titles={pane.shell.tabs} selected={place.tab} onSelect={tab => goTo(tab)}
        counts={todo > 0 ? { review: { shown: todo > 999 ? "999+" : String(todo), said: pane.shell.todoCount.replace("{n}", String(todo)) } } : {}}
      />
      {inbox && <Arrivals inbox={inbox} />}
      <StaleBar />
      <Panels />
      <CellBar />
    </Standing>
  );
}
