import { parseAddress } from "../cells/address";
import { same } from "../cells/rectangle";
import type { Book } from "../book/book";
import type { Comment as Kept, Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";
import { Range } from "./range";

export class CommentCollection implements OfficeCollection {
  readonly office = "CommentCollection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet | null,
  ) {}
  get #sheets(): Sheet[] {
    return this.sheet ? [this.sheet] : this.book.sheets();
  }
  all(): Comment[] {
    return this.#sheets.flatMap(sheet => sheet.comments.map(kept => new Comment(sheet, kept)));
  }
  add(cell: Range | string, content: string): Comment {
    const { sheet, at } = this.#cell(cell);
    if (sheet.comments.some(kept => same(kept.at, at))) throw new HostProblem("InvalidArgument");
    const kept: Kept = { id: this.book.id("C"), at, content };
    sheet.comments.push(kept);
    return new Comment(sheet, kept);
  }
  getItem(id: string): OfficeObject {
    return found(this.all().find(comment => comment.id === id) ?? NOTHING);
  }
  getItemByCell(cell: Range | string): OfficeObject {
    const { sheet, at } = this.#cell(cell);
    return found(this.all().find(comment => comment.sheet === sheet && same(comment.kept.at, at)) ?? NOTHING);
  }

  #cell(cell: Range | string): { sheet: Sheet; at: Kept["at"] } {
    const parsed = cell instanceof Range ? null : parseAddress(cell);
    const sheet = cell instanceof Range ? cell.sheet : !parsed?.sheet ? this.sheet : this.book.sheet(parsed.sheet);
    const at = cell instanceof Range ? cell.at : parsed?.at;
    if (!sheet || !at || at.rows * at.columns !== 1) throw new HostProblem("InvalidArgument");
    return { sheet, at };
  }
}

export class Comment implements OfficeObject {
  readonly office = "Comment";
  constructor(
    readonly sheet: Sheet,
    readonly kept: Kept,
  ) {}
  get id(): string {
    return this.kept.id;
  }
  get content(): string {
    return this.kept.content;
  }
  set content(content: string) {
    this.kept.content = content;
  }
  delete(): void {
    this.sheet.comments.splice(this.sheet.comments.indexOf(this.kept), 1);
  }
}
