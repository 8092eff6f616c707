import { digitsLost } from "../../src/identity/lost-digits";
import { checkOrganisationCode } from "../../src/identity/organisation-code";
import { checkRegistrationNumber } from "../../src/identity/registration-number";
import { isUscc, normaliseUscc, readUscc } from "../../src/identity/uscc";

const VALID = "91110107MA01ABCD2K";

/** The right last character by GB 32100-2015: the sum of values times 3^i (mod 31) is 0. */
function completed(body: string): string {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const sum = [...body].reduce((total, c, i) => total + alphabet.indexOf(c) * (3 ** i % 31), 0);
  return body + alphabet.charAt((31 - (sum % 31)) % 31);
}

describe("a code whose digits Excel lost", () => {
  test.each(["9.11101E+17", "9.11101e17", "9E+17", "911.1E+15", " 9.11101E+17 ", "９.１１Ｅ+１７", "12.E5"])(
    "%s is one",
    text => {
      expect(digitsLost(text)).toBe(true);
    },
  );
  test.each(["A9.1E+17", "9.1E+17A", "9111E+17", "91110107MA01E12345", "E+17", "9.1E", "", `${" ".repeat(60)}9.1E+17`])(
    "%j is none",
    text => {
      expect(digitsLost(text)).toBe(false);
    },
  );
  test("a number of 1e15 or more is one, of either sign; a smaller one, a truth value and a blank are none", () => {
    expect([1e15, -1e15, 1e15 - 1, true, null].map(digitsLost)).toEqual([true, true, false, false, false]);
  });
});

describe("the inner organisation code", () => {
  test.each([
    ["D2143569X", true],
    ["D21435690", false],
    ["000000000", true],
    ["717804880", false],
    ["d2143569X", false],
    ["D2143569", false],
    ["AD2143569X", false],
    ["D2143569XA", false],
    ["D214-569X", false],
  ])("%s: %s", (code, expected) => {
    expect(checkOrganisationCode(code)).toBe(expected);
  });
});

describe("a business registration number", () => {
  test.each([
    ["110108000000016", true],
    ["110108000000017", false],
    ["11010800000001", false],
    ["1101080000000160", false],
    ["A110108000000016", false],
  ])("%s: %s", (text, expected) => {
    expect(checkRegistrationNumber(text)).toBe(expected);
  });
  test("is told from another wrong length where a credit code is asked for", () => {
    expect(readUscc("110108000000016")).toMatchObject({ state: "invalid", fault: "registration-number" });
    expect(readUscc("11010800000001")).toMatchObject({ state: "invalid", fault: "length" });
  });
});

describe("a credit code", () => {
  const code = completed(VALID.slice(0, 17));
  test("is valid by its alphabet and its last character alone", () => {
    expect(isUscc(code)).toBe(true);
    expect(readUscc(code)).toMatchObject({ text: code, state: "valid", fault: null, region: "110107", category: "91" });
    for (const last of "0123456789ABCDEFGHJKLMNPQRTUWXY")
      expect(isUscc(code.slice(0, 17) + last)).toBe(last === code.charAt(17));
  });
  test("is compared in upper case, without spaces and hyphens of any kind", () => {
    expect(normaliseUscc(` ${code.slice(0, 8).toLowerCase()}-${code.slice(8)}\u200b`)).toBe(code);
    expect(normaliseUscc("－９１")).toBe("91");
    expect(normaliseUscc("911")).toBe("911");
  });
  test.each([
    ["I", 5],
    ["O", 9],
    ["i", 17],
    ["S", 17],
    ["?", 17],
    ["Z", 0],
  ])("with %s at %i has a character that no code has", (character, at) => {
    expect(readUscc(code.slice(0, at) + character + code.slice(at + 1))).toMatchObject({
      state: "invalid",
      fault: "character",
    });
  });
  test("with another last character fails its check", () => {
    expect(readUscc(code.slice(0, 17) + (code.endsWith("1") ? "2" : "1"))).toMatchObject({
      state: "invalid",
      fault: "check",
    });
  });
  test("a truth value and an error value are no codes, and are shown as they stood", () => {
    expect(readUscc(true)).toMatchObject({ state: "invalid", fault: "not-text", text: "TRUE" });
    expect(readUscc(false)).toMatchObject({ state: "invalid", fault: "not-text", text: "FALSE" });
    expect(readUscc({ error: "#N/A" })).toMatchObject({ state: "invalid", fault: "not-text", text: "#N/A" });
  });
  test.each([[null], [""], [" "], ["－"], ["无"], ["\u200b"]])("%j is blank", cell => {
    expect(readUscc(cell)).toMatchObject({ state: "blank", text: "", fault: null });
  });
  test("a number is read by its digits, or has lost them", () => {
    expect(readUscc(110108000000016)).toMatchObject({ state: "invalid", fault: "registration-number" });
    expect(readUscc(911101070000000000)).toMatchObject({ state: "digits-lost", fault: null });
  });
});
