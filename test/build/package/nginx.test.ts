/** The archive's settings for nginx, in a real nginx: the site passes its own check, and what is left out is found. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { checkSite } from "../../../src/build/package/check-site";
import { zipOf } from "../../../src/build/package/package";
import { settingsOf } from "../../../src/build/settings";
import { readZipDirectory } from "../../../src/workbook/file/zip-directory";
import { built, CLOSED_NETWORK } from "../built";
import { until } from "../until";

jest.setTimeout(180_000);

const NGINX = "/usr/sbin/nginx",
  OPENSSL = "/usr/bin/openssl",
  ROOT = join(__dirname, "../../.."),
  { address } = CLOSED_NETWORK;

if (!existsSync(NGINX) || !existsSync(OPENSSL))
  test.todo("NOT RUN: nginx or openssl is not installed here (apt install nginx openssl)");
else
  describe("in nginx", () => {
    let work = "",
      unpacked = "",
      nginx: ChildProcess | null = null;
    beforeAll(async () => {
      const zip = await zipOf({
        dist: join(await built(), "dist"),
        root: ROOT,
        settings: settingsOf(CLOSED_NETWORK, {}),
        version: "0",
      });
      work = mkdtempSync(join(tmpdir(), "sjs-nginx-"));
      for (const { name, header, packed } of readZipDirectory(zip).values()) {
        const to = join(work, name),
          from = header + 30 + Buffer.byteLength(name);
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, inflateRawSync(zip.subarray(from, from + packed)));
      }
      unpacked = join(work, "sjs-subsidy-0");
    });
    afterEach(async () => {
      const ending = nginx;
      nginx = null;
      if (ending === null) return;
      ending.kill();
      await new Promise(resolve => ending.on("exit", resolve));
    });
    afterAll(() => rmSync(work, { recursive: true, force: true }));

    /** Serves the site by the archive's settings, which `mend` changes; `listen`: how, beside the port. */
    async function serve(mend: (settings: string) => string, port: number, listen = ""): Promise<void> {
      const settings = mend(readFileSync(join(unpacked, "settings/nginx.conf"), "utf8")),
        [http, server] = settings.replace("/srv/sjs/site/", `${unpacked}/site/`).split("# server {"),
        file = join(work, "nginx.conf");
      writeFileSync(
        file,
        `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log; events {}
http { access_log off; default_type application/octet-stream; client_body_temp_path ${work}/body;
proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi; uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
${http}
server { listen 127.0.0.1:${port}${listen}; #${server} } }`,
      );
      nginx = spawn(NGINX, ["-c", file, "-p", work], { stdio: "ignore" });
      await until(() => isOpen(port), "nginx");
    }

    /** What the check finds of the site below its path. */
    async function found(mend: (settings: string) => string = same => same): Promise<string[]> {
      const port = await freePort(),
        here = `http://127.0.0.1:${port}`;
      await serve(mend, port);
      const { findings } = await checkSite(address, url => fetch(url.replace(new URL(address).origin, here)));
      return findings.map(({ fault, values }) => `${fault} ${String(values["file"])}`);
    }

    test("the archive's site passes its own check below its path", async () => {
      expect(await found()).toEqual([]);
    });
    test("types that are left out are found", async () => {
      expect(await found(settings => settings.replace(/ {2}types \{[^}]*\}/, "  types { }"))).toContain(
        "content-type functions.json",
      );
    });
    test("a policy that is left out is found", async () => {
      expect(await found(settings => settings.replace(/ {2}add_header Content-Security-Policy .*/, ""))).toEqual([
        "frame-ancestors taskpane.html",
      ]);
    });
    test("pages that are kept for an hour are found", async () => {
      expect(await found(settings => settings.replace('default "no-cache"', 'default "max-age=3600"'))).toEqual(
        expect.arrayContaining(["cached-too-long taskpane.html", "cached-too-long functions.json"]),
      );
    });
    test("a path that is another one is found", async () => {
      expect(await found(settings => settings.replace("location /sjs/ {", "location /addin/ {"))).toEqual([
        "missing SHA256SUMS.txt",
      ]);
    });
    test("over https, by the command line, with a certificate of an office's own root", async () => {
      const port = await freePort(),
        here = `https://localhost:${port}/sjs/`,
        { root, key, certificate } = certificates(work);
      madeFor(join(unpacked, "site"), here);
      const check = (
        env: Readonly<Record<string, string>>,
      ): { readonly status: number | null; readonly said: string } => {
        const { status, stdout } = spawnSync(
          process.execPath,
          [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/build/package/start.ts"), "--check", here],
          { encoding: "utf8", env: { ...process.env, ...env } },
        );
        return { status, said: stdout };
      };
      await serve(same => same, port, ` ssl; ssl_certificate ${certificate}; ssl_certificate_key ${key}`);
      const trusted = { NODE_EXTRA_CA_CERTS: root };
      expect(check(trusted)).toMatchObject({ status: 0, said: expect.stringContaining("都对") as string });
      expect(check({})).toMatchObject({ status: 1, said: expect.stringContaining("NODE_EXTRA_CA_CERTS") as string });
      writeFileSync(join(unpacked, "site/taskpane.html"), "<!doctype html>");
      expect(check(trusted)).toMatchObject({
        status: 1,
        said: expect.stringContaining("taskpane.html：内容") as string,
      });
    });
  });

/** A root as an office has one, and a certificate of it for localhost. */
function certificates(folder: string): Readonly<Record<"root" | "key" | "certificate", string>> {
  const at = (name: string): string => join(folder, name),
    openssl = (...args: string[]): void => void execFileSync(OPENSSL, args, { stdio: "pipe" });
  const fresh = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"];
  openssl(...fresh, "-subj", "/CN=root", "-keyout", at("root.key"), "-out", at("root.pem"));
  openssl(
    ...[...fresh, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
    ...["-addext", "basicConstraints=critical,CA:FALSE", "-CA", at("root.pem"), "-CAkey", at("root.key")],
    ...["-keyout", at("site.key"), "-out", at("site.pem")],
  );
  return { root: at("root.pem"), key: at("site.key"), certificate: at("site.pem") };
}

/** Makes a site's manifest and its hash as if it had been packed for this address. */
function madeFor(site: string, here: string): void {
  const read = (name: string): string => readFileSync(join(site, name), "utf8"),
    hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const before = read("manifest.xml"),
    manifest = before.replaceAll(address, here);
  writeFileSync(join(site, "manifest.xml"), manifest);
  writeFileSync(join(site, "SHA256SUMS.txt"), read("SHA256SUMS.txt").replace(hash(before), hash(manifest)));
}

function isOpen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
