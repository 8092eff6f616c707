import { register as registerRequired } from "tsx/cjs/api";
import { register } from "tsx/esm/api";

// The build is written in TypeScript like the rest; src/build/webpack.ts tells the way from source to dist/.
register();
// office-addin-manifest requires an ES module, which Node itself can do from 20.19 on.
registerRequired();
const { configuration } = await import("./src/build/webpack.ts");
const { SettingsProblem } = await import("./src/build/settings.ts");

/** The configuration, or the lines that say which setting cannot be used, without a stack. */
export default env => {
  try {
    return configuration(env);
  } catch (problem) {
    if (!(problem instanceof SettingsProblem)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exit(2);
  }
};
