import type { Compiler, RuntimeModule } from "webpack";

/** Where webpack's own code takes a part that arrives. */
const NAME = "jsonp chunk loading",
  TAKES = "var moduleId, chunkId, i = 0;",
  UNLESS_ASKED_FOR =
    "if(!chunkIds.some(function(id) { return installedChunks[id]; })) { " +
    "if(parentChunkLoadingFunction) parentChunkLoadingFunction(data); return; }";

/**
 * The functions and the pane are two runtimes in one page, and each part that is loaded is handed to both. A module
 * stands in parts of both with what their own side asks of it: taken from the other side's part it would lack what this
 * one calls. So a runtime takes a part only while it waits for it; one that both need comes to each when it asks.
 */
export class OwnPartsPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap("OwnPartsPlugin", compilation => {
      compilation.hooks.runtimeModule.tap("OwnPartsPlugin", module => {
        if (module.name !== NAME) return;
        const generate = module.generate.bind(module) as RuntimeModule["generate"];
        module.generate = () => {
          const code = String(generate());
          if (!code.includes(TAKES)) throw new Error("webpack takes parts otherwise by now: see OwnPartsPlugin.");
          return code.replace(TAKES, `${UNLESS_ASKED_FOR}\n${TAKES}`);
        };
      });
    });
  }
}
