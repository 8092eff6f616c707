import fc from "fast-check";

/**
 * Properties draw the same cases on every run, so that a change is judged by what it changes. `PROPERTY_SEED=random npm
 * test` draws others; a case that fails is told with its seed, and belongs into an example.
 */
const seed = process.env["PROPERTY_SEED"];
if (seed !== "random") fc.configureGlobal({ seed: Number(seed ?? 20_261_123) });
