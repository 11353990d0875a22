import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { readReasons } from './lib/pack/accepted.ts';
import { buildPack, packToJson } from './lib/pack/build.ts';
import { languageAssets } from './lib/pack/languages.ts';
import { readingsOfHan } from './lib/pack/search-terms.ts';

/** The reader of codes names a foreign address to fetch itself from. We give it ours, and no other address ships. */
const readerStaysHere: Plugin = {
  name: 'reader-stays-here',
  transform(code, id) {
    if (!id.includes('zxing-wasm')) return null;
    return code.replaceAll(/`https:\/\/[^`]*`/g, '""');
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false, modulePreload: false },
    plugins: [readerStaysHere],
  }),
  manifest: {
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_TW',
    minimum_chrome_version: '120',
    permissions: ['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      // On Linux Alt+1 to Alt+9 are the browser's own keys for its tabs and are never granted.
      _execute_action: { suggested_key: { default: 'Alt+1', linux: 'Alt+0' }, description: '__MSG_openPanel__' },
      cover: { suggested_key: { default: 'Alt+Q' }, description: '__MSG_cover__' },
    },
    side_panel: { default_path: 'panel.html' },
    web_accessible_resources: [
      { resources: ['panel.html'], matches: ['http://*/*', 'https://*/*'], use_dynamic_url: true },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types own-worker",
    },
  },
  hooks: {
    'vite:build:extendConfig': (entrypoints, vite) => {
      // What most pages share comes as one file: every further one costs the panel time to open. A lone entrypoint is one file as it is.
      const output = { codeSplitting: { groups: [{ name: 'common', minShareCount: 5 }] } };
      if (entrypoints.length > 1) Object.assign(vite, mergeConfig(vite, { build: { rolldownOptions: { output } } }));
    },
    // The shipped content is checked while the extension is built; a fault in it stops the build.
    'build:publicAssets': (_wxt, files) => {
      const pack = buildPack();
      files.push({ relativeDest: 'pack.json', contents: packToJson(pack) });
      for (const { name, json } of languageAssets(pack)) files.push({ relativeDest: name, contents: json });
      files.push({ relativeDest: 'accepted.json', contents: JSON.stringify(readReasons()) });
      files.push({ relativeDest: 'readings.json', contents: JSON.stringify(readingsOfHan()) });
    },
  },
});
