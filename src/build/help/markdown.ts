import { Marked, type Token, type Tokens } from "marked";
import { HELP_PAGES, type HelpPage } from "../../text/help/texts";
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

/** What stands for what a page only names. */
export interface Around {
  /** A line `<!-- name -->`. Throws for a name that nothing makes. */
  part(name: string): string;
  /** Where a page of the help stands in the package. */
  page(page: HelpPage): string;
}

/** `## SJS.RMB {#rmb}`: the id that links from elsewhere use. Headings without one are counted. */
const WITH_ID = /^(.*?)\s*\{#([a-z0-9-]+)\}$/;

/**
 * A page of the help as HTML, with its title and second-level headings. Throws where the page has no title, an id
 * twice, or a link to a page that the help does not have.
 */
export function rendered(text: string, around: Around): Rendered {
  const ids = new Set<string>();
  let title = "";
  const marked = new Marked({
    gfm: true,
    walkTokens: token => lead(token, around),
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
        return name === undefined ? false : around.part(name);
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

/** Pages link to each other's source, so that they can be read where they are written too. */
function lead(token: Token, around: Around): void {
  if (token.type !== "link") return;
  const { href } = token as Tokens.Link,
    [name, id] = href.split(".md", 2);
  if (id === undefined) return;
  const page = HELP_PAGES.find(each => each === name);
  if (page === undefined) throw new Error(`the help has no page for the link ${href}`);
  token.href = around.page(page) + id;
}
