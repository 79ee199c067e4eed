import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where Zendesk serves the SDK; the only address that the sandbox replaces in an app. */
export const cdnSdkUrl = "https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js";

/**
 * npm's `zendesk_app_framework_sdk` as one script that sets `window.ZAFClient`.
 *
 * The package ships CommonJS modules and no bundle, so its files stand here word for word inside
 * a `require` of a few lines.
 */
export async function sdkScript(): Promise<string> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("zendesk_app_framework_sdk"));
  const names = ["index", "client", "utils", "vendor/native-promise-only"];
  const modules = await Promise.all(
    names.map(async (name) => {
      const source = await readFile(join(folder, `${name}.js`), "utf8");
      return `${JSON.stringify(`./${name}`)}: function (module, exports, require) {\n${source}\n}`;
    }),
  );
  return `(function () {
var modules = {${modules.join(",\n")}};
var loaded = {};
function require(name) {
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    modules[name](loaded[name], loaded[name].exports, require);
  }
  return loaded[name].exports;
}
window.ZAFClient = require("./index");
})();
`;
}
