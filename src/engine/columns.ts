/** The applications that the engine reckons with; they are columns of fields. */
export * from "../fields/columns";
