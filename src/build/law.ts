import { createHash } from "node:crypto";
import { loadPolicy } from "../policy/load";

/** A law's file as data: checked here, so that a law that does not hold together fails the build and no reader of YAML is shipped. */
export function lawAsData(text: string): object {
  return loadPolicy(text, createHash("sha256").update(text).digest("hex"));
}
