/** What a rent is counted in, as lists offer it and helps name it; other spellings of the same are read too. */
export const RENT_UNITS: readonly string[] = ["元/㎡/月", "元/㎡/天", "元/㎡/年", "元/月", "元/年"];
