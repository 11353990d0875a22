// What a policy fixes or switches off, at the desk: whichever page asks.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Policy } from '../../../lib/core/policy.ts';
import { UNMANAGED } from '../../../lib/schema/policy/managed.ts';
import { DEFAULT_SETTINGS } from '../../../lib/schema/settings.ts';
import { faultOf } from '../../../lib/services/desk.ts';
import type { Policies } from '../../../lib/services/policies.ts';
import { newKey, OFFICE, requestOf, startDesk } from '../../support/desk.ts';
import { memoryKeep, newDisk } from '../../support/disk.ts';
import { at, changeOf, fileOf } from '../../support/layers.ts';

beforeEach(() => {
  newDisk();
});

/** A policy that can be changed under the desk's feet. */
function policies(policy: Policy): Policies & { readonly set: (next: Policy) => Promise<void> } {
  let now = policy;
  const listeners: Parameters<Policies['onChange']>[0][] = [];
  const current = async () => ({ ...UNMANAGED, state: 'live' as const, policy: now });
  return {
    current,
    look: current,
    onChange: listener => void listeners.push(listener),
    set: async next => {
      const before = now;
      now = next;
      for (const listener of listeners) await listener(next, before);
    },
  };
}
const FIXED: Policy = { closing: '17:30', office: { name: '統一所', counter: 7 } };

test('what is fixed cannot be changed, what is free can; the answer says what holds', async () => {
  const { desk } = startDesk({ policies: policies(FIXED) });
  const answer = await desk['settings.change'](
    { closing: '09:00', paper: 'A4', office: { name: '自訂所', counter: 1, phone: '00-0000' } },
    {},
  );
  const holds = { closing: '17:30', paper: 'A4', office: { name: '統一所', counter: 7, phone: '00-0000' } };
  expect(answer).toMatchObject(holds);
  const opened = await desk['desk.open']({}, {});
  expect(opened.settings).toMatchObject(holds);
  expect(opened.managed).toMatchObject({ state: 'live', policy: FIXED });
});

test('it holds wherever settings are used: slips, their numbers, the end of cases', async () => {
  const { desk } = startDesk({ policies: policies(FIXED) });
  const slip = await desk['slip.issue'](requestOf(newKey()), {});
  expect(slip).toMatchObject({ text: '115-07-00001', office: { name: '統一所', counter: 7 } });
  expect(await desk['office.numbers']({}, {})).toMatchObject({ counter: 7, last: 1 });
  expect((await desk['case.load']({}, {})).endsAt).toBe('2026-11-21T17:30');
  expect(JSON.parse((await desk['layers.export']({ personal: false, hosts: false }, {})).text).office).toBe('統一所');
});

test('once it is gone, what the clerk had chosen is there again', async () => {
  const keep = memoryKeep();
  const own = { ...DEFAULT_SETTINGS, closing: '18:00', office: OFFICE };
  await startDesk({ keep }).desk['settings.change'](own, {});
  const set = policies(FIXED);
  const { desk, announced } = startDesk({ keep, policies: set });
  await desk['settings.change']({ ...own, closing: '08:00' }, {});
  announced.length = 0;
  await set.set({});
  expect(announced).toEqual(['settings']);
  expect((await desk['desk.open']({}, {})).settings).toEqual(own);
});

test('a closing time that comes at noon and lies in the morning ends no case in hand', async () => {
  const set = policies({});
  const { desk } = startDesk({ policies: set });
  await desk['case.save']({ id: newKey(), case: requestOf(newKey()).case, base: 0 }, {});
  await set.set({ closing: '08:00' });
  expect((await desk['case.tend']({}, {})).cases).toHaveLength(1);
});

describe('what is switched off is refused, and nothing else', () => {
  const HIDDEN = {
    layer: 'office',
    by: '王',
    why: '本所規定',
    edit: { do: 'hide', target: at('requirement', 'id-card'), was: null },
  } as const;
  const FILE = fileOf([changeOf(HIDDEN.edit)]);
  type Desk = ReturnType<typeof startDesk>['desk'];
  const rows: readonly (readonly [NonNullable<Policy['featuresOff']>[number], (desk: Desk) => Promise<unknown>])[] = [
    ['camera', desk => desk['camera.show']({}, {})],
    ['citizen-screen', desk => desk['window.show']({ which: 'citizen' }, {})],
    ['layers-edit', desk => desk['layers.add']({ base: 0, changes: [HIDDEN] }, {})],
    ['layers-import', desk => desk['layers.import']({ text: FILE }, {})],
  ];
  test.each(rows)('%s', async (feature, ask) => {
    const off = startDesk({ policies: policies({ featuresOff: [feature] }) });
    expect(await ask(off.desk).catch(faultOf)).toBe('switched-off');
    expect([off.announced, off.shown]).toEqual([[], []]);
    for (const [other, each] of rows)
      if (other !== feature) expect(await each(off.desk).catch(faultOf), other).not.toBe('switched-off');
    expect(await off.desk['window.show']({ which: 'panel' }, {})).toEqual({});
  });
});
