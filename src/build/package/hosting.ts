import { extname } from "node:path";
import type { OfficeJs } from "../office-js";

/** How a site has to serve the package; nginx's and IIS's settings and the check of a site are made of this. */
export const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".xml": "text/xml",
  ".png": "image/png",
  ".txt": "text/plain",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
/** Servers name scripts and XML in two ways, and browsers take both. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ".js": ["application/javascript", "application/x-javascript"],
  ".xml": ["application/xml"],
};

/** Whether a Content-Type is one that the file may have. */
export function isTypeOf(file: string, contentType: string): boolean {
  const type = contentType.split(";")[0]!.trim().toLowerCase(),
    kind = extname(file);
  return type === TYPES[kind] || (ALSO[kind] ?? []).includes(type);
}

/** A file named after its content never changes under its name. */
export function isNamedAfterContent(file: string): boolean {
  return /\.[0-9a-f]{8}\.(?:js|css)$/.test(file);
}

export const FOR_EVER = "public, max-age=31536000, immutable",
  ALWAYS_ASKED = "no-cache";

const ABROAD = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://teams.microsoft.com",
];
const IN_CHINA = ["https://*.partner.officewebapps.cn", "https://*.sharepoint.cn"];

/** Pages that may hold the pane: every ancestor counts, not only the nearest (office-js-docs-pr #4911). */
export function frameAncestors(officeJs: OfficeJs): string {
  return ["frame-ancestors", "'self'", ...(officeJs === "21vianet" ? IN_CHINA : ABROAD)].join(" ");
}

/** The headers that every file is sent with. */
export function headers(officeJs: OfficeJs): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": frameAncestors(officeJs),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
  };
}
