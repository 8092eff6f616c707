import { OFFICE_JS, type OfficeJs } from "./office-js";

/** What the one who installs the add-in decides. `id` and `name` are null where the manifest's own stay. */
export interface Settings {
  /** Where dist/ will be served, with a slash at the end. */
  readonly address: string;
  readonly officeJs: OfficeJs;
  readonly id: string | null;
  readonly name: string | null;
}

/** The settings by their name on the command line (`--env address=…`) and in the environment. */
export const NAMES = {
  address: "SJS_ADDRESS",
  "office-js": "SJS_OFFICE_JS",
  id: "SJS_ID",
  name: "SJS_NAME",
} as const satisfies Readonly<Record<string, string>>;
type Name = keyof typeof NAMES;

/** Where the source's manifest says that the add-in is. */
export const DEVELOPMENT_ADDRESS = "https://localhost:8443/";
/** Office shows no more of a display name. */
const LONGEST_NAME = 125;

/** Lists every setting that cannot be used, and what is accepted. */
export class SettingsProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The build's settings cannot be used:\n${problems.map(problem => `  ${problem}`).join("\n")}`);
    this.name = "SettingsProblem";
  }
}

/** The settings of a run; `--env` beats the environment. Throws a SettingsProblem. */
export function settingsOf(
  env: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const problems = Object.keys(env)
    .filter(key => !(key in NAMES) && !key.startsWith("WEBPACK_"))
    .map(key => `--env ${key}: there is no such setting; there are ${Object.keys(NAMES).join(", ")}.`);
  const read = <T>(name: Name, reader: (text: string) => T, otherwise: T): T => {
    const text = env[name] ?? environment[NAMES[name]];
    if (text === undefined || text === "") return otherwise;
    try {
      return reader(String(text).trim());
    } catch (problem) {
      problems.push(`${name in env ? `--env ${name}` : NAMES[name]}=${String(text)}: ${(problem as Error).message}`);
      return otherwise;
    }
  };
  const settings: Settings = {
    address: read("address", readAddress, DEVELOPMENT_ADDRESS),
    officeJs: read("office-js", readOfficeJs, "microsoft"),
    id: read("id", readId, null),
    name: read("name", readName, null),
  };
  if (problems.length > 0) throw new SettingsProblem(problems);
  return settings;
}

function readAddress(text: string): string {
  if (!URL.canParse(text)) throw new Error("is no address; write one such as https://addin.example.gov.cn/sjs/.");
  const url = new URL(text);
  if (url.protocol !== "https:")
    throw new Error("must begin with https://, because Excel loads add-ins from nowhere else.");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new Error("must be a host, a port and a path only: no user name, no ? and no #.");
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function readOfficeJs(text: string): OfficeJs {
  const known = Object.keys(OFFICE_JS) as OfficeJs[],
    found = known.find(name => name === text);
  if (found === undefined) throw new Error(`must be one of ${known.join(", ")}.`);
  return found;
}

function readId(text: string): string {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text))
    throw new Error(
      'must be a UUID such as 3f2b8c1e-5d47-4a90-9c6b-7e1d0a52f348; node -p "crypto.randomUUID()" makes one.',
    );
  return text.toLowerCase();
}

function readName(text: string): string {
  if (text.length > LONGEST_NAME) throw new Error(`has ${text.length} characters; Office takes ${LONGEST_NAME}.`);
  return text;
}
