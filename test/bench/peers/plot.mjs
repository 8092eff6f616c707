/** Characters of a power of ten, and how far the name stands from the scale. */
const DECADE = 14,
  NAMES = 18;
/** The first size, the second, the third. */
const SIGNS = ["○", "◐", "●"];

/**
 * How time grows, as text: one line a peer, milliseconds from left to right by powers of ten, a sign for each size. A
 * peer whose time grows as its rows do has its signs one power apart for ten times the rows.
 *
 * @param {readonly { readonly name: string; readonly times: readonly number[] }[]} table
 * @param {readonly number[]} sizes
 * @returns {string} Markdown
 */
export function plot(table, sizes) {
  const all = table.flatMap(({ times }) => times),
    first = Math.floor(Math.log10(Math.min(...all))),
    decades = Math.max(1, Math.ceil(Math.log10(Math.max(...all))) - first),
    at = ms => Math.round((Math.log10(ms) - first) * DECADE);
  const scale = Array.from({ length: decades + 1 }, (_, k) => `${10 ** (first + k)} ms`);
  const lines = table.map(({ name, times }) => {
    const cells = Array.from({ length: decades * DECADE + 1 }, (_, k) => (k % DECADE === 0 ? "│" : "·"));
    times.forEach((ms, k) => {
      cells[at(ms)] = SIGNS[k % SIGNS.length];
    });
    return `${name.padEnd(NAMES)}${cells.join("")}`;
  });
  const head = scale.map((text, k) => (k < decades ? text.padEnd(DECADE) : text)).join("");
  const legend = sizes.map((n, k) => `${SIGNS[k % SIGNS.length]} ${n} rows`).join("  ");
  return ["```", `${" ".repeat(NAMES)}${head}`, ...lines, "", legend, "```"].join("\n");
}
