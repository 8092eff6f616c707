import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fill } from "../../text/fill";
import { loadPaneTexts } from "../../text/pane/late";
import type { Language } from "../../text/languages";
import { useUnseen } from "../parts/unseen";
import type { Inbox } from "../../assess/inbox";
import { LazyPart, LazyTab, type LoadView } from "./lazy-tab";
import { Announcer } from "./announce";
import { Arrivals } from "./arrivals";
import { Standing, TABS, type Going, type Place, type TabName, type Wanted } from "./goto";
import { useKeptFocus } from "./keep-focus";
import { Panels } from "./panels";
import { tabFromNowhere } from "./tab-from-nowhere";
import { Tabs, type TabCounts } from "./tabs";
import { themeOf } from "./theme";
import { useThemeName, type ThemeSource } from "./use-theme";
import { SpeakIn, useWords, wordsOf, type Words } from "./words";
import { SessionOver, type Opening } from "../state/session-over";
import { useSession, type Session } from "../state/session";
import { StaleBar } from "../stale/stale-bar";
import { DiagnoseBy } from "../settings/reports";
import { CellBar } from "../cell/cell-bar";

export interface PaneProps extends Opening {
  readonly theme: ThemeSource;
  readonly inbox: Inbox | null;
  readonly diagnose: (() => Promise<string>) | null;
  readonly selfCheck: boolean;
}

const useStyles = makeStyles({
  pane: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& *": { boxSizing: "border-box" },
    "& [hidden]": { display: "none" },
  },
});

/** The whole pane: theme, language, the workbook's session, the tabs, what is stale and what the selected cell says. */
export function Pane({ theme, inbox, diagnose, selfCheck, ...opening }: PaneProps) {
  const styles = useStyles(),
    { unseen } = useUnseen(),
    pane = useRef<HTMLElement>(null),
    name = useThemeName(theme),
    [language, setLanguage] = useState(opening.language),
    words = useWordsIn(language);
  useKeptFocus(pane);
  useEffect(() => tabFromNowhere(pane.current!), []);
  return (
    <FluentProvider theme={themeOf(name)} applyStylesToPortals={false}>
      <SpeakIn value={words}>
        <main ref={pane} className={styles.pane} lang={words.language} data-theme={name}>
          <h1 className={unseen}>{words.pane.shell.name}</h1>
          <Announcer>
            {selfCheck ? (
              <LazyTab load={SELF_CHECK} />
            ) : (
              <SessionOver {...opening} language={language} onLanguage={setLanguage}>
                <DiagnoseBy value={diagnose}>
                  <Frame start={opening.start} inbox={inbox} />
                </DiagnoseBy>
              </SessionOver>
            )}
          </Announcer>
        </main>
      </SpeakIn>
    </FluentProvider>
  );
}

/** The words of a language, as soon as they are there; those of before until then. */
function useWordsIn(language: Language): Words {
  const [words, setWords] = useState(() => wordsOf(language));
  useEffect(() => {
    let current = true;
    const show = (): void => {
      if (current) setWords(wordsOf(language));
    };
    // Where they cannot be fetched, results are told in that language all the same.
    loadPaneTexts(language).then(show, show);
    return () => {
      current = false;
    };
  }, [language]);
  return words;
}

const SELF_CHECK: LoadView = () => import("../check/self-check-view"),
  WRITING_NOTE: LoadView = () => import("../stale/writing-note");

/** How many rows there are to do; on its way and not to be had are no 0. */
function todoBadge({ pane: { shell }, counted }: Words, todos: Session["todos"]): TabCounts<TabName> {
  switch (todos.state) {
    case "loading":
      return { review: { shown: "…", said: shell.todoLoading } };
    case "failed":
      return { review: { shown: "!", said: shell.todoFailed } };
    case "there": {
      const n = todos.value ?? 0;
      return n === 0
        ? {}
        : { review: { shown: n > 999 ? "999+" : String(n), said: fill(shell.todoCount, counted(n)) } };
    }
  }
}

function Frame({ start, inbox }: { readonly start: TabName; readonly inbox: Inbox | null }) {
  const words = useWords(),
    { pane } = words,
    session = useSession(),
    [place, setPlace] = useState<Place>({ tab: start, wanted: {}, turn: 0 });
  const goTo = useCallback(
    (tab: TabName, wanted: Wanted = {}) => setPlace(before => ({ tab, wanted, turn: before.turn + 1 })),
    [],
  );
  const going = useMemo<Going>(() => ({ ...place, goTo }), [place, goTo]);
  return (
    <Standing value={going}>
      <Tabs
        label={pane.shell.tabList}
        names={TABS}
        titles={pane.shell.tabs}
        selected={place.tab}
        onSelect={tab => goTo(tab)}
        counts={todoBadge(words, session.todos)}
      />
      <StaleBar />
      {inbox !== null && <Arrivals inbox={inbox} />}
      <Panels />
      {(session.writing.pending > 0 || session.writing.problem !== null) && (
        <LazyPart load={WRITING_NOTE} props={{}} unseen />
      )}
      <CellBar />
    </Standing>
  );
}
