import type { PackageTexts } from "./texts";

export const packageEnUS: PackageTexts = {
  faults: {
    "not-https":
      "{file}: the address must begin with https://; Excel loads add-ins from nowhere else. Give " +
      "the site a certificate.",
    "no-answer": "{file}: no answer ({why}). Look at address, port and firewall.",
    certificate:
      "{file}: this computer does not trust the certificate ({why}). Use one that all computers " +
      "trust, or install your root certificate on them.",
    missing:
      "{file}: the site answers {status}. Put all files of the package's folder site there; on IIS, " +
      "allow the extension.",
    "not-ours":
      "{file}: the site answers, but not with our file: probably a sign-in or error page. The " +
      "address must be readable without signing in.",
    "content-type":
      "{file}: its type is “{found}” and must be “{wanted}”. Mend the MIME types (see settings in the package).",
    "frame-options": "{file}: X-Frame-Options keeps Excel on the web from opening the pane. Remove that header.",
    "frame-ancestors":
      "{file}: without frame-ancestors any page may embed it; no matter where only desktop Excel is " +
      "used. Add the header: {wanted}",
    sniffing: "{file}: X-Content-Type-Options: nosniff is missing. Add it.",
    "cached-too-long": "{file}: cached by “{found}”, so people keep the old one after an upgrade. Make it no-cache.",
    "cached-too-short":
      "{file}: not cached for long, so it is fetched again and again. Make it public, max-age=31536000, immutable.",
    "other-content":
      "{file}: another content than this version's; perhaps only some files were replaced. Put the " +
      "whole folder there again.",
    "other-address": "manifest.xml was made for another address ({found}). Package again with --address {wanted}.",
  },
  checked: "{n} files checked: {address}",
  allRight: "All right; the manifest can be installed.",
  wrong: "{n} things to mend:",
  packed: "packed: {file}",
};
