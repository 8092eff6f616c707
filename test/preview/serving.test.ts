import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noteMade, takeFolder, withoutOurs } from "../../src/preview/serve/own-folder";
import { serveFolder } from "../../src/preview/serve/server";

const newFolder = (): string => mkdtempSync(join(tmpdir(), "trial-"));

describe("the folder of a trial", () => {
  test("is a new one, an empty one, or one that a trial has made", () => {
    const folder = newFolder(),
      inside = join(folder, "new", "one");
    expect([takeFolder(folder), takeFolder(folder), takeFolder(inside)]).toEqual([true, true, true]);
    writeFileSync(join(inside, "functions.js"), "");
    expect(takeFolder(inside)).toBe(true);
    expect(readdirSync(inside)).toContain("functions.js");
  });

  test("is emptied of what a trial made in it, never of what somebody put there since", () => {
    const folder = newFolder(),
      put = (name: string): void => writeFileSync(join(folder, name), name);
    takeFolder(folder);
    const before = withoutOurs(folder);
    mkdirSync(join(folder, "preview"));
    ["a.js", "preview/b.js"].forEach(put);
    noteMade(folder, before);
    ["论文.docx", "preview/笔记.txt"].forEach(put);
    expect(takeFolder(folder)).toBe(true);
    expect([...withoutOurs(folder)].sort()).toEqual(["preview/笔记.txt", "论文.docx"]);
  });

  test("is left by nothing that its mark names outside of it", () => {
    const outside = newFolder(),
      folder = join(outside, "trial"),
      file = join(outside, "论文.docx");
    takeFolder(folder);
    writeFileSync(file, "text");
    writeFileSync(join(folder, ".sjs-trial"), `../论文.docx\n${file}\n`);
    withoutOurs(folder);
    expect(existsSync(file)).toBe(true);
  });

  test("is never one with somebody's files, by whatever link, nor a file; nothing of it is touched", () => {
    const folder = newFolder(),
      file = join(folder, "论文.docx"),
      link = join(newFolder(), "link");
    writeFileSync(file, "text");
    symlinkSync(folder, link);
    expect([folder, link, file].map(takeFolder)).toEqual([false, false, false]);
    expect(readdirSync(folder)).toEqual(["论文.docx"]);
    expect(readFileSync(file, "utf8")).toBe("text");
  });
});

describe("the server of a trial", () => {
  const ask = (port: number, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ host: "localhost", port, path: "/a.txt", rejectUnauthorized: false, headers: { host } }, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });

  test("answers this machine's own names only", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "a.txt"), "a");
    const { address, close } = await serveFolder(folder, 0),
      port = Number(new URL(address).port);
    try {
      const own = [`localhost:${port}`, `127.0.0.1:${port}`, "LOCALHOST", `[::1]:${port}`],
        other = ["evil.example", `localhost.evil.example:${port}`, "192.168.1.2", "localhost:1:2"];
      expect(await Promise.all(own.map(host => ask(port, host)))).toEqual(own.map(() => 200));
      expect(await Promise.all(other.map(host => ask(port, host)))).not.toContain(200);
    } finally {
      await close();
    }
  });

  test("leads whoever types the address alone, with a query or without, to the page", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "preview"));
    writeFileSync(join(folder, "preview", "index.html"), "the page");
    const { address, close } = await serveFolder(folder, 0),
      port = Number(new URL(address).port);
    const answer = (path: string): Promise<readonly [number | undefined, string | undefined]> =>
      new Promise((resolve, reject) => {
        request({ host: "localhost", port, path, rejectUnauthorized: false }, response => {
          response.resume();
          resolve([response.statusCode, response.headers.location]);
        })
          .on("error", reject)
          .end();
      });
    try {
      expect(await answer("/")).toEqual([302, "/preview/"]);
      expect(await answer("/?language=en-US")).toEqual([302, "/preview/?language=en-US"]);
      expect(await answer("/preview")).toEqual([302, "/preview/"]);
      expect(await answer("/preview/")).toEqual([200, undefined]);
      expect((await answer("/nothing"))[0]).toBe(404);
    } finally {
      await close();
    }
  });
});
