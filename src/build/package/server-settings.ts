import { escaped } from "../html";
import type { Settings } from "../settings";
import { ALWAYS_ASKED, FOR_EVER, headers, isNamedAfterContent, TYPES } from "./hosting";

/** For nginx: a map at the level http, and the location of the add-in. */
export function nginxSettings({ address, officeJs }: Settings): string {
  const { pathname } = new URL(address),
    types = Object.entries(TYPES).map(([extension, type]) => `    ${type} ${extension.slice(1)};`);
  return `# http { ... }
map $uri $sjs_cache {
  "~\\.[0-9a-f]{8}\\.(js|css)$" "${FOR_EVER}";
  default "${ALWAYS_ASKED}";
}

# server { listen 443 ssl; ... }
location ${pathname} {
  alias /srv/sjs/site/;
  types {
${types.join("\n")}
  }
  charset utf-8;
${Object.entries(headers(officeJs))
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join("\n")}
  add_header Cache-Control $sjs_cache always;
}
`;
}

/** For IIS: lies beside the files of the site. Files that never change are named one by one. */
export function iisSettings(files: readonly string[], { officeJs }: Settings): string {
  const maps = Object.entries(TYPES).map(
      ([extension, type]) =>
        `      <remove fileExtension="${extension}"/>\n      <mimeMap ` +
        `fileExtension="${extension}" mimeType="${type}"/>`,
    ),
    all = Object.entries(headers(officeJs)).map(
      ([name, value]) => `        <add name="${name}" value="${escaped(value)}"/>`,
    );
  const lasting = files.filter(isNamedAfterContent).map(
    file => `  <location path="${escaped(file)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"/>
      </staticContent>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <clientCache cacheControlMode="DisableCache"/>
${maps.join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options"/>
        <remove name="X-Powered-By"/>
${all.join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${lasting.join("\n")}
</configuration>
`;
}
