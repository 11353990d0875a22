// The rooms of the repository and the arrows between them.
import { describe, expect, test } from 'vitest';
import { cycleOf, objection, ROOMS, roomOf } from './rooms.ts';
import { type Module, moduleOf, modulesIn, reachOf } from './sources.ts';

const shipped = modulesIn('entrypoints', 'components', 'lib');
const all = [...shipped, ...modulesIn('tests', 'wxt.config.ts')];
const edges = shipped.flatMap(module => module.edges.map(edge => ({ from: module.path, edge })));
const contentScripts = shipped.filter(({ path }) =>
  /^entrypoints\/(?:.*\/)?[^/]*\bcontent(?:\.tsx?|\/index\.tsx?)$/.test(path),
);
const pageSide = [...contentScripts, ...shipped.filter(({ path }) => path.startsWith('lib/host/'))];

describe('the tests see the repository', () => {
  test('far more modules and imports than none', () => {
    expect(shipped.length).toBeGreaterThan(60);
    expect(edges.length).toBeGreaterThan(100);
  });

  test.each(Object.keys(ROOMS))('%s has modules', room => {
    expect(shipped.filter(({ path }) => roomOf(path) === room).length).toBeGreaterThan(0);
  });

  test('there is a content script', () => {
    expect(contentScripts.length).toBeGreaterThan(0);
  });

  test('every import of a file of ours leads to a file', () => {
    const missing = all.flatMap(({ path, edges: own }) =>
      own.filter(({ kind }) => kind === 'missing').map(({ to }) => `${path} → ${to}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('who may import what', () => {
  test('every shipped module lies in a room', () => {
    expect(shipped.map(({ path }) => path).filter(path => !roomOf(path))).toEqual([]);
  });

  test.each(Object.keys(ROOMS))('%s imports only what its rule allows', room => {
    const wrong = edges
      .filter(({ from }) => roomOf(from) === room)
      .flatMap(({ from, edge }) => {
        const why = objection(room, edge);
        return why ? [`${from}: ${why}`] : [];
      });
    expect(wrong).toEqual([]);
  });

  test('nobody but lib/pack, wxt.config.ts and tests imports the shipped content', () => {
    const wrong = edges.filter(({ from, edge }) => edge.to.startsWith('lib/pack/') && !from.startsWith('lib/pack/'));
    expect(wrong).toEqual([]);
  });

  test('the rooms import one another in no circle', () => {
    const imports = new Map<string, Set<string>>();
    for (const { from, edge } of edges) {
      const [room, target] = [roomOf(from), roomOf(edge.to)];
      if (room && target && room !== target) imports.set(room, (imports.get(room) ?? new Set()).add(target));
    }
    expect(cycleOf(imports)).toBeUndefined();
  });
});

describe('what runs in a foreign page stays light', () => {
  const heavy = /^(?:lib\/(?:store|services|schema|pack)\/|components\/|(?:dexie|zod|preact|@preact\/signals)(?:\/|$))/;

  test('content scripts and lib/host reach no store, schema, component, Dexie, zod or Preact', () => {
    const reached = pageSide.flatMap(({ path }) =>
      [...reachOf(path, shipped)].filter(([to]) => heavy.test(to)).map(([, way]) => way.join(' → ')),
    );
    expect(reached).toEqual([]);
  });
});

describe('the rules bite', () => {
  const rule = (path: string, text: string): (string | undefined)[] => {
    const { edges: own } = moduleOf(path, text);
    return own.map(edge => objection(roomOf(path) ?? '', edge));
  };

  test.each([
    ['lib/core/x.ts', `import * as z from 'zod/mini';`, 'lib/core may not import the package zod/mini'],
    ['lib/core/x.ts', `import { readFileSync } from 'node:fs';`, 'lib/core may not import the package node:fs'],
    ['lib/core/x.ts', `export * from '../schema/pack.ts';`, 'lib/core may not import lib/schema'],
    ['lib/schema/x.ts', `const x = await import('../pack/build.ts');`, 'lib/schema may not import lib/pack'],
    ['lib/schema/x.ts', `import 'zodiac';`, 'lib/schema may not import the package zodiac'],
    ['components/x.tsx', `let d: import('dexie').Dexie;`, 'components may not import the package dexie'],
    [
      'components/x.tsx',
      `import { packSchema } from '../lib/schema/pack.ts';`,
      'components may import only types of lib/schema',
    ],
    ['lib/core/x.ts', `import './nowhere.ts';`, 'lib/core/nowhere.ts is not there'],
  ])('%s: %s is refused', (path, text, why) => {
    expect(rule(path, text)).toEqual([why]);
  });

  test.each([
    ['lib/schema/x.ts', `import * as z from 'zod/mini'; import type { Pack } from '../core/pack.ts';`],
    ['components/x.tsx', `import { type Pack } from '../lib/schema/pack.ts'; import { render } from 'preact';`],
    ['lib/pack/tools/x.ts', `import { readFileSync } from 'node:fs'; import { buildPack } from '../build.ts';`],
  ])('%s: %s is allowed', (path, text) => {
    expect(rule(path, text).filter(Boolean)).toEqual([]);
  });

  test('reaching goes through other modules, but not through type imports', () => {
    const [a, b, c]: Module[] = [
      moduleOf('a.ts', `import 'b'; import type { D } from 'd';`),
      moduleOf('b', `export { x } from 'c';`),
      moduleOf('c', `import 'dexie';`),
    ];
    expect([
      ...reachOf(
        'a.ts',
        [a, b, c].filter(module => module !== undefined),
      ).keys(),
    ]).toEqual(['a.ts', 'b', 'c', 'dexie']);
  });

  test.each([
    [{ a: ['b'], b: ['c'], c: ['a'] }, 'a → b → c → a'],
    [{ a: ['b', 'c'], b: ['c'], c: [] }, undefined],
  ])('a circle in %o is %s', (graph, cycle) => {
    expect(cycleOf(new Map(Object.entries(graph).map(([room, targets]) => [room, new Set(targets)])))).toBe(cycle);
  });
});
