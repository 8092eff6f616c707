import { officeJsOrigin, type OfficeJs } from "./office-js";

/** What the page may load and do, as the value of a Content-Security-Policy. Nothing is ever sent to another origin. */
export function contentSecurity(officeJs: OfficeJs): string {
  const origin = officeJsOrigin(officeJs), own = "'self'";
  const ownAndOffice = origin === null ? own : `${own} ${origin}`;
  return [
    "default-src 'none'", `script-src ${ownAndOffice}`, `connect-src ${ownAndOffice}`, `img-src ${own}`, `style-src ${own}`,
    `worker-src ${own}`, "base-uri 'none'", "form-action 'none'",
  ].join("; ");
}
