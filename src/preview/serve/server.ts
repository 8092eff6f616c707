import { createReadStream, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { generate } from "selfsigned";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The page that a person wants, in a folder that has none of its own. */
const PAGE = "/preview/";

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder to this machine only. By https, because Microsoft's client talks to no other page; the certificate is
 * made anew at each start and trusted by nobody, so that a browser asks once. `port` 0 takes a free one.
 */
export async function serveFolder(folder: string, port: number): Promise<Served> {
  const day = 86_400_000,
    certificate = await generate([{ name: "commonName", value: "localhost" }], {
      keySize: 2048,
      algorithm: "sha256",
      notBeforeDate: new Date(Date.now() - day),
      notAfterDate: new Date(Date.now() + 30 * day),
      extensions: [
        {
          name: "subjectAltName",
          altNames: [
            { type: 2, value: "localhost" },
            { type: 7, ip: "127.0.0.1" },
          ],
        },
      ],
    });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    // A page elsewhere whose name leads to this machine is not to read what is served here.
    if (!isThisMachine(request.headers.host)) return void response.writeHead(421).end();
    const page = pageFor(folder, request.url ?? "/");
    if (page !== null) return void response.writeHead(302, { location: page }).end();
    const file = request.method === "GET" || request.method === "HEAD" ? fileOf(folder, request.url ?? "/") : null;
    if (file === null) return void response.writeHead(404, { "content-type": TYPES[".txt"]! }).end("not found");
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    if (request.method === "HEAD") return void response.end();
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  await listening(server, port);
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where to find the page that is there, for who types the address alone, or without its last stroke; null else. */
function pageFor(folder: string, address: string): string | null {
  const [path = "", ...query] = address.split("?"),
    isShort = path === "/" || `${path}/` === PAGE;
  if (!isShort || fileOf(folder, path) !== null || fileOf(folder, PAGE) === null) return null;
  return [PAGE, ...query].join("?");
}

/** Whether a request was made for this machine by one of its own names. */
function isThisMachine(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host ?? "");
}

/** The file that an address names within the folder; null where there is none. */
function fileOf(folder: string, address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address, "https://localhost").pathname),
      file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve());
  });
}
