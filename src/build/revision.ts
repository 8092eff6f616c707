import { createHash } from "node:crypto";
import type { FunctionsMetadata } from "./functions-metadata";

/**
 * The last part of the manifest's version, and what it is the version of. Excel keeps the list of functions for up to
 * 24 hours or until that version changes (office-js #4722, #2777), and central deployment takes only a higher one.
 */
export interface Revision {
  readonly revision: number;
  readonly of: string;
}

/** What Excel keeps of an add-in: its manifest but for the version, and the functions' metadata. */
export function fingerprint(manifest: string, metadata: readonly FunctionsMetadata[]): string {
  return createHash("sha256")
    .update(manifest.replace(/<Version>[^<]*<\/Version>/, ""))
    .update(JSON.stringify(metadata))
    .digest("hex")
    .slice(0, 16);
}

/** The revision that goes with a fingerprint: the same, or the next. */
export function raised({ revision, of }: Revision, now: string): Revision {
  return of === now ? { revision, of } : { revision: revision + 1, of: now };
}

/** The manifest with the package's version and this revision. */
export function withVersion(manifest: string, version: string, { revision }: Revision): string {
  return manifest.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.${revision}</Version>`);
}
