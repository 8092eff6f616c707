import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { useUnseen } from "../parts/unseen";
import { useWords } from "./words";

const Announcing = createContext<(text: string) => void>(() => undefined);

/** Says a text to those who listen instead of look; it is not shown. */
export function useAnnounce(): (text: string) => void {
  return useContext(Announcing);
}

/**
 * The one place where announcements are read out. The same text twice in a row is read twice; one in another language
 * than the pane's goes with the language.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const { unseen } = useUnseen(),
    { language } = useWords(),
    [said, setSaid] = useState({ text: "", turn: 0, language });
  const say = useCallback((text: string) => setSaid(before => ({ text, turn: before.turn + 1, language })), [language]);
  return (
    <Announcing.Provider value={say}>
      {children}
      <div className={unseen} role="status" aria-live="polite">
        <span key={said.turn}>{said.language === language ? said.text : ""}</span>
      </div>
    </Announcing.Provider>
  );
}
