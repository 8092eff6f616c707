import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack, { type Configuration } from "webpack";
import { contentSecurity } from "./content-security";
import { lawAsData } from "./law";
import { LOCAL_FILES, OFFICE_JS } from "./office-js";
import { page } from "./page";
import { settingsOf } from "./settings";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** dist/ is the package that is served; maps/ beside it stays with the developers. */
export function configuration(env: Readonly<Record<string, unknown>>): Configuration {
  const settings = settingsOf(env, process.env);
  return {
    mode: "production", context: ROOT, target: ["web", "es2021"], devtool: false,
    entry: { functions: "./src/start.ts" },
    // Relative to the page: the package works below any path.
    output: { path: `${ROOT}dist`, filename: "[name].[contenthash:10].js", chunkFilename: "[name].[contenthash:10].js", publicPath: "", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [
      { test: /\.tsx?$/, use: { loader: "swc-loader", options: { swcrc: false, jsc: { target: "es2021", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } } } },
      { test: /\.yaml$/, type: "json", parser: { parse: lawAsData } },
    ] },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: { format: { comments: false } } })] },
    plugins: [
      new webpack.SourceMapDevToolPlugin({ filename: "../maps/[file].map", append: false, include: /\.js$/, exclude: /office-js/ }),
      new HtmlPlugin({
        filename: "taskpane.html", inject: false, minify: false,
        templateContent: parameters => page({
          title: "产业资金核算", contentSecurity: contentSecurity(settings.officeJs), scripts: [OFFICE_JS[settings.officeJs]],
          modules: (parameters["htmlWebpackPlugin"] as { files: { js: string[] } }).files.js,
        }),
      }),
      ...(settings.officeJs === "local"
        ? [new CopyPlugin({ patterns: LOCAL_FILES.map(file => ({ from: `node_modules/@microsoft/office-js/dist/${file}`, to: `office-js/${file}`, info: { minimized: true } })) })]
        : []),
    ],
    performance: { hints: false },
  };
}
