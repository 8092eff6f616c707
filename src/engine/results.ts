/** What mechanisms write and the engine settles. */
export * from "../mechanisms/results";
