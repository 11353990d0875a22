// Both languages say the same things.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/run/lib/places.mjs';
import { textOf } from './sources.ts';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

describe('the words of the browser’s own surfaces', () => {
  const [zh, en] = ['zh_TW', 'en'].map(
    locale => JSON.parse(textOf(`public/_locales/${locale}/messages.json`)) as Messages,
  );

  test('both languages have the same messages with the same placeholders', () => {
    const shape = (messages: Messages = {}): unknown =>
      Object.entries(messages)
        .map(([key, { placeholders = {} }]) => [key, Object.keys(placeholders).sort()])
        .sort();
    expect(Object.keys(zh ?? {}).length).toBeGreaterThan(0);
    expect(shape(en)).toEqual(shape(zh));
  });

  test('no message is empty', () => {
    const empty = [...Object.entries(zh ?? {}), ...Object.entries(en ?? {})].filter(
      ([, { message }]) => message.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  test('every message the manifest names is there', () => {
    const named = [...textOf('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(found => found[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(key => !zh?.[key])).toEqual([]);
  });
});

describe('the words of the panel', () => {
  test.each([
    ['everywhere', 'zh', 'en'],
    ['in the workbench', 'zh/desk', 'en/desk'],
  ])('both languages have the same shape %s', async (_, ...languages) => {
    const [zh, en] = await Promise.all(languages.map(wordsOf));
    const shape = shapeOf(zh);
    expect(shape.length).toBeGreaterThan(10);
    expect(shapeOf(en)).toEqual(shape);
  });

  test.each([
    [{ a: 'x', b: { c: 'y' } }, ['a: text', 'b.c: text']],
    [
      { list: ['x', 'y'], say: (a: string, b: string) => a + b },
      ['list.0: text', 'list.1: text', 'say: function of 2'],
    ],
    [{ a: ' ' }, ['a: empty']],
  ])('the shape of %o is %o', (words, shape) => {
    expect(shapeOf(words)).toEqual(shape);
  });
});

/** The one object a language's file gives out. */
async function wordsOf(language: string): Promise<unknown> {
  const path = join(ROOT, 'components', 'strings', `${language}.ts`);
  if (!existsSync(path)) throw new Error(`components/strings/${language}.ts is not there`);
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<string, unknown>;
  const objects = Object.values(module).filter(value => typeof value === 'object' && value !== null);
  if (objects.length !== 1)
    throw new Error(`components/strings/${language}.ts gives out ${objects.length} objects, not one`);
  return objects[0];
}

/** One line for every leaf: where it is, and what kind. A word left empty is empty in both languages. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path}: ${value.trim() === '' ? 'empty' : 'text'}`];
  if (typeof value === 'function') return [`${path}: function of ${value.length}`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, path ? `${path}.${key}` : key))
    .sort();
}
