/** The archive's settings for nginx, in a real nginx: the site passes its own check, and what is left out is found. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
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
  ROOT = join(__dirname, "../../.."),
  { address } = CLOSED_NETWORK;

if (!existsSync(NGINX)) test.skip("NOT RUN: nginx is not installed here (apt install nginx)", () => undefined);
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

    /** What the check finds of the site below its path; `mend` changes the settings that the archive has. */
    async function found(mend: (settings: string) => string = same => same): Promise<string[]> {
      const settings = mend(readFileSync(join(unpacked, "settings/nginx.conf"), "utf8")),
        [http, server] = settings.replace("/srv/sjs/site/", `${unpacked}/site/`).split("# server {"),
        port = await freePort(),
        file = join(work, "nginx.conf");
      writeFileSync(
        file,
        `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log; events {}
http { access_log off; default_type application/octet-stream; client_body_temp_path ${work}/body;
proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi; uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
${http}
server { listen 127.0.0.1:${port}; #${server} } }`,
      );
      nginx = spawn(NGINX, ["-c", file, "-p", work], { stdio: "ignore" });
      const here = `http://127.0.0.1:${port}`;
      await until(
        () =>
          fetch(here).then(
            () => true,
            () => false,
          ),
        "nginx",
      );
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
  });

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
