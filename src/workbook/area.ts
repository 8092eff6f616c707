/** Rows and columns count from 0; `sheet` is the sheet's name. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}
