import type { Book } from "../book/book";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";

/** XML that is kept with the workbook. */
export class CustomXmlPartCollection implements OfficeCollection {
  readonly office = "CustomXmlPartCollection";
  constructor(readonly book: Book) {}
  all(): CustomXmlPart[] {
    return [...this.book.xmlParts.keys()].map(id => new CustomXmlPart(this.book, id));
  }
  add(xml: string): CustomXmlPart {
    if (new TextEncoder().encode(xml).length > this.book.longestXmlPart) throw new HostProblem("GeneralException");
    const id = this.book.id("XML");
    this.book.xmlParts.set(id, wellFormed(xml));
    return new CustomXmlPart(this.book, id);
  }
  getByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, namespace);
  }
  getItem(id: string): OfficeObject {
    return found(this.all().find(part => part.id === id) ?? NOTHING);
  }
}

/** The parts whose root is of one namespace. */
export class CustomXmlPartScopedCollection implements OfficeCollection {
  readonly office = "CustomXmlPartScopedCollection";
  constructor(
    readonly book: Book,
    readonly namespace: string,
  ) {}
  all(): CustomXmlPart[] {
    return new CustomXmlPartCollection(this.book).all().filter(part => namespaceOf(part.getXml()) === this.namespace);
  }
  getItem(id: string): OfficeObject {
    return found(this.all().find(part => part.id === id) ?? NOTHING);
  }
}

export class CustomXmlPart implements OfficeObject {
  readonly office = "CustomXmlPart";
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}
  get namespaceUri(): string {
    return namespaceOf(this.getXml());
  }
  getXml(): string {
    return this.book.xmlParts.get(this.id) ?? missing();
  }
  delete(): void {
    this.getXml();
    this.book.xmlParts.delete(this.id);
  }
}

const namespaceOf = (xml: string): string =>
  /<(?:([\w.-]+):)?[\w.-]+[^>]*?\sxmlns(?::\1)?="([^"]*)"/.exec(xml)?.[2] ?? "";

function missing(): never {
  throw new HostProblem("ItemNotFound");
}

/** As far as it can be seen without a parser: one element that is closed at the end. */
function wellFormed(xml: string): string {
  const name = /^\s*(?:<\?xml[^>]*\?>\s*)?<([\w.:-]+)/.exec(xml)?.[1];
  if (name === undefined || !(xml.trimEnd().endsWith(`</${name}>`) || xml.trimEnd().endsWith("/>")))
    throw new HostProblem("InvalidArgument");
  return xml;
}
