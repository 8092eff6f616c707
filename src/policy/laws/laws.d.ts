/** A law's file imported as a module is the loaded policy: read and checked when the add-in is built (or a test runs), plain data afterwards. */
declare module "*.yaml" {
  const policy: import("../model").Policy;
  export default policy;
}
