import { register } from "tsx/esm/api";

// The build is written in TypeScript like the rest; src/build/webpack.ts tells the way from source to dist/.
register();
const { configuration } = await import("./src/build/webpack.ts");

export default configuration;
