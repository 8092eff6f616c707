/** The calendar stands with the columns of days. */
export * from "../fields/civil";
