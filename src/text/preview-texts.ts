/** What the trial page says around the spreadsheet and the pane. `{name}` is filled in. */
export interface PreviewTexts {
  readonly title: string;
  readonly badge: string;
  readonly open: string;
  readonly openHint: string;
  readonly sample: string;
  readonly template: string;
  readonly save: string;
  readonly hidePane: string;
  readonly showPane: string;
  readonly paneTitle: string;
  readonly sheetTitle: string;
  readonly local: string;
  readonly differs: string;
  readonly differences: readonly string[];
  readonly close: string;
  readonly dropHere: string;
  readonly opening: string;
  readonly opened: string;
  readonly saved: string;
  readonly savedName: string;
  readonly untitled: string;
  readonly starting: string;
  readonly running: string;
  readonly commandDone: string;
  readonly commandFailed: string;
  readonly paneNotReady: string;
  readonly notOpened: string;
  readonly unexpected: string;
  /** What the command line says. */
  readonly building: string;
  readonly serving: string;
  readonly portTaken: string;
  readonly notOurFolder: string;
}
