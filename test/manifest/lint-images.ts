import type { Surroundings } from "./lint";
import { pixelsOf } from "./png";
import { all, one, type Element } from "./tree";

/** Without these Office shows no icon; the others keep it sharp at other zooms. */
const NEEDED = [16, 32, 80];
const OWN = [
  ["IconUrl", 32],
  ["HighResolutionIconUrl", 64],
] as const;

/**
 * Every button and group has its icon in all needed sizes, each file has the pixels it is named for, and no two buttons
 * share one.
 */
export function lintImages(manifest: Element, { address, file }: Surroundings): string[] {
  const resources = new Map(
    all(manifest, "Image").flatMap(image =>
      image.attributes["id"] === undefined
        ? []
        : [[image.attributes["id"], image.attributes["DefaultValue"] ?? ""] as const],
    ),
  );
  const problems: string[] = [],
    firstFiles: string[] = [];
  const measure = (url: string, size: number): void => {
    const bytes = file(url.slice(address.length)),
      pixels = bytes === null ? null : pixelsOf(bytes);
    if (bytes !== null && (pixels?.width !== size || pixels.height !== size))
      problems.push(`${url} is not a PNG of ${size} × ${size}`);
  };
  for (const owner of ["Group", "Control", "Item"].flatMap(name => all(manifest, name))) {
    const id = owner.attributes["id"] ?? "",
      icon = owner.children.find(child => child.name === "Icon");
    const sizes = icon?.children.map(image => Number(image.attributes["size"])) ?? [];
    problems.push(...NEEDED.filter(size => !sizes.includes(size)).map(size => `${id} has no icon of ${size} px`));
    for (const image of icon?.children ?? [])
      measure(resources.get(image.attributes["resid"] ?? "") ?? "", Number(image.attributes["size"]));
    if (owner.name !== "Group") firstFiles.push(resources.get(icon?.children[0]?.attributes["resid"] ?? "") ?? "");
  }
  problems.push(
    ...firstFiles.filter((url, i) => firstFiles.indexOf(url) !== i).map(url => `${url} is the icon of two buttons`),
  );
  for (const [name, size] of OWN) {
    const url = one(manifest, name)?.attributes["DefaultValue"];
    if (url === undefined) problems.push(`${name} is missing`);
    else measure(url, size);
  }
  return problems;
}
