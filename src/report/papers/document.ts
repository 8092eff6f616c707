/**
 * A paper as a text document: what stands on its pages, in order. How it looks (fonts, margins, page numbers) is the
 * writer's, the same for all papers. Pure data; texts are Chinese, as papers are.
 */
export interface PaperDocument {
  /** What the file's own properties are called; never a person. */
  readonly title: string;
  /** A4 lying on its side. */
  readonly across: boolean;
  /** For the office's own files: smaller letters and margins, so that an applicant's applications share a page. */
  readonly compact?: boolean;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | { readonly kind: "title"; readonly text: string }
  /** A line above all, left: 附件, and what tells that it is a draft. */
  | { readonly kind: "label"; readonly text: string }
  /** Running text, its first line indented. */
  | { readonly kind: "text"; readonly text: string }
  /** Whom a letter speaks to: not indented. */
  | { readonly kind: "address"; readonly text: string }
  /** Signature and date: right. */
  | { readonly kind: "right"; readonly text: string }
  /** The unit of amounts, right above their table. */
  | { readonly kind: "unit"; readonly text: string }
  | {
      readonly kind: "table";
      readonly headers: readonly string[];
      /** Relative widths, one for each column. */
      readonly widths: readonly number[];
      /** Whether a column is figures, set right. */
      readonly figures: readonly boolean[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "new-page" };
