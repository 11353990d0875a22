// The file of profiles of systems: whole or not at all, every problem with its place; nothing in it may run or search for long.
import { describe, expect, test } from 'vitest';
import { MOST_TEXT, type Problem } from '../../../lib/schema/file-problem.ts';
import { hostFileText, readHostFile } from '../../../lib/schema/host-file.ts';
import { bindingOf, hostFile, profileOf } from '../../support/profiles.ts';

const SCRIPT = '<img src=x onerror=alert(1)>';
const { trace: TRACE } = bindingOf();
const bound = (change: object) => ({ ...profileOf(), bindings: [{ ...bindingOf(), ...change }] });
const traced = (change: object) => bound({ trace: { ...TRACE, ...change } });
const said = (word: object) =>
  bound({ reading: { kind: 'words', words: [{ text: '母', match: 'is', means: 'x', ...word }] } });
const problemsOf = (text: string): readonly Problem[] => {
  const read = readHostFile(text);
  return read.ok ? [] : read.problems;
};

describe('what one office writes another reads', () => {
  const file = {
    made: '2026-11-21T12:00',
    office: '某所',
    hosts: [profileOf(), profileOf({ id: 'h2', name: '另一個' })],
  };
  test('whole and unaltered, also behind a byte order mark; an empty one too', () => {
    expect(readHostFile(hostFileText(file))).toEqual({ ok: true, file });
    expect(readHostFile(`\uFEFF${hostFileText(file)}`).ok).toBe(true);
    expect(readHostFile(hostFileText({ ...file, hosts: [] })).ok).toBe(true);
  });

  test('also where a page says what a file may not hold: that is made plain on the way out', () => {
    const trace = { ...TRACE, label: '性<b>別\u202e', names: ['name=a&amp;b'], part: 'javascript:x' };
    const text = hostFileText({
      ...file,
      office: '某\u202e所',
      hosts: [profileOf({ bindings: [bindingOf({ trace })] })],
    });
    const read = readHostFile(text);
    expect(read.ok && read.file.hosts[0]?.bindings[0]?.trace).toEqual({
      ...trace,
      label: '性＜b>別',
      names: ['name=a＆amp;b'],
      part: 'javascript：x',
    });
  });
});

describe('a file that cannot be', () => {
  const good = hostFile();
  test.each<[string, string, Partial<Problem>]>([
    ['empty', '', { kind: 'not-json' }],
    ['cut off', good.slice(0, -20), { kind: 'not-json' }],
    ['a web page', `<html>${SCRIPT}`, { kind: 'not-json' }],
    ['17 MB', ' '.repeat(MOST_TEXT + 1), { kind: 'too-large' }],
    ['nested 100,000 deep', '['.repeat(100_000), { kind: 'not-json' }],
    ['nothing', 'null', { kind: 'not-hosts' }],
    ['a list', '[]', { kind: 'not-hosts' }],
    ['one of rules', '{"kind":"onetrip-layers","format":1}', { kind: 'not-hosts', place: 'kind' }],
    ['without systems', hostFile(undefined, { hosts: undefined }), { kind: 'not-hosts', place: 'hosts' }],
    ['with more than it should hold', hostFile([], { extra: 1 }), { kind: 'not-hosts' }],
    ['of a newer version', hostFile([], { format: 2, hosts: 'unlike' }), { kind: 'newer' }],
    ['of 201 systems', hostFile(Array.from({ length: 201 }, () => 7)), { kind: 'too-many-hosts', what: '201' }],
    ['of an office with markup', hostFile([], { office: SCRIPT }), { kind: 'markup', place: 'office' }],
  ])('%s is refused in one word', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.objectContaining(problem)]);
  });
});

describe('a system that cannot be', () => {
  const deep = (depth: number): object => (depth === 0 ? {} : { a: deep(depth - 1) });
  const words = Array.from({ length: 300 }, () => ({ text: '長'.repeat(200), match: 'is', means: 'x' }));
  test.each<[string, unknown, Partial<Problem>]>([
    [
      'a path that runs over the whole page',
      traced({ css: ':has(* * *) *' }),
      { kind: 'bad-path', place: 'bindings.0.trace.css' },
    ],
    ['a path of attributes', traced({ css: 'input[name^="a"]' }), { kind: 'bad-path' }],
    ['a path that is far too long', traced({ css: 'div > '.repeat(5000) }), { kind: 'bad-path' }],
    ['a path that would be searched back and forth', traced({ css: `${'a'.repeat(299)}!` }), { kind: 'bad-path' }],
    ['a pattern instead of a text', said({ match: 'pattern', text: '(a+)+$' }), { kind: 'pattern' }],
    ['a pattern beside it', said({ regexp: '(a+)+$' }), { kind: 'pattern' }],
    ['a way of reading that runs', bound({ reading: { kind: 'script', code: 'alert(1)' } }), { kind: 'pattern' }],
    ['a script beside the profile', { ...profileOf(), script: 'alert(1)' }, { kind: 'pattern' }],
    ['something nobody knows', { ...profileOf(), colour: 'red' }, { kind: 'wrong' }],
    ['a site that is every site', profileOf({ sites: [{ origin: '*://*', path: '/' }] }), { kind: 'bad-site' }],
    ['a site that is a script', profileOf({ sites: [{ origin: 'javascript:x', path: '/' }] }), { kind: 'bad-site' }],
    ['a name of markup', profileOf({ name: SCRIPT }), { kind: 'markup', place: 'name' }],
    ['a label of markup', traced({ label: SCRIPT }), { kind: 'markup', place: 'bindings.0.trace.label' }],
    ['a name that turns the line', profileOf({ name: '系\u202e統' }), { kind: 'unseen', place: 'name' }],
    ['a text of 1 MB', traced({ label: 'x'.repeat(1_000_000) }), { kind: 'wrong', place: 'bindings.0.trace.label' }],
    ['two fields of one id', profileOf({ bindings: [bindingOf(), bindingOf()] }), { kind: 'twice' }],
    ['nested 100 deep', { ...profileOf(), bindings: deep(100) }, { kind: 'too-deep' }],
    [
      'more words than can be',
      profileOf({
        bindings: Array.from({ length: 12 }, (_, no) =>
          bindingOf({ id: `b${no}`, reading: { kind: 'words', words } as never }),
        ),
      }),
      { kind: 'too-big' },
    ],
    ['no profile', 7, { kind: 'wrong' }],
    ['nothing', null, { kind: 'wrong' }],
  ])('with %s', (_, host, problem) => {
    expect(problemsOf(hostFile([profileOf({ id: 'good' }), host]))).toContainEqual(
      expect.objectContaining({ host: 2, ...problem }),
    );
  });

  test('with a key that changes every object', () => {
    const text = hostFile().replace('"name":', '"__proto__":{"polluted":1},"name":');
    expect(problemsOf(text)).toContainEqual({ kind: 'forbidden-key', host: 1, place: '' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('twice in one file, or with a name twice', () => {
    expect(problemsOf(hostFile([profileOf(), profileOf()]))).toEqual([{ kind: 'twice', host: 2, what: 'h1' }]);
    const twice = hostFile().replace('"name":', '"name":"甲","name":');
    expect(problemsOf(twice)).toEqual([{ kind: 'name-twice', host: 1, place: 'name' }]);
  });

  test('all problems are told at once, each with its line; never more than a hundred', () => {
    const text = JSON.stringify(
      JSON.parse(hostFile([traced({ css: '*' }), profileOf({ name: SCRIPT, id: 'h2' })])),
      null,
      1,
    );
    const found = problemsOf(text);
    expect(found.map(({ kind, host }) => [host, kind])).toEqual([
      [1, 'bad-path'],
      [2, 'markup'],
    ]);
    const lines = text.split('\n');
    expect(found.map(({ line = 0 }) => lines[line - 1]?.trim())).toEqual(['"css": "*"', `"name": "${SCRIPT}",`]);
    const many = hostFile(Array.from({ length: 150 }, () => ({})));
    expect(problemsOf(many)).toHaveLength(100);
  });
});
