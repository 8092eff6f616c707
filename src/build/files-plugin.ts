import { createHash } from "node:crypto";
import webpack, { type Compilation, type Compiler } from "webpack";

/** A file of the package that no bundle makes: its name below dist/ and what stands in it. */
export interface PackageFile {
  readonly name: string;
  readonly content: string;
}

/** Puts files into the package that are made out of the source or of the finished bundles. */
export class FilesPlugin {
  constructor(private readonly make: (compilation: Compilation) => Promise<readonly PackageFile[]>) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("FilesPlugin", compilation => {
      // At the end, when the bundles have their final names.
      compilation.hooks.processAssets.tapPromise(
        { name: "FilesPlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT },
        async () => {
          for (const { name, content } of await this.make(compilation)) {
            // As it stands: nothing of it is minified.
            compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
          }
        },
      );
    });
  }
}

/** A file named after its content, so that it may be cached for ever: `gate.js` → `gate.01234567.js`. */
export function named(name: string, content: string): PackageFile {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { name: name.replace(/(\.[a-z]+)$/, `.${hash}$1`), content };
}
