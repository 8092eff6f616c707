import { readFileSync } from "node:fs";
import { openChromium } from "./test/browser/chromium";
void (async () => {
  const [out, h, ...files] = process.argv.slice(2);
  const b = await openChromium();
  const p = await b.newPage({ viewport: { width: 340 * files.length + 20, height: Number(h) } });
  await p.setContent(`<body style="margin:8px;background:#888;display:flex;gap:10px;align-items:flex-start">${files.map(f => `<img style="width:330px" src="data:image/png;base64,${readFileSync(f!).toString("base64")}">`).join("")}</body>`);
  await p.waitForTimeout(200);
  await p.screenshot({ path: out!, fullPage: true });
  await b.close();
})();
