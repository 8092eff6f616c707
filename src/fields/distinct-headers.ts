/** Headers of which no two are the same: the second 备注 is 备注（2）. Two columns of a table cannot share a name. */
export function distinctHeaders(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map(header => {
    const times = (seen.get(header) ?? 0) + 1;
    seen.set(header, times);
    return times === 1 ? header : `${header}（${times}）`;
  });
}
