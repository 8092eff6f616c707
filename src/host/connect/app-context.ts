import type { Host } from "../host";

/**
 * What an Excel for the web with the shared runtime says that it can do; names and versions as the client asks for
 * them.
 */
const SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  ExcelApiOnline: "1.1",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.9",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
  CustomXmlParts: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.0",
  DocumentEvents: "1.1",
  Selection: "1.1",
};
/** Numbers of the client's: Excel, the modes of a document, and why an add-in is activated. */
const EXCEL = 16,
  READ_WRITE = 1,
  READ_ONLY = 0,
  DOCUMENT_OPENED = 1,
  TASK_PANE = 1,
  TASK_PANE_SHOWN = 2;

/** The answer to `ContextActivationManager_getAppContextAsync`, for which `Office.onReady` waits. */
export function appContext(host: Host, addin: string): Record<string, unknown> {
  const { options, book } = host,
    locale = options.locale ?? "zh-CN";
  return {
    _id: addin,
    _appInstanceId: addin,
    _appName: EXCEL,
    _appVersion: "16.01",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.15407.0",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `https://localhost/${encodeURIComponent(book.name)}`,
    _clientMode: book.readOnly ? READ_ONLY : READ_WRITE,
    _reason: DOCUMENT_OPENED,
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _settings: [...book.settings],
    _requirementMatrix: requirementMatrix(options.sets),
    _initialDisplayMode: TASK_PANE_SHOWN,
    _addinName: addin,
    _appDomains: [],
    _isFromWacAutomation: false,
  };
}

function requirementMatrix(own: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries({ ...SETS, ...own }).map(([name, version]) => [name.toLowerCase(), version])),
  );
}
