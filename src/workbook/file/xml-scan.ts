import { MAX_TAG } from "./limits";

/** Hears the tags and text of a document in order. Names come without their namespace prefix. */
export interface XmlListener {
  /** `attributes` is the raw text between the name and the end of the tag. A self-closed element closes right after. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /**
   * Raw character data in `[from, to)` of `source`; one text may come in several pieces, but no reference is ever
   * split.
   */
  text(source: string, from: number, to: number): void;
  /**
   * Takes elements in a usual form by itself, from the bytes of a document in UTF-8: asked between tags, within the
   * document's root only. Answers how far it came, `at` where it leaves all to the scanner; tags that it opens and
   * closes it counts.
   */
  passage?(bytes: Uint8Array, at: number, end: number, nesting: Nesting): number;
}

/** How many elements are open. */
export interface Nesting {
  depth: number;
}

export type XmlFault = "malformed" | "doctype";

/** Thrown by the scanner; the caller knows which part it was. */
export class XmlProblem extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

const LT = 60;
const GT = 62;
const BANG = 33;
const QUESTION = 63;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
const CARRIAGE_RETURN = 13;
/** The longest reference that XML needs, `&#x10FFFF;`, and some. */
const MAX_REFERENCE = 16;

type Until = "" | "-->" | "?>" | "]]>";

/**
 * A scanner for the XML of workbooks, fed in pieces and forgetting what it has passed: no tree, no stack, no entities
 * but XML's own five. Memory stays at one piece plus one tag, whatever the document does.
 */
export class XmlScanner {
  private rest = "";
  private until: Until = "";
  readonly nesting: Nesting = { depth: 0 };
  private seen = false;
  private readonly listener: XmlListener;

  constructor(listener: XmlListener) {
    this.listener = listener;
  }

  write(piece: string): void {
    const source = this.rest === "" ? piece : this.rest + piece;
    const passed = this.scan(source);
    this.rest = passed === source.length ? "" : source.slice(passed);
    if (this.rest.length > MAX_TAG) throw new XmlProblem("malformed");
  }

  /** Nothing of the document so far waits for more, and an element may follow. */
  get isBetween(): boolean {
    return this.rest === "" && this.until === "" && this.nesting.depth > 0;
  }

  /** Says that the document is complete: half a tag at its end, or an element left open, means that it is not. */
  end(): void {
    if (!this.seen || this.nesting.depth !== 0 || this.until !== "" || this.rest.includes("<"))
      throw new XmlProblem("malformed");
  }

  /** Scans as far as the source can be told, and answers how far that was. */
  private scan(source: string): number {
    let at = 0;
    while (at < source.length) {
      const next = this.until === "" ? this.scanMarkup(source, at) : this.skipSection(source, at);
      if (next < 0) return ~next;
      at = next;
    }
    return at;
  }

  /** One text, then one tag. A negative answer (~place) says that from there on more of the document is needed. */
  private scanMarkup(source: string, at: number): number {
    const open = source.indexOf("<", at);
    const textEnd = open < 0 ? wholeReferences(source, at) : open;
    if (textEnd > at) this.listener.text(source, at, textEnd);
    if (open < 0) return ~textEnd;
    const kind = source.charCodeAt(open + 1);
    if (kind === BANG || kind === QUESTION) return this.enterSection(source, open, kind);
    // Closing tags have no attributes, so nothing in them can hide their end.
    const end = kind === SLASH ? source.indexOf(">", open) : tagEnd(source, open + 1);
    if (end < 0) return ~open;
    this.tag(source, open + 1, end, kind);
    return end + 1;
  }

  private tag(source: string, from: number, end: number, kind: number): void {
    if (kind === SLASH) {
      if (--this.nesting.depth < 0) throw new XmlProblem("malformed");
      this.listener.close(localName(source, from + 1, end).name);
      return;
    }
    const closed = source.charCodeAt(end - 1) === SLASH;
    const stop = closed ? end - 1 : end;
    const { name, after } = localName(source, from, stop);
    if (name === "") throw new XmlProblem("malformed");
    this.seen = true;
    this.listener.open(name, after < stop ? source.slice(after, stop) : "");
    if (closed) this.listener.close(name);
    else this.nesting.depth++;
  }

  private enterSection(source: string, open: number, kind: number): number {
    if (kind === QUESTION) {
      this.until = "?>";
      return open + 2;
    }
    if (source.startsWith("<!--", open)) {
      this.until = "-->";
      return open + 4;
    }
    if (source.startsWith("<![CDATA[", open)) {
      this.until = "]]>";
      return open + 9;
    }
    if (source.length - open < 9) return ~open;
    throw new XmlProblem("doctype");
  }

  private skipSection(source: string, at: number): number {
    const end = source.indexOf(this.until, at);
    const stop = end < 0 ? Math.max(at, source.length - this.until.length + 1) : end;
    if (this.until === "]]>" && stop > at) this.cdata(source.slice(at, stop));
    if (end < 0) return ~stop;
    const next = end + this.until.length;
    this.until = "";
    return next;
  }

  /** Character data in which `&` is just a character: escaped, so that listeners know one kind of text only. */
  private cdata(text: string): void {
    const escaped = text.replace(/&/g, "&amp;");
    this.listener.text(escaped, 0, escaped.length);
  }
}

/** The end of the text that has neither a reference nor a line end (CR LF) cut in two. */
function wholeReferences(source: string, from: number): number {
  if (source.length > from && source.charCodeAt(source.length - 1) === CARRIAGE_RETURN) return source.length - 1;
  const start = source.lastIndexOf("&");
  if (start < from || source.length - start > MAX_REFERENCE) return source.length;
  return source.indexOf(";", start) < 0 ? start : source.length;
}

/** The place of the `>` that ends a tag, which may also stand inside a quoted value; -1 where it is not there yet. */
function tagEnd(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at++) {
    const c = source.charCodeAt(at);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === GT) return at;
    else if (c === QUOTE || c === APOSTROPHE) quote = c;
    else if (c === LT) throw new XmlProblem("malformed");
  }
  return -1;
}

const named = { name: "", after: 0 };

/** The name at `from`, without its prefix, and where it ends. The answer is one object, used again: read it at once. */
function localName(source: string, from: number, stop: number): { readonly name: string; readonly after: number } {
  let start = from;
  let at = from;
  for (; at < stop; at++) {
    const c = source.charCodeAt(at);
    if (c <= 32) break;
    if (c === COLON) start = at + 1;
  }
  named.after = at;
  // A one-letter name needs no new string, and nearly every tag of a sheet has one.
  named.name = at === start + 1 ? source.charAt(start) : source.slice(start, at);
  return named;
}
