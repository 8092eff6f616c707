/**
 * A law's file imported as a module is the loaded policy: read and checked when the add-in is built (or a test runs),
 * plain data afterwards.
 */
declare module "*.yaml" {
  const policy: import("../model").Policy;
  export default policy;
}

/**
 * The same without what the amounts of single applications do not need: conditions, readings' labels, the texts of
 * articles and clauses and the like.
 */
declare module "*.yaml?amounts" {
  const policy: import("../model").Policy;
  export default policy;
}
