import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { readReasons } from './lib/pack/accepted.ts';
import { buildPack, packToJson } from './lib/pack/build.ts';
import { readHostProfiles } from './lib/pack/hosts.ts';
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

/** The panel may be framed by a page, where a click laid it over that page. */
const FRAMED = { resources: ['panel.html'], matches: ['http://*/*', 'https://*/*'] };
const TITLE = { default_title: '__MSG_actionTitle__' };

/** What Chrome and Edge are told; Edge loads the very same files. */
const CHROMIUM = {
  minimum_chrome_version: '120',
  action: TITLE,
  side_panel: { default_path: 'panel.html' },
  // What an organisation may set for all its computers: lib/schema/policy/README.md says how. Firefox checks nothing.
  storage: { managed_schema: 'managed-schema.json' },
  web_accessible_resources: [{ ...FRAMED, use_dynamic_url: true }],
};

/** What Firefox is told: its side panel is a sidebar, and the panel's address, which does not change here, is another one in every profile. */
const FIREFOX = {
  action: { ...TITLE, default_area: 'navbar' as const },
  sidebar_action: {
    default_panel: 'panel.html?surface=side',
    default_title: '__MSG_name__',
    default_icon: 'icon/32.png',
    open_at_install: false,
  },
  web_accessible_resources: [FRAMED],
  browser_specific_settings: {
    gecko: {
      id: 'onetrip@onetrip',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

/** WXT lets every script announce itself to the page by an event and a message, and brings a kilobyte for it. Ours only begin, and say nothing to a page. */
const silentOnPages: Plugin = {
  name: 'silent-on-pages',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.includes('virtual:wxt-content-script-isolated-world-entrypoint')) return null;
    const [definition = ''] = /^import definition from .*$/m.exec(code) ?? [];
    return `${definition}\nexport default (async () => definition.main())();`;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false, modulePreload: false },
    plugins: [readerStaysHere, silentOnPages],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_TW',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for one site at a time, by a click of the clerk's.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      // On Linux Alt+1 to Alt+9 are the browser's own keys for its tabs and are never granted.
      _execute_action: { suggested_key: { default: 'Alt+1', linux: 'Alt+0' }, description: '__MSG_openPanel__' },
      cover: { suggested_key: { default: 'Alt+Q' }, description: '__MSG_cover__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types own-worker",
    },
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
  }),
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
      files.push({ relativeDest: 'hosts.json', contents: JSON.stringify(readHostProfiles()) });
      files.push({ relativeDest: 'readings.json', contents: JSON.stringify(readingsOfHan()) });
    },
  },
});
