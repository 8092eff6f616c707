/** The program's version, as receipts tell it; a test holds it to package.json, which the bundles do not carry. */
export const ENGINE_VERSION = "0.1.0";
