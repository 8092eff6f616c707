/** Who changes the book. */
export type Author = "addin" | "person" | "coauthor";
