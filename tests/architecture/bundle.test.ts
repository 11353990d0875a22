// What is shipped: the built extension is small, asks for little, and carries nothing from outside.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, isBuilt } from '../support/run/lib/build.mjs';
import { EXTENSION, FIREFOX_EXTENSION } from '../support/run/lib/places.mjs';
import { moduleOf } from './sources.ts';

/** Addresses that stand in library texts and are never asked for. */
const MENTIONED = [
  'http://www.w3.org/', // names of XML languages
  'http://bit.ly/2kdckMn', // in an error text of Dexie
  'https://tinyurl.com/y2uuvskb', // in an error text of Dexie
  'https://dexie.org', // in an error text of Dexie
];

type Manifest = {
  permissions: string[];
  web_accessible_resources: { resources: string[]; matches?: string[]; use_dynamic_url?: boolean }[];
  content_security_policy: { extension_pages: string };
  [key: string]: unknown;
};

const read = (path: string): string => readFileSync(posix.join(EXTENSION, path), 'utf8');
const gzipped = (path: string): number => gzipSync(readFileSync(posix.join(EXTENSION, path)), { level: 9 }).length;

function shippedFiles(folder = ''): string[] {
  return readdirSync(posix.join(EXTENSION, folder)).flatMap(name => {
    const path = posix.join(folder, name);
    return statSync(posix.join(EXTENSION, path)).isDirectory() ? shippedFiles(path) : [path];
  });
}

const shipped = (pattern: RegExp): string[] => shippedFiles().filter(path => pattern.test(path));
const contentScripts = (): string[] => shipped(/^content-scripts\/.*\.js$/);
const manifest = (): Manifest => JSON.parse(read('manifest.json')) as Manifest;

/** The scripts a page loads before it can do anything: those its HTML names, and what they import at once. */
function firstLoad(page: string): string[] {
  const html = read(page);
  const named = [
    ...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g),
    ...html.matchAll(/<link[^>]*rel="modulepreload"[^>]*href="\/?([^"]+)"/g),
  ];
  const found = new Set(named.map(([, path = '']) => path));
  for (const path of found) {
    for (const each of moduleOf(path, read(path)).program['body'] as {
      type: string;
      source?: { value: string } | null;
    }[]) {
      const specifier = each.source?.value;
      if (specifier?.startsWith('.')) found.add(posix.join(posix.dirname(path), specifier));
      else if (specifier) found.add(specifier.replace(/^\//, ''));
    }
  }
  return [...found];
}

beforeAll(async () => {
  // One after the other: both write the same types on their way.
  if (!isBuilt()) await build();
  if (!isBuilt('firefox')) await build('firefox');
}, 120_000);

describe('small', () => {
  test('the panel loads at most 110 kB of script first', () => {
    const scripts = firstLoad('panel.html');
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, path) => sum + gzipped(path), 0)).toBeLessThanOrEqual(110_000);
  });

  test('a content script is at most 8 kB', () => {
    expect(contentScripts().length).toBeGreaterThan(0);
    expect(contentScripts().filter(path => gzipped(path) > 8_000)).toEqual([]);
  });
});

describe('nothing from outside, nothing evaluated', () => {
  test('no string is run as code', () => {
    const scripts = shipped(/\.(?:js|html)$/);
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter(path => /(?<![\w$.])eval\(|(?:new |[^=]=)\s*Function\b(?!\.)/.test(read(path)))).toEqual([]);
  });

  test('no address outside is named', () => {
    const named = shipped(/\.(?:js|css|html)$/).flatMap(path =>
      [...read(path).matchAll(/\b(?:https?|wss?):\/\/[a-z0-9][^\s"'`<>)]*/gi)].map(([address]) => ({ path, address })),
    );
    expect(named.filter(({ address }) => !MENTIONED.some(known => address.startsWith(known)))).toEqual([]);
  });

  test('no page or style loads from another origin', () => {
    const loads = shipped(/\.(?:css|html)$/).filter(path =>
      /(?:src|href)="\/\/|url\(\s*["']?(?:\/\/|https?:)/.test(read(path)),
    );
    expect(loads).toEqual([]);
  });

  test('no page holds a script of its own, as the content security policy would refuse it', () => {
    expect(shipped(/\.html$/).filter(path => /<script(?![^>]*\ssrc=)|\son\w+="/.test(read(path)))).toEqual([]);
  });
});

describe('asks for little', () => {
  test('exactly the permissions the design needs', () => {
    expect([...manifest().permissions].sort()).toEqual([
      'activeTab',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
  });

  test('no site is asked for at first; each one only by a click of the clerk', () => {
    expect(manifest()['optional_host_permissions']).toEqual(['http://*/*', 'https://*/*']);
  });

  test.each(['host_permissions', 'optional_permissions', 'content_scripts', 'externally_connectable', 'sandbox'])(
    'the manifest has no %s',
    key => {
      expect(manifest()[key]).toBeUndefined();
    },
  );

  test('pages reach only the panel, and only under an address that changes', () => {
    const resources = manifest().web_accessible_resources;
    const needed = new Set(['panel.html', ...firstLoad('panel.html')]);
    expect(resources.length).toBeGreaterThan(0);
    expect(resources.filter(({ use_dynamic_url }) => use_dynamic_url !== true)).toEqual([]);
    expect(resources.flatMap(each => each.resources).filter(path => !needed.has(path.replace(/^\//, '')))).toEqual([]);
  });

  test('the content security policy lets in nothing from outside and nothing unsafe', () => {
    const policy = manifest().content_security_policy.extension_pages;
    const sources = policy.split(';').flatMap(part => part.trim().split(/\s+/).slice(1));
    expect(policy).toContain("default-src 'none'");
    // One policy, for the one worker of our own; its script alone passes it.
    expect(policy).toMatch(/trusted-types own-worker$/);
    expect(shipped(/\.js$/).filter(path => read(path).includes('createPolicy'))).toHaveLength(1);
    // The reader of printed codes is WebAssembly, shipped with us. The keyword lets compiled modules start, never a string be run as code.
    const allowed = ["'none'", "'self'", 'data:', "'script'", "'wasm-unsafe-eval'", 'own-worker'];
    expect(sources.filter(source => !allowed.includes(source))).toEqual([]);
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(?:;|$)/);
  });

  test('the one compiled module is the reader of codes, loaded by no page at first', () => {
    expect(shipped(/\.wasm$/)).toHaveLength(1);
    const pages = shipped(/^[^/]+\.html$/);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(firstLoad).filter(path => /\.wasm/.test(read(path)))).toEqual([]);
  });
});

describe('what is put into a foreign page', () => {
  // Words that stay in a bundle whatever its names are shortened to.
  const marks = ['indexedDB', 'Dexie', 'dangerouslySetInnerHTML', '__k', 'ZodError', '_zod', '~standard'];

  test('holds no mark of a database, zod or Preact', () => {
    const found = contentScripts().flatMap(path =>
      marks.filter(mark => read(path).includes(mark)).map(mark => `${path}: ${mark}`),
    );
    expect(found).toEqual([]);
  });

  test('the marks are still those the libraries leave', () => {
    const rest = shipped(/\.js$/)
      .filter(path => !contentScripts().includes(path))
      .map(read)
      .join('\n');
    expect(marks.filter(mark => !rest.includes(mark))).toEqual([]);
  });

  test('uses nothing that only pages served securely have', () => {
    const secure = /\brandomUUID\b|\bcrypto\.subtle\b|\bnavigator\.(?:clipboard|locks|storage)\b/;
    expect(contentScripts().filter(path => secure.test(read(path)))).toEqual([]);
  });

  test('says nothing to the page: no event, no message, no script of its own', () => {
    const speaks = /\.postMessage\([^)]*["'`]\*["'`]|new CustomEvent|createElement\(["'`]script/;
    expect(contentScripts().filter(path => speaks.test(read(path)))).toEqual([]);
  });

  test('holds no Unicode non-character, which Chrome would refuse', () => {
    expect(contentScripts().filter(path => /\p{Noncharacter_Code_Point}/u.test(read(path)))).toEqual([]);
  });
});

describe('Firefox', () => {
  /** What is the same for every browser; the rest is held against what is written here. */
  const shared = ({ action, web_accessible_resources, permissions, background, ...rest }: Manifest) => rest;
  const firefox = (): Manifest => JSON.parse(readFileSync(posix.join(FIREFOX_EXTENSION, 'manifest.json'), 'utf8'));

  test('is told the same, but for what it has in place of the side panel', () => {
    const { minimum_chrome_version, side_panel, storage, ...chromium } = shared(manifest());
    // Firefox takes what an organisation sets without a schema.
    expect(storage).toEqual({ managed_schema: 'managed-schema.json' });
    const { browser_specific_settings, sidebar_action, ...own } = shared(firefox());
    expect(own).toEqual(chromium);
    expect(sidebar_action).toMatchObject({ default_panel: 'panel.html?surface=side', open_at_install: false });
    expect(browser_specific_settings).toEqual({
      gecko: {
        id: 'onetrip@onetrip',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
  });

  test('is asked for what Chrome is asked for, without the side panel', () => {
    const chromium = manifest().permissions.filter(name => name !== 'sidePanel');
    expect([...firefox().permissions].sort()).toEqual(chromium.sort());
  });

  test('takes the background as scripts that rest when there is nothing to do', () => {
    expect(firefox()['background']).toEqual({ scripts: ['background.js'] });
  });

  test('lets pages reach the panel and nothing else', () => {
    const resources = manifest().web_accessible_resources.map(({ use_dynamic_url, ...rest }) => rest);
    expect(firefox().web_accessible_resources).toEqual(resources);
  });

  test('runs the very same scripts and styles', () => {
    const bytes = (root: string, path: string) => readFileSync(posix.join(root, path)).toString('base64');
    const scripts = shipped(/\.(?:js|css|html|wasm)$/);
    expect(scripts.filter(path => bytes(EXTENSION, path) !== bytes(FIREFOX_EXTENSION, path))).toEqual([]);
  });
});
