/** A worksheet's filter: where, and what each of its columns is filtered by (null: nothing). */
export interface FilterState {
  readonly range: string;
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}
