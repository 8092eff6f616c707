import fc from "fast-check";
import { accountDigitsLost } from "../../src/identity/lost-digits";
import { checkOrganisationCode } from "../../src/identity/organisation-code";
import { checkRegistrationNumber } from "../../src/identity/registration-number";
import { isUscc, normaliseUscc, readUscc } from "../../src/identity/uscc";
import cases from "./identity.json";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const body = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 17, maxLength: 17 });

/** The check character by the standard's own formula, with powers in big integers. */
function checkCharacter(first17: string): string {
  const sum = [...first17].reduce((total, c, i) => total + BigInt(ALPHABET.indexOf(c)) * 3n ** BigInt(i), 0n);
  return ALPHABET.charAt(Number((31n - (sum % 31n)) % 31n));
}

describe("cases of the standard and of the field", () => {
  for (const { type, code = "", input = "", expect: expected, checksum_ok, inner_org_ok, note } of cases.uscc) {
    const title = `${type} ${code || input}${note ? ` (${note})` : ""}`;
    if (type === "uscc") {
      test(title, () => {
        expect(isUscc(code)).toBe(checksum_ok);
        expect(readUscc(code).state).toBe(checksum_ok ? "valid" : "invalid");
        expect(checkOrganisationCode(code.slice(8, 17))).toBe(inner_org_ok);
      });
    } else if (type === "org_code_gb11714")
      test(title, () => {
        expect(checkOrganisationCode(code)).toBe(checksum_ok);
      });
    else if (type === "reg_no_15")
      test(title, () => {
        expect(checkRegistrationNumber(code)).toBe(checksum_ok);
      });
    else
      test(title, () => {
        expect(normaliseUscc(input)).toBe(expected);
      });
  }

  test("there is no case of a kind that no test covers", () => {
    expect(new Set(cases.uscc.map(c => c.type))).toEqual(
      new Set(["uscc", "org_code_gb11714", "reg_no_15", "normalise"]),
    );
  });
});

describe("a USCC is valid by length, alphabet and last character, and nothing else makes it invalid", () => {
  test("of the 31 last characters exactly the standard's is right", () => {
    fc.assert(
      fc.property(body, first => {
        expect([...ALPHABET].filter(last => isUscc(first + last))).toEqual([checkCharacter(first)]);
      }),
    );
  });

  test("region and inner code only inform", () => {
    const first = "9A000000000000000";
    expect(readUscc(first + checkCharacter(first))).toMatchObject({ state: "valid", region: "000000", category: "9A" });
  });

  test.each(["I", "O", "S", "V", "Z"])("%s is not in the alphabet", letter => {
    expect(readUscc(`91110107MA01ABC${letter}51`)).toMatchObject({
      state: "invalid",
      fault: "character",
      region: null,
      category: null,
    });
  });

  test.each([
    ["91110107MA01ABC25", "length"],
    ["91110107MA01ABC2511", "length"],
    ["91110107MA01ABC252", "check"],
    ["440301103097413", "registration-number"],
    ["无码", "length"],
  ])("%s is invalid: %s", (code, fault) => {
    expect(readUscc(code)).toMatchObject({ state: "invalid", fault });
  });

  test.each([
    ["91110107MA01ABC251", "91110107MA01ABC251"],
    [" 91110107ma01abc251\u200b ", "91110107MA01ABC251"],
    ["91110107－MA01ABC25—1", "91110107MA01ABC251"],
    ["９１１１０１０７ＭＡ０１ＡＢＣ２５１", "91110107MA01ABC251"],
  ])("%j reads as %s", (cell, text) => {
    expect(readUscc(cell)).toEqual({
      text,
      state: "valid",
      fault: null,
      region: "110107",
      innerValid: true,
      category: "91",
    });
  });
});

describe("cells that hold no code", () => {
  test.each([null, "", " ", "无", "/", "—", "暂无", "不适用", "详见附件"])("%j is blank", cell => {
    expect(readUscc(cell)).toMatchObject({ text: "", state: "blank" });
  });

  test("an error value is invalid, not blank", () => {
    expect(readUscc({ error: "#N/A" })).toMatchObject({ text: "#N/A", state: "invalid", fault: "not-text" });
    expect(readUscc(true)).toMatchObject({ text: "TRUE", state: "invalid" });
  });
});

describe("digits lost to Excel's 15", () => {
  test.each([1e15, 911101071000005400, 9.11101e17, "9.11101E+17", "9.11101e17", "９．１１Ｅ＋１７", " 9E+17 "])(
    "%j has lost digits",
    cell => {
      expect(readUscc(cell).state).toBe("digits-lost");
      expect(accountDigitsLost(cell)).toBe(true);
    },
  );

  test.each([999999999999999, 0, 12345])("the number %d has not, and is no code", cell => {
    expect(readUscc(cell).state).toBe("invalid");
    expect(accountDigitsLost(cell)).toBe(false);
  });

  test.each([
    "6222020200012345678",
    "6222 0202 0001 2345",
    "",
    null,
    true,
    { error: "#N/A" },
    "E",
    "1E",
    "9111010712345E6789",
  ])("the account %j has not", cell => {
    expect(accountDigitsLost(cell)).toBe(false);
  });
});
