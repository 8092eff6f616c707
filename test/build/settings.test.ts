import { contentSecurity } from "../../src/build/content-security";
import { OFFICE_JS, type OfficeJs } from "../../src/build/office-js";
import { DEVELOPMENT_ADDRESS, settingsOf, SettingsProblem } from "../../src/build/settings";

const ID = "0b9d3a52-6c1f-4e7a-8f20-3d5b9c7e1a64";

function problemsOf(env: Record<string, unknown>, environment: Record<string, string> = {}): readonly string[] {
  try {
    settingsOf(env, environment);
    return [];
  } catch (problem) {
    if (problem instanceof SettingsProblem) return problem.problems;
    throw problem;
  }
}

describe("the build's settings", () => {
  test("without any, the add-in is on this machine and takes Microsoft's script from Microsoft", () => {
    expect(settingsOf({ WEBPACK_BUNDLE: true, WEBPACK_BUILD: true }, {})).toEqual({
      address: DEVELOPMENT_ADDRESS,
      officeJs: "microsoft",
      id: null,
      name: null,
    });
  });

  test("the command line beats the environment", () => {
    const environment = { SJS_ADDRESS: "https://a.example/", SJS_OFFICE_JS: "21vianet", SJS_ID: ID, SJS_NAME: "核算" };
    expect(settingsOf({}, environment)).toEqual({
      address: "https://a.example/",
      officeJs: "21vianet",
      id: ID,
      name: "核算",
    });
    expect(settingsOf({ address: "https://b.example/" }, environment).address).toBe("https://b.example/");
  });

  test.each([
    ["https://addin.example.gov.cn", "https://addin.example.gov.cn/"],
    ["https://addin.example.gov.cn/sjs", "https://addin.example.gov.cn/sjs/"],
    ["https://addin.example.gov.cn:8443/a/b/", "https://addin.example.gov.cn:8443/a/b/"],
    [" https://ADDIN.example.gov.cn/ ", "https://addin.example.gov.cn/"],
  ])("the address %s is %s", (given, address) => {
    expect(settingsOf({ address: given }, {}).address).toBe(address);
  });

  test.each([
    ["address", "http://addin.example.gov.cn/", /must begin with https/],
    ["address", "file:///srv/dist/", /must begin with https/],
    ["address", "addin.example.gov.cn", /is no address/],
    ["address", "https://me:secret@addin.example.gov.cn/", /no user name/],
    ["address", "https://addin.example.gov.cn/?a=1", /no \?/],
    ["address", "https://addin.example.gov.cn/#a", /no #/],
    ["office-js", "cdn", /must be one of microsoft, 21vianet, local/],
    ["office-js", "Local", /must be one of/],
    ["id", "1234", /must be a UUID/],
    ["id", "00000000-0000-0000-0000-000000000000", /must be a UUID/],
    ["name", "名".repeat(126), /has 126 characters; Office takes 125/],
  ])("%s=%s is refused with the reason", (name, value, reason) => {
    const [problem, ...others] = problemsOf({ [name]: value });
    expect(problem).toMatch(reason);
    expect(problem).toMatch(new RegExp(`^--env ${name}=`));
    expect(others).toEqual([]);
  });

  test(
    "a setting that does not exist is refused, and all that is wrong is said at once, by the name under which it " +
      "was given",
    () => {
      const problems = problemsOf({ adress: "https://a.example/", "office-js": "x" }, { SJS_ID: "y" });
      expect(problems).toHaveLength(3);
      expect(problems[0]).toMatch(/--env adress: there is no such setting; there are address, office-js, id, name/);
      expect(problems[2]).toMatch(/^SJS_ID=y: must be a UUID/);
    },
  );
});

describe("the Content-Security-Policy", () => {
  const policyOf = (which: OfficeJs): Map<string, string[]> =>
    new Map(
      contentSecurity(which)
        .split("; ")
        .map(directive => {
          const [name, ...sources] = directive.split(" ");
          return [name!, sources];
        }),
    );

  test.each(["microsoft", "21vianet", "local"] as const)(
    "with office.js from %s, scripts come from the add-in and from there only",
    which => {
      const policy = policyOf(which),
        sources = which === "local" ? ["'self'"] : ["'self'", new URL(OFFICE_JS[which]).origin];
      expect(policy.get("script-src")).toEqual(sources);
      expect(policy.get("connect-src")).toEqual(sources);
      expect(policy.get("default-src")).toEqual(["'none'"]);
      for (const [, values] of policy)
        for (const value of values) expect(value).not.toMatch(/unsafe|\*|^https?:$|^data:$|^blob:$/);
    },
  );

  test("China's tenants are not sent to the script abroad", () => {
    expect(OFFICE_JS["21vianet"]).toMatch(/^https:\/\/[a-z0-9.]+\.cn\//);
  });
});
