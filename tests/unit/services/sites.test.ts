import { describe, expect, test } from 'vitest';
import { USUAL_CHOICE } from '../../../lib/schema/site.ts';
import { createSites } from '../../../lib/services/sites.ts';
import { memoryKeep } from '../../support/disk.ts';

const A = 'https://a.example';
const B = 'http://b.example:8080';

test('a site nobody chose anything for is as shipped, and nothing of it is kept', async () => {
  const keep = memoryKeep();
  const sites = createSites(keep);
  expect(sites.known(A)).toBeUndefined();
  expect(await sites.of(A)).toEqual(USUAL_CHOICE);
  expect(sites.known(A)).toEqual(USUAL_CHOICE);
  expect(keep.values).toEqual({});
});

test('what was chosen is known after a restart, for that site only; back to as shipped, it is forgotten', async () => {
  const keep = memoryKeep();
  await createSites(keep).change(A, { side: 'left', width: 500 });
  await createSites(keep).change(A, { off: true });
  const later = createSites(keep);
  expect(await later.of(A)).toEqual({ side: 'left', width: 500, off: true });
  expect(await later.of(B)).toEqual(USUAL_CHOICE);
  await later.change(A, USUAL_CHOICE);
  expect(keep.values).toEqual({ sites: [] });
});

test('changes made at once are all kept', async () => {
  const keep = memoryKeep();
  const sites = createSites(keep);
  await Promise.all([
    sites.change(A, { width: 300 }),
    sites.change(B, { off: true }),
    sites.change(A, { side: 'left' }),
  ]);
  expect(await createSites(keep).of(A)).toEqual({ side: 'left', width: 300, off: false });
  expect(await createSites(keep).of(B)).toEqual({ ...USUAL_CHOICE, off: true });
});

describe('what does not fit is not remembered', () => {
  test.each<[string, string, unknown]>([
    ['a width too small', A, { width: 1 }],
    ['a width too large', A, { width: 9000 }],
    ['half a pixel', A, { width: 400.5 }],
    ['a side nobody has', A, { side: 'top' }],
    ['something more', A, { off: true, text: 'x' }],
    ['no object', A, 'off'],
    ['a page for a site', `${A}/form?id=1`, { off: true }],
    ['a file', 'file://', { off: true }],
    ['no origin', 'null', { off: true }],
    ['an endless name', `https://${'a'.repeat(400)}`, { off: true }],
  ])('%s', async (_, site, change) => {
    const keep = memoryKeep();
    await createSites(keep).change(site, change);
    expect(keep.values).toEqual({});
  });
});

test.each([[null], ['x'], [{ [A]: true }], [[{ site: A, side: 'left', width: 0, off: false }, null, 3]]])(
  'damaged records (%o) are not used',
  async kept => {
    expect(await createSites(memoryKeep({ sites: kept })).of(A)).toEqual(USUAL_CHOICE);
  },
);

test('storage that cannot be read: as shipped; a write that fails is told, and the next works', async () => {
  const keep = memoryKeep();
  let broken = true;
  const fail = async () => Promise.reject(new Error('no'));
  const sites = createSites({ get: fail, set: (key, value) => (broken ? fail() : keep.set(key, value)) });
  expect(await sites.of(A)).toEqual(USUAL_CHOICE);
  await expect(sites.change(A, { off: true })).rejects.toThrow('no');
  broken = false;
  await sites.change(B, { off: true });
  expect(keep.values).toHaveProperty('sites');
});

test('at most 200 sites, those changed last', async () => {
  const keep = memoryKeep();
  const sites = createSites(keep);
  for (let n = 0; n < 210; n += 1) await sites.change(`https://s${n}.example`, { off: true });
  expect(keep.values['sites']).toHaveLength(200);
  expect((await sites.of('https://s209.example')).off).toBe(true);
  expect((await sites.of('https://s9.example')).off).toBe(false);
});
