import type { ReactNode } from "react";
import { useWords } from "../shell/words";
import { Busy } from "./busy";
import { TroubleNotice } from "./trouble-notice";
import type { Async } from "./use-async";

/** Draws what was asked for; until it is there, that it is on its way, or what went wrong and how to try again. */
export function Awaited<T>({
  asked,
  label,
  children,
}: {
  readonly asked: Async<T>;
  /** What one waits for; left out: “loading”. */
  readonly label?: string;
  readonly children: (value: T, settled: boolean) => ReactNode;
}) {
  const { pane } = useWords();
  switch (asked.state) {
    case "loading":
      return <Busy label={label ?? pane.shell.loading} />;
    case "failed":
      return <TroubleNotice problem={asked.problem} onRetry={asked.retry} />;
    case "there":
      return children(asked.value, asked.settled);
  }
}
