import { createHash } from "node:crypto";
import type { SiteFault } from "../../text/package/texts";
import { ALWAYS_ASKED, frameAncestors, isNamedAfterContent, isTypeOf, TYPES } from "./hosting";
import { extname } from "node:path";

/** What is wrong with a file of a site; the values fill the text of the fault. */
export interface SiteFinding {
  readonly fault: SiteFault;
  readonly values: Readonly<Record<string, string | number>>;
}
export interface SiteReport {
  readonly address: string;
  /** Files that were asked for. */ readonly files: number;
  readonly findings: readonly SiteFinding[];
}
export type Fetch = (url: string) => Promise<Response>;

/** The list of all files with their hashes, which lies with the site. */
export const CHECKSUMS = "SHA256SUMS.txt";
const PAGE = "taskpane.html",
  MANIFEST = "manifest.xml";

/**
 * Asks a deployed site for each of its files, as Excel would, and says what is not as it has to be. Nothing is sent but
 * the requests for the files.
 */
export async function checkSite(given: string, fetch: Fetch): Promise<SiteReport> {
  const address = given.endsWith("/") ? given : `${given}/`,
    findings: SiteFinding[] = [],
    find = (fault: SiteFault, file: string, values: SiteFinding["values"] = {}): void =>
      void findings.push({ fault, values: { file, ...values } });
  const report = (files: number): SiteReport => ({ address, files, findings });
  if (!address.startsWith("https://")) find("not-https", address);
  if (!URL.canParse(address)) return report(0);
  const list = await ask(fetch, address, CHECKSUMS, find);
  if (list === null) return report(1);
  const sums = readSums(list.text);
  if (sums.size === 0) {
    find("not-ours", CHECKSUMS);
    return report(1);
  }
  for (const [file, sum] of sums) {
    const got = await ask(fetch, address, file, find);
    if (got === null) continue;
    lookAtHeaders(file, got.headers, find);
    if (createHash("sha256").update(got.bytes).digest("hex") !== sum) find("other-content", file);
    if (file === MANIFEST) lookAtManifest(got.text, address, find);
  }
  return report(sums.size + 1);
}

type Find = (fault: SiteFault, file: string, values?: SiteFinding["values"]) => void;

async function ask(
  fetch: Fetch,
  address: string,
  file: string,
  find: Find,
): Promise<{ readonly headers: Headers; readonly bytes: Uint8Array; readonly text: string } | null> {
  let answer: Response;
  try {
    answer = await fetch(address + file);
  } catch (error) {
    const { cause } = error as { readonly cause?: { readonly code?: string } },
      why = cause?.code ?? String(error);
    find(faultOf(why), file, { why });
    return null;
  }
  if (!answer.ok) {
    find("missing", file, { status: answer.status });
    return null;
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { headers: answer.headers, bytes, text: new TextDecoder().decode(bytes) };
}

/** What a request without an answer says of the site, by the codes of Node's TLS errors. */
function faultOf(code: string): SiteFault {
  if (/ALTNAME|HOSTNAME/.test(code)) return "certificate-name";
  if (/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/.test(code)) return "certificate-date";
  return /CERT|SIGN|ISSUER|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH/.test(code) ? "certificate" : "no-answer";
}

/** Things to mend: findings of several files that say the same are one, with all of its files. */
export function thingsToMend(
  findings: readonly SiteFinding[],
): readonly (SiteFinding & { readonly files: readonly string[] })[] {
  const alike = new Map<string, { readonly finding: SiteFinding; readonly files: string[] }>();
  for (const finding of findings) {
    const { file, ...others } = finding.values,
      key = JSON.stringify([finding.fault, others]),
      known = alike.get(key);
    if (known) known.files.push(String(file));
    else alike.set(key, { finding, files: [String(file)] });
  }
  return [...alike.values()].map(({ finding, files }) => ({ ...finding, files }));
}

function lookAtHeaders(file: string, headers: Headers, find: Find): void {
  const type = headers.get("content-type") ?? "",
    cache = headers.get("cache-control") ?? "";
  if (!isTypeOf(file, type)) find("content-type", file, { found: type, wanted: TYPES[extname(file)] ?? "" });
  const age = Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);
  if (isNamedAfterContent(file) && age < 86_400) find("cached-too-short", file);
  if (!isNamedAfterContent(file) && !cache.includes(ALWAYS_ASKED) && !cache.includes("no-store"))
    find("cached-too-long", file, { found: cache });
  if (file !== PAGE) return;
  if (headers.has("x-frame-options")) find("frame-options", file);
  if (!(headers.get("content-security-policy") ?? "").includes("frame-ancestors"))
    find("frame-ancestors", file, { wanted: `Content-Security-Policy: ${frameAncestors("microsoft")}` });
  if (headers.get("x-content-type-options") !== "nosniff") find("sniffing", file);
}

function lookAtManifest(text: string, address: string, find: Find): void {
  const page = /SourceLocation DefaultValue="([^"]+)"/.exec(text)?.[1] ?? "";
  if (page !== address + PAGE) find("other-address", MANIFEST, { found: page, wanted: address });
}

/** `hash  name` a line, as sha256sum writes them. */
function readSums(text: string): Map<string, string> {
  return new Map(
    text.split("\n").flatMap((line): [string, string][] => {
      const found = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line.trim());
      return found ? [[found[2]!, found[1]!]] : [];
    }),
  );
}
