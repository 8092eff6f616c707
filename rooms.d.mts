/** What each room of src may import of the others (and nothing else). */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
/** Rooms that see the ports (types of cells and sheets), but no adapter. */
export const SEES_PORTS: ReadonlySet<string>;
/** Rooms that see an adapter. */
export const SEES_ADAPTERS: ReadonlySet<string>;
