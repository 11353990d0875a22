import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edit, NewChange } from '../../../lib/core/layers/change.ts';
import { faultOf } from '../../../lib/services/desk.ts';
import { OFFICE, startDesk } from '../../support/desk.ts';
import { FULL, fillDisk, newDisk } from '../../support/disk.ts';
import { is, paper, text } from '../../support/factories.ts';
import { at, changeOf, fileOf } from '../../support/layers.ts';

beforeEach(() => {
  newDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { source: _source, ...own } = paper('own-a', { no: 700 });
const add = (parts = {}): Edit => ({
  do: 'add',
  procedure: 'letter',
  thing: { kind: 'requirement', entry: { ...own, ...parts } },
});
const asked = (edit: Edit, layer: NewChange['layer'] = 'office'): NewChange => ({
  layer,
  by: '王',
  why: '本所規定',
  edit,
});
const kept = async ({ desk }: ReturnType<typeof startDesk>) => (await desk['layers.load']({}, {})).changes;

test('a change bears the desk’s hour, is announced, and survives a restart', async () => {
  const started = startDesk();
  const result = await started.desk['layers.add']({ base: 0, changes: [asked(add())] }, {});
  expect(result).toMatchObject({ kind: 'saved', seq: 1, changes: [{ at: '2026-11-21T12:00', by: '王' }] });
  expect(started.announced).toEqual(['layers']);
  expect(await kept(startDesk())).toHaveLength(1);
});

test('what was refused is not announced', async () => {
  const started = startDesk();
  await started.desk['layers.add']({ base: 0, changes: [asked(add())] }, {});
  const again = asked(add({ note: '別' }));
  expect(await started.desk['layers.add']({ base: 0, changes: [again] }, {})).toMatchObject({ kind: 'stale' });
  await started.desk['layers.import']({ text: '{' }, {});
  expect(started.announced).toEqual(['layers']);
});

test('a panel laid over somebody’s page changes no rules', async () => {
  const started = startDesk();
  const asker = { tabId: 5 };
  await expect(started.desk['layers.add']({ base: 0, changes: [asked(add())] }, asker)).rejects.toThrow();
  await expect(started.desk['layers.import']({ text: fileOf([changeOf(add())]) }, asker)).rejects.toThrow();
  expect(await kept(started)).toEqual([]);
});

describe('out to a file and into another machine', () => {
  test('the office’s changes alone, or with one’s own', async () => {
    const here = startDesk();
    await here.desk['settings.change']({ office: OFFICE }, {});
    await here.desk['layers.add']({ base: 0, changes: [asked(add()), asked(add({ id: 'own-b' }), 'personal')] }, {});
    const office = await here.desk['layers.export']({ personal: false, hosts: true }, {});
    const both = await here.desk['layers.export']({ personal: true, hosts: true }, {});
    expect([office.count, both.count]).toEqual([1, 2]);
    const all = await kept(here);

    newDisk();
    const there = startDesk();
    const read = await there.desk['layers.read']({ text: both.text }, {});
    expect(read).toEqual({
      kind: 'read',
      made: '2026-11-21T12:00',
      office: '某所',
      pack: '2026.11.1',
      changes: all,
      hosts: [],
    });
    expect([await kept(there), there.announced]).toEqual([[], []]);
    expect(await there.desk['layers.import']({ text: both.text }, {})).toEqual({ kind: 'saved', added: 2, hosts: 0 });
    expect(await there.desk['layers.import']({ text: both.text }, {})).toEqual({ kind: 'saved', added: 0, hosts: 0 });
    expect(await kept(there)).toEqual(all);
  });

  test('a condition on a question nobody knows is refused with its place; one the file itself brings is known', async () => {
    const { desk } = startDesk();
    const wants = [
      changeOf(add()),
      changeOf(add({ id: 'own-b', when: is('who', 'x') })),
      changeOf(add({ id: 'own-c', when: is('own-q', 'a') })),
    ];
    const problems = {
      kind: 'refused',
      problems: [
        { kind: 'unknown', change: 2, what: 'who=x' },
        { kind: 'unknown', change: 3, what: 'own-q' },
      ],
    };
    for (const ask of ['layers.read', 'layers.import'] as const)
      expect(await desk[ask]({ text: fileOf(wants) }, {})).toEqual(problems);
    const asks = changeOf({
      do: 'add',
      procedure: 'letter',
      thing: {
        kind: 'question',
        entry: {
          id: 'own-q',
          no: 70,
          ask: text('問'),
          type: 'choice',
          options: [
            { id: 'a', no: 1, label: text('甲') },
            { id: 'b', no: 2, label: text('乙') },
          ],
        },
      },
    });
    expect(await desk['layers.import']({ text: fileOf([wants[2], asks]) }, {})).toEqual({
      kind: 'saved',
      added: 2,
      hosts: 0,
    });
  });

  test('a layer whose procedure is gone is kept, not refused', async () => {
    const started = startDesk();
    const gone = changeOf({ do: 'hide', target: { ...at('requirement', 'a'), procedure: 'old' }, was: null });
    expect(await started.desk['layers.import']({ text: fileOf([gone]) }, {})).toEqual({
      kind: 'saved',
      added: 1,
      hosts: 0,
    });
    expect(await kept(started)).toEqual([gone]);
  });

  test.each(FULL)('the disk is full (%s): nothing is taken in, and it is said', async how => {
    const started = startDesk();
    await started.desk['layers.add']({ base: 0, changes: [asked(add())] }, {});
    const before = await kept(started);
    fillDisk(how);
    const many = Array.from({ length: 20 }, (_, index) => changeOf(add({ id: `own-${index}` })));
    const fault = await started.desk['layers.import']({ text: fileOf(many) }, {}).catch(faultOf);
    vi.restoreAllMocks();
    expect(fault).toBe('disk-full');
    expect(await kept(startDesk())).toEqual(before);
  });
});
