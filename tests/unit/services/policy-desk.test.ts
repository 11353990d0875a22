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
import { contentOf, profileOf } from '../../support/profiles.ts';

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
type Desk = ReturnType<typeof startDesk>['desk'];
const HIDDEN = {
  layer: 'office',
  by: '王',
  why: '本所規定',
  edit: { do: 'hide', target: at('requirement', 'id-card'), was: null },
} as const;
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

describe('what is known of systems', () => {
  const site = (origin: string) => ({ origin, path: '/' });
  const listed = site('https://a.gov.example');
  const other = site('https://b.example');
  const save = (desk: Desk, sites: readonly ReturnType<typeof site>[], base = 0) =>
    desk['hosts.save']({ host: contentOf(profileOf({ sites })), base }, { tabId: 5 });

  test('a site that is not listed is not taken up; one from before may stay, so that it can be switched off', async () => {
    const set = policies({});
    const { desk } = startDesk({ policies: set });
    await save(desk, [other]);
    await set.set({ allowedHosts: ['https://*.gov.example'] });
    expect(await save(desk, [other, listed], 1)).toMatchObject({ kind: 'saved' });
    expect(await save(desk, [listed, other, site('https://c.example')], 2).catch(faultOf)).toBe('switched-off');
    expect(await save(desk, [listed, site('https://*.gov.example')], 2).catch(faultOf)).toBe('switched-off');
  });

  test('where no page may be read, nothing is known; it comes back with the leave', async () => {
    const set = policies({});
    const { desk, announced } = startDesk({ policies: set });
    await save(desk, [listed]);
    announced.length = 0;
    await set.set({ featuresOff: ['binding'] });
    expect(announced).toEqual(['settings', 'hosts']);
    expect((await desk['hosts.load']({}, {})).hosts).toEqual([]);
    await set.set({});
    expect((await desk['hosts.load']({}, {})).hosts).toHaveLength(1);
  });

  test('where no page may be read, an office’s file brings its rules and no systems', async () => {
    const text = fileOf([changeOf(HIDDEN.edit)], { hosts: [profileOf()] });
    const set = policies({ featuresOff: ['binding'] });
    const { desk } = startDesk({ policies: set });
    expect(await desk['layers.import']({ text }, {})).toMatchObject({ kind: 'saved', added: 1, hosts: 0 });
    await set.set({});
    expect((await desk['hosts.load']({}, {})).hosts).toEqual([]);
  });
});

describe('what is switched off is refused, and nothing else', () => {
  const FILE = fileOf([changeOf(HIDDEN.edit)]);
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
