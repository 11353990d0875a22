// What the pages are told about the safety of what is kept: the last backup, the reminder, snapshots, what was noticed.
import { beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '../../../lib/messaging/client.ts';
import { memoryPorts } from '../../../lib/messaging/port.ts';
import { createServer } from '../../../lib/messaging/server.ts';
import { faultOf } from '../../../lib/services/desk.ts';
import { openDb } from '../../../lib/store/db.ts';
import { NOON, newKey, requestOf, startDesk } from '../../support/desk.ts';
import { memoryKeep, newDisk } from '../../support/disk.ts';

const DAY = 86_400_000;
let keep: ReturnType<typeof memoryKeep>;
let day: number;
beforeEach(() => {
  newDisk();
  keep = memoryKeep();
  day = 0;
});

function start() {
  const started = startDesk({ keep, now: () => NOON + day * DAY, later: act => void setTimeout(act, 0) });
  const server = createServer(started.desk, faultOf);
  const client = createClient(() => {
    const { page, background } = memoryPorts();
    server.accept(background, {});
    return page;
  });
  return { ...started, client };
}

test('every answer passes the check at the page', async () => {
  const { client } = start();
  await client.ask('slip.issue', requestOf(newKey()));
  await client.ask('store.check', {});
  await openDb(1).slips.clear();
  const state = await client.ask('store.check', {});
  const [noticed] = state.noticed;
  const answers = [
    await client.ask('store.state', {}),
    await client.ask('store.seen', { ids: [noticed?.id ?? ''] }),
    await client.ask('backup.saved', { facts: 1 }),
    await client.ask('backup.later', {}),
    await client.ask('store.changed', {}),
    await client.ask('store.show', {}),
  ];
  expect(answers).toHaveLength(6);
  expect(noticed).toMatchObject({ items: [{ what: 'slips', lost: 1, healed: 1 }], seen: false });
  expect(answers[1]).toMatchObject({ noticed: [{ seen: true }], snapshots: [{ id: 'day:2026-11-21', facts: 1 }] });
});

describe('the reminder', () => {
  const due = async () => (await start().desk['store.state']({}, {})).due;
  const issue = () => start().desk['slip.issue'](requestOf(newKey()), {});

  test('comes when the last backup is older than a week and something is new', async () => {
    expect(await due()).toBe(false);
    await issue();
    day = 7;
    expect(await due()).toBe(false);
    day = 8;
    expect(await due()).toBe(true);
    expect(await start().desk['backup.saved']({ facts: 1 }, {})).toMatchObject({
      due: false,
      lastBackup: '2026-11-29T12:00',
    });
    day = 30;
    expect(await due()).toBe(false);
    await issue();
    expect(await due()).toBe(true);
  });

  test('can be put off for three days, and switched off', async () => {
    await issue();
    day = 10;
    expect((await start().desk['backup.later']({}, {})).due).toBe(false);
    day = 14;
    expect(await due()).toBe(true);
    await start().desk['settings.change']({ backupDays: 0 }, {});
    expect(await due()).toBe(false);
  });

  test('does not come because the clock was set back a year', async () => {
    await issue();
    await start().desk['backup.saved']({ facts: 0 }, {});
    day = -365;
    expect(await due()).toBe(false);
  });
});

test('databases left whole are listed', async () => {
  await openDb(1).open();
  await openDb(2).open();
  keep = memoryKeep({ generation: 2 });
  expect(await start().desk['store.state']({}, {})).toMatchObject({ generation: 2, old: [1] });
});
