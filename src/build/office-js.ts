/** Where the page takes Microsoft's script from. */
export type OfficeJs = "microsoft" | "21vianet" | "local";

/** The script's address, as the page writes it; that of `local` is relative to the page. */
export const OFFICE_JS: Readonly<Record<OfficeJs, string>> = {
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // 21Vianet runs Microsoft 365 in China; its tenants must not need the CDN abroad.
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

/** The origin that the page must be allowed to load scripts from, null where it is its own. */
export function officeJsOrigin(which: OfficeJs): string | null {
  return which === "local" ? null : new URL(OFFICE_JS[which]).origin;
}

/**
 * What of the npm package a local copy needs: the loader asks for the script of the host's platform, the texts of the
 * host's language (others than these two fall back on en-us), and telemetry's loader. Excel in the browser, on Windows
 * and on the Mac; nothing else opens this add-in. Left out on purpose: o15apptofilemappingtable.js, which is for Office
 * 2013 and for pages outside Office, and calls for Microsoft's telemetry.
 */
export const LOCAL_FILES: readonly string[] = [
  "office.js",
  "telemetry/oteljs_agave.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];
