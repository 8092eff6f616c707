const FORBIDDEN = /[\\/?*[\]:]/,
  LONGEST_NAME = 31;

/** Throws a RangeError where Excel would not take the name of a sheet. */
export function checkName(name: string, taken: readonly string[]): void {
  if (
    name === "" ||
    name.length > LONGEST_NAME ||
    FORBIDDEN.test(name) ||
    taken.some(other => other.toUpperCase() === name.toUpperCase())
  )
    throw new RangeError(`a sheet cannot be called ${name}`);
}
