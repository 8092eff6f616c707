import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack, { type Compilation, type Configuration } from "webpack";
import { loadLaw } from "../law-file/load-law";
import { COMMANDS } from "../text/ribbon/ribbon";
import { ribbonTextsOf } from "../text/ribbon/of";
import { fileIn, LANGUAGES, OFFICE_LANGUAGE } from "../text/languages";
import { BY_LANGUAGE, partAskedBy } from "../text/language-part.mjs";
import { supportTextsOf } from "../text/support/of";
import { contentSecurity } from "./content-security";
import { FilesPlugin, named, type PackageFile } from "./files-plugin";
import { allFunctionsMetadata, functionIds } from "./functions-metadata";
import { helpFiles } from "./help/files";
import { manifestWith } from "./manifest";
import { notices } from "./notices";
import { LOCAL_FILES, OFFICE_JS } from "./office-js";
import { OwnPartsPlugin } from "./own-parts-plugin";
import { page } from "./page";
import { settingsOf, type Settings } from "./settings";
import { shortcutFiles } from "./shortcuts";
import { supportPage } from "./support-page";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MICROSOFT = "@microsoft/office-js";

const gate = named("gate.js", source("src/gate/gate.js")),
  associate = named("associate.js", associateScript()),
  supportScript = named("support.js", source("src/gate/support.js")),
  supportStyle = named("support.css", source("src/gate/support.css"));

/** dist/ is the package that is served; maps/ beside it stays with the developers. Throws a SettingsProblem. */
export function configuration(env: Readonly<Record<string, unknown>>): Configuration {
  const settings = settingsOf(env, process.env);
  return {
    mode: "production",
    context: ROOT,
    target: ["web", "es2021"],
    devtool: false,
    performance: { hints: false },
    entry: { functions: "./src/functions/start.ts", start: "./src/start.ts" },
    // Relative to the page: the package works below any path.
    output: { path: join(ROOT, "dist"), filename: "[name].[contenthash:8].js", publicPath: "", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          use: {
            loader: "swc-loader",
            options: {
              swcrc: false,
              jsc: {
                target: "es2021",
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" }, useDefineForClassFields: false },
              },
            },
          },
        },
        { test: /zod\/v4\/core\/util\.js$/, use: fileURLToPath(new URL("zod-loader.ts", import.meta.url)) },
        {
          test: BY_LANGUAGE,
          // As text: what is asked for is of the module's name, so that each part is a module of its own.
          use: ({ issuer }) => ({
            loader: fileURLToPath(new URL("language-loader.ts", import.meta.url)),
            options: partAskedBy(issuer),
          }),
        },
        { test: /\.yaml$/, type: "javascript/esm", use: fileURLToPath(new URL("law-loader.ts", import.meta.url)) },
      ],
    },
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          extractComments: false,
          minimizerOptions: { compress: { passes: 3 }, format: { comments: false } },
        }),
      ],
    },
    plugins: [
      new OwnPartsPlugin(),
      new webpack.SourceMapDevToolPlugin({ filename: "../maps/[file].map", append: false, include: /^[^/]+\.js$/ }),
      new HtmlPlugin({
        filename: "taskpane.html",
        inject: false,
        minify: false,
        templateContent: parameters => taskPane(settings, scriptsOf(parameters)),
      }),
      new CopyPlugin({ patterns: copied(settings) }),
      new FilesPlugin(compilation => packageFiles(compilation, settings)),
    ],
  };
}

function taskPane({ officeJs }: Settings, modules: readonly string[]): string {
  const texts = LANGUAGES.map(supportTextsOf);
  return page({
    title: ribbonTextsOf(OFFICE_LANGUAGE).name,
    opening: texts.map(({ opening }) => opening),
    notOpened: texts.map(({ notOpened }) => notOpened),
    unstyled: texts.map(({ unstyled }) => unstyled),
    contentSecurity: contentSecurity(officeJs),
    scripts: [gate.name, OFFICE_JS[officeJs], associate.name],
    modules,
  });
}

/** What html-webpack-plugin tells of the entry's scripts. */
function scriptsOf(parameters: Readonly<Record<string, unknown>>): readonly string[] {
  return (parameters["htmlWebpackPlugin"] as { files: { js: string[] } }).files.js;
}

/**
 * Files that are shipped as they are: icons, a sample, and Microsoft's script where the package brings its own copy.
 */
function copied({ officeJs }: Settings): CopyPlugin.Pattern[] {
  return [
    { from: "assets/icons/*.png" },
    { from: "assets/samples/small.xlsx", to: "samples/small.xlsx" },
    // Never modified, as its licence asks: not minified either.
    ...(officeJs === "local"
      ? LOCAL_FILES.map(file => ({
          from: `node_modules/${MICROSOFT}/dist/${file}`,
          to: `office-js/${file}`,
          info: { minimized: true },
        }))
      : []),
  ];
}

async function packageFiles(compilation: Compilation, settings: Settings): Promise<readonly PackageFile[]> {
  const { address, officeJs } = settings,
    law = loadLaw(),
    functions = await allFunctionsMetadata(address, law);
  return [
    gate,
    associate,
    supportScript,
    supportStyle,
    {
      name: "support.html",
      content: supportPage({
        contentSecurity: contentSecurity(officeJs),
        style: supportStyle.name,
        script: supportScript.name,
        officeJs: OFFICE_JS[officeJs],
      }),
    },
    ...LANGUAGES.map(language => ({
      name: fileIn(language, "functions.json"),
      content: JSON.stringify(functions[language]),
    })),
    ...shortcutFiles(),
    ...helpFiles(law, functions),
    { name: "functions.js", content: entryOf(compilation) },
    { name: "LICENSES.txt", content: notices(compilation, officeJs === "local" ? [MICROSOFT] : []) },
    { name: "../maps/chunks.json", content: chunksOf(compilation) },
    { name: "manifest.xml", content: await manifestWith(source("manifest.xml"), settings) },
  ];
}

/**
 * The entry under a name that never changes: the manifest has to name a script of the functions, though Excel runs them
 * in the page, and an installed manifest must not change with every build.
 */
function entryOf(compilation: Compilation): string {
  const file = compilation.entrypoints
    .get("functions")
    ?.getFiles()
    .find(name => name.endsWith(".js"));
  const asset = file === undefined ? undefined : compilation.getAsset(file);
  if (asset === undefined) throw new Error("the functions have no script");
  return asset.source.source().toString();
}

/** For developers: which files each named part of the bundles needs. */
function chunksOf(compilation: Compilation): string {
  return JSON.stringify(
    Object.fromEntries([...compilation.namedChunkGroups].map(([name, group]) => [name, group.getFiles()])),
    null,
    2,
  );
}

/** The names of all commands, and the ids of all functions, written into the script that tells Office of them. */
function associateScript(): string {
  return source("src/gate/associate.js")
    .replace("COMMAND_NAMES", JSON.stringify(COMMANDS))
    .replace("FUNCTION_IDS", JSON.stringify(functionIds()));
}

function source(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
