import type { PackageTexts } from "../package/texts";

export const packaging: PackageTexts = {
  faults: {
    "not-https":
      "{file}: the address must begin with https://; Excel loads add-ins from nowhere else. Give " +
      "the site a certificate.",
    "no-answer": "{file}: no answer ({why}). Look at address, port and firewall.",
    certificate:
      "{file}: the certificate is not trusted ({why}). Use one that all computers trust, or install " +
      "your root certificate on them. Where they have it already: this check does not look into the " +
      "system's certificates; set NODE_EXTRA_CA_CERTS=root.pem and check again.",
    "certificate-name":
      "{file}: the certificate is for another name ({why}). Use another certificate, or the name that stands on it.",
    "certificate-date":
      "{file}: the certificate is not valid at this date ({why}). Renew it; and see whether this " +
      "computer's date is right.",
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
  wrong: "Things to mend: {n}",
  alike: "{file} and others, {n} files",
  calledWrongly:
    "Not understood: {why}\nTo package: npm run package -- --address https://…/ [--office-js local]\n" +
    "To check a site: npm run package -- --check https://…/",
  packed: "packed: {file}",
};
