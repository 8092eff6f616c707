import { Marked, type Token, type Tokens } from "marked";
import { escaped } from "../html";

/** A heading that a menu of the page can lead to. */
export interface Heading {
  readonly id: string;
  readonly html: string;
}
export interface Rendered {
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** `## SJS.RMB {#rmb}`: the id that links from elsewhere use. Headings without one are counted. */
const WITH_ID = /^(.*?)\s*\{#([a-z0-9-]+)\}$/;

/**
 * A page of the help as HTML, with its title and second-level headings. A line `<!-- name -->` stands for what `part`
 * makes of the name. Throws where the page has no title, or an id twice.
 */
export function rendered(text: string, part: (name: string) => string): Rendered {
  const ids = new Set<string>();
  let title = "";
  const marked = new Marked({
    gfm: true,
    walkTokens: toPage,
    renderer: {
      heading(
        this: { parser: { parseInline(tokens: Tokens.Generic[]): string } },
        { tokens, depth, text: written }: Tokens.Heading,
      ): string {
        const found = WITH_ID.exec(written),
          id = found?.[2] ?? `s${ids.size + 1}`,
          html = this.parser.parseInline(tokens).replace(/\s*\{#[a-z0-9-]+\}$/, "");
        if (ids.has(id)) throw new Error(`the id ${id} stands twice in the help's page “${title}”`);
        ids.add(id);
        if (depth === 1) title = found?.[1] ?? written;
        return `<h${depth} id="${escaped(id)}">${html}</h${depth}>\n`;
      },
      html({ text: comment }: Tokens.HTML | Tokens.Tag): string | false {
        const name = /^<!-- (.+) -->\s*$/.exec(comment)?.[1];
        return name === undefined ? false : part(name);
      },
    },
  });
  const html = marked.parse(text, { async: false });
  if (title === "") throw new Error("a page of the help has no title");
  // Those of parts are among them.
  const headings = [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map((match): Heading => ({
    id: match[1]!,
    html: match[2]!,
  }));
  return { title, html, headings };
}

/** In docs/help pages link to each other's source, so that they can be read there too. */
function toPage(token: Token): void {
  if (token.type === "link") token.href = (token as Tokens.Link).href.replace(/\.md(?=#|$)/, ".html");
}
