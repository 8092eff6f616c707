/** A number for a sentence: how it is shown, and the ending that a counted thing takes in English. */
export function counted(n: number): { readonly n: string; readonly s: string } {
  return { n: String(n).replace(/\B(?=(\d{3})+$)/g, ","), s: n === 1 ? "" : "s" };
}
