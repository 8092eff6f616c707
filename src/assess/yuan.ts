/** Yuan with two decimals as text, `1234.50`, exact; null where there is no amount. */
export type Yuan = string | null;
