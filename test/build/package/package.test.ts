import { LANGUAGES } from "../../../src/text/languages";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { checkSite, thingsToMend, type SiteFinding } from "../../../src/build/package/check-site";
import { ALWAYS_ASKED, FOR_EVER, headers, isNamedAfterContent, TYPES } from "../../../src/build/package/hosting";
import { main, zipOf } from "../../../src/build/package/package";
import { settingsOf } from "../../../src/build/settings";
import { readZipDirectory } from "../../../src/workbook/file/zip-directory";
import { packageTextsOf } from "../../../src/text/package/of";
import { built, CLOSED_NETWORK } from "../built";

jest.setTimeout(180_000);

const ROOT = join(__dirname, "../../.."),
  ADDRESS = CLOSED_NETWORK.address;
let folder = "",
  server: Server;
/** How the site is served just now: what is not said is as it has to be. */
let served: {
  readonly headers?: (file: string, right: Record<string, string>) => Record<string, string>;
  readonly gone?: string;
  readonly other?: string;
} = {};

beforeAll(async () => {
  const dist = join(await built(), "dist"),
    { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string },
    zip = await zipOf({ dist, root: ROOT, settings: settingsOf(CLOSED_NETWORK, {}), version });
  folder = mkdtempSync(join(tmpdir(), "sjs-zip-"));
  for (const { name, header, packed } of readZipDirectory(zip).values()) {
    const to = join(folder, name),
      from = header + 30 + Buffer.byteLength(name);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, inflateRawSync(zip.subarray(from, from + packed)));
  }
  folder = join(folder, `sjs-subsidy-${version}`);
  server = createServer((request, response) => {
    const file = new URL(request.url!, ADDRESS).pathname.replace(/^\/sjs\//, ""),
      path = join(folder, "site", file);
    if (!existsSync(path) || file === served.gone) return void response.writeHead(404).end();
    const right = {
      "content-type": TYPES[extname(file)]!,
      "cache-control": isNamedAfterContent(file) ? FOR_EVER : ALWAYS_ASKED,
      ...Object.fromEntries(Object.entries(headers("local")).map(([name, value]) => [name.toLowerCase(), value])),
    };
    response.writeHead(200, served.headers?.(file, right) ?? right);
    response.end(file === served.other ? "<html>sign in</html>" : readFileSync(path));
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server?.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});
afterEach(() => {
  served = {};
});

/** The site below its path, as if at its address. */
async function check(address: string = ADDRESS): Promise<readonly SiteFinding[]> {
  const { port } = server.address() as AddressInfo;
  return (await checkSite(address, url => fetch(url.replace(new URL(address).origin, `http://127.0.0.1:${port}`))))
    .findings;
}
const said = async (address?: string): Promise<string[]> =>
  (await check(address)).map(({ fault, values }) => `${fault} ${String(values["file"])}`);

test("the archive has the site, its manifest, settings for servers, guides, notices and hashes of all of it", () => {
  const sums = readFileSync(join(folder, "SHA256SUMS.txt"), "utf8").trim().split("\n");
  for (const line of sums) {
    const [sum, name] = line.split("  ");
    expect([
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name!)))
        .digest("hex"),
    ]).toEqual([name, sum]);
  }
  const names = sums.map(line => line.split("  ")[1]!);
  expect(names).toEqual(
    expect.arrayContaining([
      "CHANGELOG.md",
      "LICENSE.txt",
      "LICENSES.txt",
      "install/21vianet.md",
      "install/central-deployment.md",
      "install/closed-network.md",
      "install/mac.md",
      "install/web.md",
      "install/windows-shared-folder.md",
      "manifest.xml",
      "settings/nginx.conf",
      "settings/web.config",
      "site/functions.json",
      "site/office-js/office.js",
      "site/taskpane.html",
    ]),
  );
  expect(names.filter(name => /\.map$|chunks/.test(name))).toEqual([]);
  for (const name of names.filter(each => /^install\/(?!deploy|first)/.test(each)))
    expect(readFileSync(join(folder, name), "utf8")).toMatch(
      /没有在真正的环境里试过[\s\S]*https:\/\/learn\.microsoft\.com[\s\S]*Not tried/,
    );
});

test("served under its path as the settings say, the site passes its own check", async () => {
  expect(await said()).toEqual([]);
  const nginx = readFileSync(join(folder, "settings/nginx.conf"), "utf8");
  expect(nginx).toContain("location /sjs/ {");
  for (const value of Object.values(headers("local"))) expect(nginx).toContain(value);
  const iis = readFileSync(join(folder, "settings/web.config"), "utf8");
  expect(iis).toMatch(/<location path="gate\.[0-9a-f]{8}\.js">/);
});

test.each<[string, typeof served, string]>([
  ["a file that is not there", { gone: "functions.json" }, "missing functions.json"],
  ["a sign-in page in a file's place", { other: "taskpane.html" }, "other-content taskpane.html"],
  ["a sign-in page everywhere", { other: "SHA256SUMS.txt" }, "not-ours SHA256SUMS.txt"],
  [
    "a wrong type",
    { headers: (file, right) => (file === "functions.json" ? { ...right, "content-type": "text/plain" } : right) },
    "content-type functions.json",
  ],
  [
    "X-Frame-Options",
    { headers: (_, right) => ({ ...right, "x-frame-options": "SAMEORIGIN" }) },
    "frame-options taskpane.html",
  ],
  [
    "no frame-ancestors",
    { headers: (_, right) => ({ ...right, "content-security-policy": "" }) },
    "frame-ancestors taskpane.html",
  ],
  [
    "a page that is cached",
    { headers: (file, right) => (file === "taskpane.html" ? { ...right, "cache-control": "max-age=3600" } : right) },
    "cached-too-long taskpane.html",
  ],
])("%s is found, and what to mend is said in both languages", async (_, how, finding) => {
  served = how;
  expect(await said()).toContain(finding);
  for (const { fault } of await check())
    for (const language of LANGUAGES) expect(packageTextsOf(language).faults[fault]).toMatch(/\S/);
});

test("a manifest for another address, and an address that is not https, are found", async () => {
  expect(await said("https://other.example/sjs/")).toEqual(["other-address manifest.xml"]);
  expect(await said("http://addin.example.gov.cn/sjs/")).toEqual(
    expect.arrayContaining(["not-https http://addin.example.gov.cn/sjs/"]),
  );
});

test("no answer, an untrusted certificate, one for another name and one out of its time are told apart", async () => {
  const fails = (code: string) => (): Promise<Response> =>
    Promise.reject(Object.assign(new Error("x"), { cause: { code } }));
  const fault = async (code: string): Promise<string> => (await checkSite(ADDRESS, fails(code))).findings[0]!.fault;
  const faults = async (...codes: string[]): Promise<string[]> => [...new Set(await Promise.all(codes.map(fault)))];
  expect(await faults("ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "ERR_SSL_WRONG_VERSION_NUMBER")).toEqual(["no-answer"]);
  expect(
    await faults(
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "CERT_REVOKED",
      "INVALID_CA",
    ),
  ).toEqual(["certificate"]);
  expect(await faults("ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH")).toEqual(["certificate-name"]);
  expect(await faults("CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID")).toEqual(["certificate-date"]);
});

test("what is wrong with many files alike is one thing to mend, with all of them", async () => {
  served = { headers: (_, right) => ({ ...right, "cache-control": "max-age=3600" }) };
  const findings = await check(),
    things = thingsToMend(findings);
  expect(things.map(({ fault }) => fault).sort()).toEqual(["cached-too-long", "cached-too-short"]);
  expect(things.flatMap(({ files }) => files).sort()).toEqual(findings.map(({ values }) => values["file"]).sort());
});

test("what is no address is asked for nothing; what is no command is told, with how to call it", async () => {
  expect(await checkSite("addin/sjs", () => Promise.reject(new Error("asked")))).toMatchObject({
    files: 0,
    findings: [{ fault: "not-https" }],
  });
  const lines: string[] = [];
  expect(await main(["--chek", "https://addin.example.gov.cn/"], line => lines.push(line))).toBe(2);
  expect(lines.join("\n")).toMatch(/--chek[\s\S]*npm run package -- --check https/);
});
