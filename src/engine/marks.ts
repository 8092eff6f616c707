/** The marks that the engine gives. */
export * from "../marks/marks";
