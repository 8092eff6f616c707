import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { CommandProblem } from "./command-problem";
import { placeOf } from "./same-file";

/** Takes the next bytes of a file. */
export type Put = (bytes: Uint8Array) => void;

/** A file under way; both throw as `WholeFiles.write`. */
export interface FileToWrite {
  readonly put: Put;
  readonly end: () => void;
}

/** A file that is written on at its end and read anywhere. */
export interface Scratch {
  /** Answers where the bytes stand. */
  readonly put: (bytes: Uint8Array) => number;
  /** Fills `bytes` with those that stand at `from`. */
  readonly read: (from: number, bytes: Uint8Array) => void;
}

/** Errors that say that there is no room: a full disk, a quota, a limit for files. */
const NO_ROOM: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
/** Characters of a file's name that the one beside it begins with: names have 255 bytes, a character up to four. */
const KEPT_OF_NAME = 50;
/** Permission bits of a file's mode. */
const PERMISSIONS = 0o777;
/** Of a file that is nobody else's business. */
const OWN = 0o600;

/**
 * Files that appear whole or not at all: each is written beside its name, brought to the disk, and renamed once all of
 * them are there. What is no plain file (/dev/stdout, a pipe) is written to as it is.
 */
export class WholeFiles {
  private readonly written: { readonly beside: string; readonly name: string; readonly path: string }[] = [];
  private readonly open = new Set<number>();
  private readonly nameless: string[] = [];

  /** Throws a CommandProblem that names `path` where it cannot be written, and leaves nothing of it. */
  write(path: string, content: (put: Put) => void): void {
    const { put, end } = this.begin(path);
    content(put);
    end();
  }

  /** The same for a file whose content comes little by little. */
  begin(path: string): FileToWrite {
    const before = told(path, () => stateOf(path)),
      isPlain = isPlainFile(before),
      at = isPlain ? this.besideOf(path) : path,
      file = told(path, () => openSync(at, isPlain ? "wx" : "w"));
    this.open.add(file);
    return {
      put: bytes => told(path, () => writeAll(file, bytes)),
      end: () =>
        told(path, () => {
          if (isPlain) fsyncSync(file);
          this.close(file);
          if (isPlain && before) chmodSync(at, before.mode & PERMISSIONS);
        }),
    };
  }

  /** Whether what is written there is a file, and no pipe or device. */
  isPlain(path: string): boolean {
    return told(path, () => isPlainFile(stateOf(path)));
  }

  /**
   * A file for what is needed until the one at `path` is written: beside it, where there has to be room anyway, and
   * without a name, so that nothing of it is left however the process ends. Both throw as `write`.
   */
  scratch(path: string): Scratch {
    const at = besideOf(told(path, () => placeOf(path))),
      file = told(path, () => openSync(at, "wx+", OWN));
    this.open.add(file);
    this.nameless.push(at);
    try {
      rmSync(at);
    } catch {
      // A system that keeps the name as long as the file is open lets go of it in the end.
    }
    let end = 0;
    return {
      put: bytes => {
        const from = end;
        told(path, () => writeAll(file, bytes));
        end += bytes.length;
        return from;
      },
      read: (from, bytes) => told(path, () => readAll(file, from, bytes)),
    };
  }

  /** Where the file is written before it gets its name. */
  private besideOf(path: string): string {
    const name = told(path, () => placeOf(path)),
      beside = besideOf(name);
    this.written.push({ beside, name, path });
    return beside;
  }

  private close(file: number): void {
    this.open.delete(file);
    closeSync(file);
  }

  /** Gives all of them their names. */
  keep(): void {
    while (this.written.length > 0) {
      const { beside, name, path } = this.written[0]!;
      told(path, () => renameSync(beside, name));
      this.written.shift();
      syncFolder(dirname(name));
    }
  }

  /** Takes away what has no name yet, or never gets one. */
  drop(): void {
    for (const file of this.open)
      try {
        this.close(file);
      } catch {
        // A disk that lost it says so at the end: nothing of it is wanted any more.
      }
    const besides = [...this.written.splice(0).map(({ beside }) => beside), ...this.nameless.splice(0)];
    for (const beside of besides)
      try {
        rmSync(beside, { force: true });
      } catch {
        // Its name is none that can stand there, or its folder is gone: then nothing of it is left either.
      }
  }
}

function besideOf(name: string): string {
  const begun = Array.from(basename(name)).slice(0, KEPT_OF_NAME).join("");
  return join(dirname(name), `.${begun}.${process.pid}.${randomBytes(4).toString("hex")}`);
}

function readAll(file: number, from: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    const got = readSync(file, bytes, at, bytes.length - at, from + at);
    if (got <= 0) throw Object.assign(new Error("what was written is gone"), { code: "EIO" });
    at += got;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  // A disk that fills up takes a part, and says so only when it is asked to take the rest.
  for (let at = 0; at < bytes.length;) {
    const taken = writeSync(file, bytes, at, bytes.length - at);
    if (taken <= 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC" });
    at += taken;
  }
}

/** Some systems cannot; the file is whole all the same. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // Windows opens no folders.
  }
}

/** What is not there yet becomes one. */
function isPlainFile(state: Stats | null): boolean {
  return state === null || state.isFile();
}

function stateOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function told<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandProblem(NO_ROOM.has(code) ? "noRoom" : "notWritable", { path });
  }
}
