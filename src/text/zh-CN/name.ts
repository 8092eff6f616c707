/** What the language calls itself. */
export const name = "中文";
