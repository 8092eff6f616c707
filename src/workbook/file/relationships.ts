import { attribute } from "./attributes";
import type { PackageParts } from "./package-parts";

/**
 * A relationship of a part: `kind` is the last word of its type, which the strict and the transitional format share.
 */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/**
 * The relationships of the part at `path` ("" for the package itself), targets resolved; none where the part has no
 * list.
 */
export async function readRelationships(parts: PackageParts, path: string): Promise<Relationship[]> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const list = `${folder}_rels/${path.slice(slash + 1)}.rels`;
  const found: Relationship[] = [];
  if (!parts.has(list)) return found;
  await parts.scanDescription(list, {
    open(name, attributes) {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const type = attribute(attributes, "Type") ?? "";
      found.push({
        id: attribute(attributes, "Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: resolveTarget(folder, attribute(attributes, "Target") ?? ""),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** A target as a part's name: relative to the folder of its source, or from the root. It never leaves the archive. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(step => step !== "");
  for (const step of target.replace(/\\/g, "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
