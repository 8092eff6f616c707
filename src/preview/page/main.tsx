import { createRoot } from "react-dom/client";
import { fill } from "../../text/fill";
import { textsOf } from "../../text/of";
import { previewTexts } from "../../text/preview/of";
import { languageFor, type Language } from "../../text/languages";
import { FileProblem } from "../../workbook/file/problem";
import { readManifest } from "../manifest";
import { App } from "./App";
import { here, type FunctionsMetadata } from "./document";
import { PaneNotReady } from "./ready";
import "./page.css";

/** `?lang=en-US` shows the page in English; Chinese is what it is for. */
const language: Language = languageFor(new URLSearchParams(window.location.search).get("lang") ?? undefined);
const texts = previewTexts(language),
  root = createRoot(document.getElementById("root")!);

function reason(problem: unknown): string {
  if (problem instanceof FileProblem) return fill(textsOf(language).messages.file[problem.code], problem.values);
  if (problem instanceof PaneNotReady) return texts.paneNotReady;
  return problem instanceof Error ? problem.message : String(problem);
}

async function start(): Promise<void> {
  document.documentElement.lang = language;
  document.title = `${texts.title} · ${texts.badge}`;
  const addIn = readManifest(await (await fetch("../manifest.xml")).text(), language);
  const metadata = (await (await fetch(here(addIn.metadata))).json()) as FunctionsMetadata;
  root.render(
    <App
      texts={texts}
      language={language}
      addIn={addIn}
      metadata={metadata}
      sample="samples/large.xlsx"
      reason={reason}
    />,
  );
}

start().catch((problem: unknown) =>
  root.render(<p role="alert">{fill(texts.unexpected, { reason: reason(problem) })}</p>),
);
