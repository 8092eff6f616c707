import { officeJsOrigin, type OfficeJs } from "./office-js";

/**
 * The hash of a style element with nothing in it. Fluent's styles come as such elements, filled rule by rule through
 * the CSSOM, which no policy forbids; so any text in a style element stays forbidden.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the page may load and do, as the value of a Content-Security-Policy. Nothing is ever sent to another origin. */
export function contentSecurity(officeJs: OfficeJs): string {
  const origin = officeJsOrigin(officeJs),
    own = "'self'";
  const ownAndOffice = origin === null ? own : `${own} ${origin}`;
  return [
    "default-src 'none'",
    `script-src ${ownAndOffice}`,
    `connect-src ${ownAndOffice}`,
    `img-src ${own}`,
    `style-src ${own} ${EMPTY_STYLE}`,
    `worker-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
