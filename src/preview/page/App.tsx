import { useCallback, useEffect, useRef, useState, type DragEvent } from "react";
import { fill } from "../../text/fill";
import type { PreviewTexts } from "../../text/preview-texts";
import type { Grid } from "../../workbook/file/grid/grid";
import { readGrid } from "../../workbook/file/grid/read-grid";
import type { AddIn, RibbonButton } from "../manifest";
import { blankWorkbook } from "./blank";
import { Differences } from "./Differences";
import { here, OpenDocument, type FunctionsMetadata } from "./document";
import { lastFocusIn, regionsByF6 } from "./regions";
import { RibbonBar } from "./RibbonBar";

export interface AppProps {
  readonly texts: PreviewTexts;
  readonly language: string;
  readonly addIn: AddIn;
  readonly metadata: FunctionsMetadata;
  readonly sample: string;
  reason(problem: unknown): string;
}

/** The whole page: files above, the add-in's ribbon, the spreadsheet and the pane beside it. */
export function App({ texts, language, addIn, metadata, sample, reason }: AppProps) {
  const container = useRef<HTMLDivElement>(null),
    pane = useRef<HTMLIFrameElement>(null),
    picker = useRef<HTMLInputElement>(null),
    page = useRef<HTMLDivElement>(null),
    open = useRef<OpenDocument | null>(null);
  const [said, say] = useState(texts.starting),
    [shown, show] = useState(true),
    [told, tell] = useState(false),
    [dropping, drop] = useState(false),
    [busy, work] = useState(false);

  const clickButton = useCallback(
    async (button: RibbonButton) => {
      show(true);
      if (button.command === null || !open.current) return;
      say(fill(texts.running, { name: button.label }));
      work(true);
      try {
        await open.current.click(button);
        say(fill(texts.commandDone, { name: button.label }));
      } catch (problem) {
        say(fill(texts.commandFailed, { name: button.label, reason: reason(problem) }));
      } finally {
        work(false);
      }
    },
    [texts, reason],
  );

  const put = useCallback(
    (name: string, grid: Grid) => {
      open.current?.close();
      open.current = new OpenDocument(name, grid, {
        addIn,
        metadata,
        language,
        container: container.current!,
        pane: pane.current!,
        click: button => void clickButton(button),
      });
      // For whoever drives the page from outside, as tests do.
      Object.assign(window, { trial: open.current });
      say(fill(texts.opened, { name }));
    },
    [addIn, metadata, language, clickButton, texts],
  );

  const openFile = useCallback(
    async (name: string, bytes: () => Promise<ArrayBuffer>) => {
      say(fill(texts.opening, { name }));
      work(true);
      try {
        put(name, await readGrid(name, new Uint8Array(await bytes())));
      } catch (problem) {
        say(fill(texts.notOpened, { name, reason: reason(problem) }));
      } finally {
        work(false);
      }
    },
    [put, reason, texts],
  );

  const openSample = useCallback(
    () => openFile(decodeURIComponent(sample.split("/").at(-1)!), async () => (await fetch(sample)).arrayBuffer()),
    [openFile, sample],
  );
  useEffect(() => {
    void openSample();
  }, [openSample]);

  useEffect(() => {
    const cells = container.current!,
      beside = pane.current!,
      bar = page.current!.querySelector<HTMLElement>(".page-ribbon")!,
      toCells = lastFocusIn(cells);
    return regionsByF6(
      () => [
        { within: bar, focus: () => bar.querySelector<HTMLElement>("button:not(:disabled)")?.focus() },
        { within: cells, focus: toCells },
        ...(beside.parentElement?.hidden === true ? [] : [{ within: beside, focus: () => beside.focus() }]),
      ],
      beside,
    );
  }, []);

  const save = async () => {
    if (!open.current) return;
    const name = fill(texts.savedName, { name: open.current.name.replace(/\.[^.]+$/, "") });
    const link = Object.assign(document.createElement("a"), {
      download: name,
      href: URL.createObjectURL(new Blob([(await open.current.save()) as Uint8Array<ArrayBuffer>])),
    });
    link.click();
    URL.revokeObjectURL(link.href);
    say(fill(texts.saved, { name }));
  };

  const dropped = (event: DragEvent) => {
    event.preventDefault();
    drop(false);
    const file = event.dataTransfer.files[0];
    if (file) void openFile(file.name, () => file.arrayBuffer());
  };

  return (
    <div
      className="page"
      ref={page}
      onDragOver={event => {
        event.preventDefault();
        drop(true);
      }}
      onDragLeave={event => {
        if (event.currentTarget === event.target) drop(false);
      }}
      onDrop={dropped}
    >
      <header className="page-bar">
        <h1>{texts.title}</h1>
        <span className="page-badge">{texts.badge}</span>
        <div className="page-files">
          <button
            type="button"
            className="page-button"
            title={texts.openHint}
            disabled={busy}
            onClick={() => picker.current?.click()}
          >
            {texts.open}
          </button>
          <button type="button" className="page-button" disabled={busy} onClick={() => void openSample()}>
            {texts.sample}
          </button>
          <button
            type="button"
            className="page-button"
            disabled={busy}
            onClick={() => put(`${texts.untitled}.xlsx`, blankWorkbook("Sheet1"))}
          >
            {texts.template}
          </button>
          <button type="button" className="page-button" disabled={busy} onClick={() => void save()}>
            {texts.save}
          </button>
          <button type="button" className="page-button" aria-expanded={told} onClick={() => tell(!told)}>
            {texts.differs}
          </button>
        </div>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm,.csv"
          hidden
          aria-label={texts.open}
          onChange={event => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void openFile(file.name, () => file.arrayBuffer());
          }}
        />
      </header>
      <RibbonBar ribbon={addIn.ribbon} icon={here} disabled={busy} onClick={button => void clickButton(button)}>
        <button type="button" className="page-button page-toggle" aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? texts.hidePane : texts.showPane}
        </button>
      </RibbonBar>
      {told && <Differences texts={texts} close={() => tell(false)} />}
      <main className="page-work">
        <section className="page-sheet" aria-label={texts.sheetTitle} ref={container} />
        <aside className="page-pane" hidden={!shown}>
          <iframe ref={pane} title={texts.paneTitle} />
        </aside>
        {dropping && <div className="page-drop">{texts.dropHere}</div>}
      </main>
      <footer className="page-foot">
        <span className="page-said" role="status" aria-live="polite">
          {said}
        </span>
        <span className="page-local">{texts.local}</span>
      </footer>
    </div>
  );
}
