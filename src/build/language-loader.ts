import { languagePart } from "../text/language-part.mjs";

/** Webpack loader for the list of languages: one part of each, or none of it but which languages there are. */
export default function languageLoader(this: { readonly query: string }, list: string): string {
  return languagePart(list, this.query.slice(1));
}
