// How the sources are written: short files, no evaluated strings, one wrapper of the browser, no test left out.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/run/lib/places.mjs';
import { browserGlobals, evaluations, leftOut } from './detect.ts';
import { files, type Module, moduleOf, modulesIn, textOf } from './sources.ts';

const shipped = modulesIn('entrypoints', 'components', 'lib', 'public');
const tests = modulesIn('tests');
/** What a detector finds in each module, with the module's path. */
const foundIn = (modules: readonly Module[], detect: (module: Module) => string[]): string[] =>
  modules.flatMap(module => detect(module).map(what => `${module.path}: ${what}`));
const lines = (path: string): number => textOf(path).replace(/\n$/, '').split('\n').length;

describe('what lies where', () => {
  test('the top of the repository holds only what a newcomer must see', () => {
    const allowed = new Set(
      'entrypoints components lib public tests node_modules package.json package-lock.json wxt.config.ts tsconfig.json README.md CHANGELOG.md LICENSE'.split(
        ' ',
      ),
    );
    expect(readdirSync(ROOT).filter(name => !allowed.has(name) && !name.startsWith('.'))).toEqual([]);
  });

  test('no source file is longer than 300 lines', () => {
    const sources = files().filter(path => /\.(?:ts|tsx|mts|mjs|js|css)$/.test(path));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(path => lines(path) > 300).map(path => `${path}: ${lines(path)}`)).toEqual([]);
  });

  test('an entrypoint only puts parts together: at most 80 lines', () => {
    const sources = files('entrypoints').filter(path => /\.(?:ts|tsx|css|html)$/.test(path));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter(path => lines(path) > 80).map(path => `${path}: ${lines(path)}`)).toEqual([]);
  });
});

describe('no string is ever run as code', () => {
  test('neither in what ships nor in its tests', () => {
    expect(foundIn([...shipped, ...tests], evaluations)).toEqual([]);
  });

  test.each([
    'eval("1")',
    'new Function("1")',
    'Function("1")',
    'globalThis.eval("1")',
    'setTimeout("1", 5)',
    'setInterval(`1`, 5)',
  ])('%s is noticed', text => {
    expect(evaluations(moduleOf('x.ts', text))).toHaveLength(1);
  });
});

describe('only lib/platform knows the browser', () => {
  const others = shipped.filter(({ path }) => !path.startsWith('lib/platform/'));

  test('nothing else imports wxt/browser', () => {
    expect(others.filter(({ edges }) => edges.some(({ to }) => to === 'wxt/browser')).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('nothing else uses the globals chrome and browser', () => {
    expect(foundIn(others, browserGlobals)).toEqual([]);
  });

  test.each([
    'chrome.tabs.query({})',
    'const x = browser.runtime.id',
    'globalThis.chrome.action',
    'let t: chrome.tabs.Tab',
    '"chrome" in globalThis && chrome',
  ])('%s is noticed', text => {
    expect(browserGlobals(moduleOf('x.ts', text)).length).toBeGreaterThan(0);
  });

  test('a parameter or an import of that name is no global', () => {
    const text = `import { browser } from './b.ts'; browser.id; const f = (chrome: { tabs: string }) => chrome.tabs; f({ tabs: '' });`;
    expect(browserGlobals(moduleOf('x.ts', text))).toEqual([]);
  });
});

describe('every test runs', () => {
  const suites = tests.filter(({ path }) => /\.(?:test|spec)\.tsx?$/.test(path));

  test('there are tests', () => {
    expect(suites.length).toBeGreaterThan(3);
  });

  test('none is focused or left out', () => {
    expect(foundIn(suites, leftOut)).toEqual([]);
  });

  test.each([
    'it.only("x")',
    'describe.skip("x")',
    'test.describe.only("x")',
    'test.fixme()',
    'it.todo("x")',
    'test.skipIf(true)("x")',
    'xit("x")',
    'fdescribe("x")',
  ])('%s is noticed', text => {
    expect(leftOut(moduleOf('x.ts', text)).length).toBeGreaterThan(0);
  });
});
