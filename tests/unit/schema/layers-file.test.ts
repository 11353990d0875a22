import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../lib/core/layers/change.ts';
import { MOST_TEXT, type Problem } from '../../../lib/schema/file-problem.ts';
import { fileText, readFile } from '../../../lib/schema/layers-file.ts';
import { choice, option, paper, procedure, text } from '../../support/factories.ts';
import { at, changeOf, fileOf, line } from '../../support/layers.ts';
import { profileOf } from '../../support/profiles.ts';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const both = { zh: SCRIPT, en: SCRIPT };
const add = (entry: object): Edit =>
  ({ do: 'add', procedure: 'letter', thing: { kind: 'requirement', entry } }) as unknown as Edit;
const { source: _source, ...own } = paper('own-a', { no: 700 });
const reword = (field: string, to: unknown, target = at('requirement', 'id-card')): Edit =>
  ({ do: 'reword', target, field, to, was: null }) as Edit;
const put = (parts: object): Edit => ({
  do: 'procedure',
  procedure: { ...procedure({ id: 'own-p' }), no: 9000, ...parts },
});
const problems = (...edits: Edit[]): readonly Problem[] => {
  const read = readFile(fileOf(edits.map(edit => changeOf(edit))));
  return read.ok ? [] : read.problems;
};

describe('what one office writes another reads', () => {
  const changes = [
    changeOf(add(own), { cite: '某函', since: '2027-01-01' }),
    changeOf({
      do: 'add',
      procedure: 'letter',
      thing: { kind: 'question', entry: choice('own-q', ['a', 'b'], { no: 70 }) },
    }),
    changeOf({
      do: 'add',
      procedure: 'letter',
      thing: { kind: 'option', question: 'who', entry: option('own-o', 60) },
    }),
    changeOf({ do: 'add', procedure: 'letter', thing: { kind: 'fee', entry: { item: 'copy' } }, after: 'id-card' }),
    changeOf({ do: 'add', procedure: 'letter', thing: { kind: 'offer', entry: { says: '代填' } } }),
    changeOf({
      do: 'add',
      procedure: 'letter',
      thing: {
        kind: 'interim',
        entry: {
          id: 'own-i',
          says: text('先收影本'),
          afterwards: '回復收正本',
          since: '2026-11-01',
          until: '2026-11-30',
        },
      },
    }),
    changeOf({ do: 'add', procedure: 'letter', thing: { kind: 'step', entry: '歸檔' } }),
    changeOf(reword('name', text('新'))),
    changeOf(reword('note', null)),
    changeOf(reword('note', null, at('fee', 'copy'))),
    changeOf(reword('text', '新', line('step', '收件'))),
    changeOf({ do: 'hide', target: at('option', 'agent', 'who'), was: text('agent') }),
    changeOf(put({ questions: [choice('q'), { ...choice('n'), no: 2, type: 'number', options: undefined }] })),
    changeOf({ do: 'slip-text', slot: 'lead', to: text('請') }),
    changeOf({ do: 'document-text', document: 'id-card', to: null }),
    changeOf({ do: 'price', item: 'door-plate', price: { rule: 'first-and-subsequent', first: 50, subsequent: 20 } }),
    changeOf({ do: 'calendar', day: '2026-07-01', is: 'closed', name: '颱風' }),
  ];
  const all = [...changes, changeOf({ do: 'undo', change: changes[0]?.id ?? '' }, { layer: 'personal' })];
  const file = { made: '2026-11-21T12:00', office: '某所', pack: '2026.11.1', changes: structuredClone(all) };

  test('whole and unaltered, also behind a byte order mark', () => {
    expect(readFile(fileText(file))).toEqual({ ok: true, file: JSON.parse(JSON.stringify(file)) });
    expect(readFile(`\uFEFF${fileText(file)}`).ok).toBe(true);
  });

  test('with the profiles of systems it carries, and their faults by the number of the system', () => {
    const hosts = [profileOf(), profileOf({ id: 'h2' })];
    const carried = fileText({ ...file, hosts });
    expect(readFile(carried)).toEqual({ ok: true, file: { ...JSON.parse(JSON.stringify(file)), hosts } });
    const spoilt = fileOf([], { format: 2, hosts: [hosts[0], { ...hosts[1], name: SCRIPT, run: 'x' }] });
    expect(readFile(spoilt)).toEqual({
      ok: false,
      problems: [
        { kind: 'pattern', host: 2, place: '' },
        { kind: 'markup', host: 2, place: 'name' },
      ],
    });
  });

  test('with letters joined, marked or spaced as other scripts need', () => {
    const name = text('क्\u200dष می\u200cخواهم ข้าว Nguyễn が');
    const read = readFile(fileOf([changeOf(add({ ...own, name }))], { office: '臺\u200d所' }));
    expect(read.ok).toBe(true);
  });
});

describe('a text that no rules may hold', () => {
  const problemsOf = (file: string) => {
    const read = readFile(file);
    return read.ok ? [] : read.problems;
  };
  test('HTML and script are refused in every text, with the change, the place and the line', () => {
    const marked = [
      changeOf(add({ ...own, name: both, note: SCRIPT, lookup: { how: SCRIPT } }), { cite: SCRIPT }),
      changeOf({ do: 'calendar', day: '2026-07-01', is: 'closed', name: SCRIPT }, { by: SCRIPT.slice(0, 40) }),
    ];
    const file = JSON.stringify(JSON.parse(fileOf(marked, { office: SCRIPT })), null, 1);
    const found = problemsOf(file);
    expect(new Set(found.map(each => each.kind))).toEqual(new Set(['markup']));
    expect(found.map(({ change, place }) => [change, place])).toEqual([
      [undefined, 'office'],
      ...['cite', 'name.en', 'name.zh', 'note', 'lookup.how'].map(() => [1, expect.any(String)]),
      [2, 'by'],
      [2, 'edit.name'],
    ]);
    const lines = file.split('\n');
    for (const { line = 0 } of found) expect(lines[line - 1]).toMatch(/<|javascript/);
  });
  test('characters that cannot be seen are refused; those of the office’s name stay behind', () => {
    const file = fileText({
      made: '2026-11-21T12:00',
      office: '某\u202e所',
      pack: '1',
      changes: [changeOf({ do: 'calendar', day: '2026-07-01', is: 'closed', name: '颱\u200e風' })],
    });
    expect(problemsOf(file)).toEqual([{ kind: 'unseen', change: 1, place: 'edit.name', line: expect.any(Number) }]);
  });
  test('a name twice in one object is refused, not the last taken', () => {
    const good = fileOf([changeOf({ do: 'calendar', day: '2026-07-01', is: 'closed', name: '颱風' })]);
    const bad = good.replace('"name":', '"name":"甲","name":').replace('"made":', '"made":"2026",\n"made":');
    expect(problemsOf(bad)).toEqual([
      { kind: 'name-twice', place: 'made', line: 2 },
      { kind: 'name-twice', change: 1, place: 'edit.name', line: 2 },
    ]);
  });
});

describe('a file that cannot be', () => {
  const good = fileOf([changeOf(add(own))]);
  test.each<[string, string, Partial<Problem>]>([
    ['empty', '', { kind: 'not-json' }],
    ['cut off', good.slice(0, -20), { kind: 'not-json' }],
    ['no JSON', SCRIPT, { kind: 'not-json' }],
    ['100 MB', ' '.repeat(MOST_TEXT + 1), { kind: 'too-large' }],
    ['nothing', 'null', { kind: 'not-layers' }],
    ['another file', '{"format":1,"slips":[]}', { kind: 'not-layers' }],
    ['a list', '[]', { kind: 'not-layers' }],
    ['without changes', fileOf([], { changes: undefined }), { kind: 'not-layers', place: 'changes' }],
    ['with more than it should hold', fileOf([], { extra: 1 }), { kind: 'not-layers' }],
    ['of a newer version', fileOf([], { format: 3, changes: 'unlike' }), { kind: 'newer' }],
    ['of no version', fileOf([], { format: 'x' }), { kind: 'not-layers', place: 'format' }],
    ['of 10,001 changes', fileOf(Array.from({ length: 10_001 }, () => 1)), { kind: 'too-many', what: '10001' }],
    ['nested 100,000 deep', '['.repeat(100_000), { kind: 'not-json' }],
    [
      'with a key that changes every object',
      good.replace('"why":', '"__proto__":{"polluted":1},"why":'),
      { kind: 'forbidden-key', change: 1 },
    ],
    [
      'with another',
      good.replace('"why":', '"constructor":{"prototype":{"polluted":1}},"why":'),
      { kind: 'forbidden-key' },
    ],
  ])('%s is refused in one word', (_, file, problem) => {
    expect(readFile(file)).toMatchObject({ ok: false, problems: [problem] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a change that cannot be', () => {
  const deep = (depth: number): object => (depth === 0 ? { fact: 'a', is: 'b' } : { not: deep(depth - 1) });
  const wide = (count: number) => ({ any: Array.from({ length: count }, () => ({ fact: 'a', is: 'b' })) });
  test.each<[string, Edit, Partial<Problem>]>([
    ['a paper with a shipped id', add({ ...own, id: 'id-card' }), { kind: 'own-id' }],
    ['with a shipped number', add({ ...own, no: 5 }), { kind: 'own-number' }],
    [
      'with a name every object has',
      add({ ...own, document: 'constructor' }),
      { kind: 'wrong', place: 'edit.thing.entry.document' },
    ],
    [
      'without an English name',
      add({ ...own, name: { zh: '某' } }),
      { kind: 'wrong', place: 'edit.thing.entry.name.en' },
    ],
    [
      'with a text too long',
      add({ ...own, note: 'x'.repeat(2001) }),
      { kind: 'wrong', place: 'edit.thing.entry.note' },
    ],
    ['with something nobody knows', add({ ...own, run: 'x' }), { kind: 'wrong' }],
    ['under a condition 17 deep', add({ ...own, when: deep(16) }), { kind: 'too-deep' }],
    ['under one of 2,001 parts', add({ ...own, when: wide(2000) }), { kind: 'too-deep' }],
    ['a text that may not be taken away', reword('name', null), { kind: 'field' }],
    ['a text in one language', reword('name', '新'), { kind: 'field' }],
    ['a note in two', reword('note', text('新')), { kind: 'field' }],
    ['a field that is no text', reword('no', '9'), { kind: 'field' }],
    ['an option of no question', reword('label', text('新'), at('option', 'agent')), { kind: 'wrong' }],
    ['a procedure with a shipped id', put({ id: 'birth' }), { kind: 'own-id', place: 'edit.procedure.id' }],
    ['with a shipped number', put({ no: 8999 }), { kind: 'own-number' }],
    ['with one paper twice', put({ requirements: [paper('a'), paper('a', { no: 2 })] }), { kind: 'twice' }],
    ['with one number twice', put({ questions: [choice('a'), choice('b')] }), { kind: 'twice' }],
    ['with a choice of nothing', put({ questions: [{ ...choice('a'), options: undefined }] }), { kind: 'wrong' }],
    ['a day that does not exist', { do: 'calendar', day: '2026-02-30', is: 'closed', name: '' }, { kind: 'wrong' }],
    ['a price below nothing', { do: 'price', item: 'copy', price: { rule: 'flat', amount: -1 } }, { kind: 'wrong' }],
    ['something nobody can do', { do: 'run', code: 'x' } as unknown as Edit, { kind: 'wrong' }],
  ])('%s', (_, edit, problem) => {
    expect(problems(edit)).toEqual([expect.objectContaining({ change: 1, ...problem })]);
  });

  test('an id that stands above all to come', () => {
    const read = readFile(fileOf([{ ...changeOf(add(own)), id: 'ffffffff-ffff-7fff-8fff-ffffffffffff' }]));
    expect(read).toMatchObject({ ok: false, problems: [{ kind: 'far-future', place: 'id' }] });
  });
});

test('all problems are told at once, each with its place', () => {
  const twice = changeOf(add(own));
  const read = readFile(
    fileOf([twice, changeOf(reword('no', '9')), twice, changeOf(add({ ...own, id: 'x', no: 1 })), 7]),
  );
  expect(read.ok ? [] : read.problems.map(({ kind, change }) => [change, kind])).toEqual([
    [2, 'field'],
    [3, 'twice'],
    [4, 'own-id'],
    [4, 'own-number'],
    [5, 'wrong'],
  ]);
  const many = readFile(fileOf(Array.from({ length: 500 }, () => 7)));
  expect(many.ok ? 0 : many.problems.length).toBe(100);
});
