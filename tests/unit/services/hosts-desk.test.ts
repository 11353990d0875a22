import { beforeEach, expect, test } from 'vitest';
import { startDesk } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';
import { contentOf } from '../../support/profiles.ts';

beforeEach(() => {
  newDisk();
});

test('a panel over a page saves what was pointed at there; it is announced, and survives a restart', async () => {
  const started = startDesk();
  expect(await started.desk['hosts.save']({ host: contentOf(), base: 0 }, { tabId: 5 })).toEqual({
    kind: 'saved',
    rev: 1,
  });
  expect(started.announced).toEqual(['hosts']);
  const { hosts } = await startDesk().desk['hosts.load']({}, {});
  expect(hosts).toEqual([{ ...contentOf(), rev: 1, at: '2026-11-21T12:00' }]);
});

test('what was refused is not announced', async () => {
  const started = startDesk();
  await started.desk['hosts.save']({ host: contentOf(), base: 7 }, {});
  expect(started.announced).toEqual([]);
});

test('a panel laid over somebody’s page removes nothing', async () => {
  const { desk } = startDesk();
  await desk['hosts.save']({ host: contentOf(), base: 0 }, {});
  await expect(desk['hosts.remove']({ id: 'h1', base: 1 }, { tabId: 5 })).rejects.toThrow();
  expect((await desk['hosts.load']({}, {})).hosts).toHaveLength(1);
  expect(await desk['hosts.remove']({ id: 'h1', base: 1 }, {})).toEqual({ kind: 'removed' });
});
