import type { SupportTexts } from "../support/support";

export const support: SupportTexts = {
  title: "Subsidy awards: what it needs, and what to do where it does not open",
  tooOld:
    "The web component of this computer is too old for the pane. Nothing in your workbook was changed. Upgrade " +
    "as below, then open Excel again.",
  missing: "Please tell your administrator this line. Missing: ",
  opening: "Opening… (this works inside Excel, on its “Subsidy awards” tab)",
  unstyled:
    "This computer's web view refuses the pane's styles: it looks untidy below, works as usual, and " +
    "amounts are not affected. Please update Safari or the system.",
  notOpened:
    "The pane could not be opened. Nothing in your workbook was changed, and formulas work. Close the pane and " +
    "open it again; if that does not help, open Excel again, or ask your administrator whether the add-in's site " +
    "works.",
  sections: [
    {
      heading: "What it runs in",
      lines: [
        "Windows: Excel 2021, Excel LTSC 2021 or later, or Microsoft 365; with the Microsoft Edge WebView2 Runtime.",
        "Mac: Excel 2021 or later, or Microsoft 365; macOS 12 or later with Safari 16.4 or later.",
        "Excel on the web: Edge, Chrome or Safari of the last three years.",
        "Not in: Excel 2019 or earlier, iPad, WPS Spreadsheets.",
      ],
    },
    {
      heading: "The pane does not open, stays blank, or says that something is too old",
      lines: [
        "Windows: install or update the Microsoft Edge WebView2 Runtime (without internet, your administrator " +
          "has the Evergreen Standalone Installer); then update Office; then close all windows of Excel and open " +
          "it again.",
        "Mac: update macOS and Office, then open Excel again.",
        "On the web: update the browser, or use Edge.",
      ],
    },
    {
      heading: "Cells show #NAME?",
      lines: [
        "The add-in is not installed, or has not loaded yet. Wait some seconds; then click “Repair formulas” on " +
          "the “Subsidy awards” tab.",
        "Before you send the file to somebody without the add-in, click “Formulas to values”.",
      ],
    },
    {
      heading: "Still not",
      lines: [
        "Ask the administrator who installed the add-in; tell the version of Excel (File, Account, About Excel) " +
          "and what stands at the top of this page.",
      ],
    },
  ],
};
