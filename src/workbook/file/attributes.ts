import { resolveReferences, resolveText } from "./xml-text";

const EQUALS = 61;
const COLON = 58;

/**
 * The raw value of the attribute `name` (given without its prefix), or null. `attributes` is a tag's text after its
 * name.
 */
export function rawAttribute(attributes: string, name: string): string | null {
  let at = 0;
  const length = attributes.length;
  while (at < length) {
    while (at < length && attributes.charCodeAt(at) <= 32) at++;
    let start = at;
    const whole = at;
    for (; at < length; at++) {
      const c = attributes.charCodeAt(at);
      if (c === EQUALS || c <= 32) break;
      if (c === COLON) start = at + 1;
    }
    const end = at;
    while (at < length && attributes.charCodeAt(at) !== EQUALS) at++;
    at++;
    while (at < length && attributes.charCodeAt(at) <= 32) at++;
    const close = attributes.indexOf(attributes.charAt(at), at + 1);
    if (close < 0) return null;
    const declaration = attributes.startsWith("xmlns:", whole);
    if (!declaration && end - start === name.length && attributes.startsWith(name, start))
      return attributes.slice(at + 1, close);
    at = close + 1;
  }
  return null;
}

/** An attribute's value with its references resolved. */
export function attribute(attributes: string, name: string): string | null {
  const raw = rawAttribute(attributes, name);
  return raw === null ? null : resolveReferences(raw);
}

/** An attribute that holds text for people (a sheet's name), in which Excel's own escapes count too. */
export function textAttribute(attributes: string, name: string): string | null {
  const raw = rawAttribute(attributes, name);
  return raw === null ? null : resolveText(raw);
}

/** An xsd:boolean attribute; false where it is absent. */
export function flagAttribute(attributes: string, name: string): boolean {
  const raw = rawAttribute(attributes, name);
  return raw === "1" || raw === "true" || raw === "on";
}
