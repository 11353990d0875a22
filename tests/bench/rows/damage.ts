import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { NoticedItem } from '../../../lib/schema/noticed.ts';
import { stopWorker } from '../../support/browser/drive.ts';
import type { Launched } from '../../support/browser/launch.ts';
import type { Bench } from '../lib/bench.ts';
import { packOf } from '../lib/copies.ts';
import { type Damage, damagesTo } from '../lib/damages.ts';
import { allLacking, fullestCase, largestOf } from '../lib/largest.ts';
import { openHarness, type World } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

/** Slips in the profile that is damaged, and how many of them an older copy of it has. */
const SLIPS = 12;
const OLDER = 8;
/** How long the extension may take to say what is amiss. */
const PATIENCE = 20_000;

interface Seen {
  readonly damage: string;
  /** Nothing was lost: all is as before, and nothing needed to be said. */
  readonly harmless: boolean;
  readonly noticed: boolean;
  /** All is as it was before. */
  readonly whole: boolean;
  readonly numbersGoOn: boolean;
  readonly items: string;
}

export const damage: Row = {
  name: 'damage',
  says: '開啟時沒有發現的資料損壞（種類）',
  unit: 'kinds',
  budget: 0,
  budgetFor: 'value',
  rounds: 1,
  measure: async bench => {
    const { profile, older, before } = await prepare(bench);
    const damages = [...damagesTo(profile), POINTER];
    const seen: Seen[] = [];
    for (const each of damages) {
      const one = await suffer(bench, each, profile, older, before);
      seen.push(one);
      const verdict = one.noticed ? '發現' : one.harmless ? '無損' : '沒有發現';
      bench.say(
        `  ${each.name}：${verdict}${one.items ? `（${one.items}）` : ''}${one.numbersGoOn ? '' : '，編號重複'}`,
      );
    }
    const real = seen.filter(({ harmless }) => !harmless);
    const missed = real.filter(({ noticed }) => !noticed);
    const doubled = seen.filter(({ numbersGoOn }) => !numbersGoOn);
    return {
      value: missed.length,
      note: [
        `${real.length} 種損壞發現 ${real.length - missed.length} 種，其中 ${real.filter(({ whole }) => whole).length} 種全部復原`,
        `另有 ${seen.length - real.length} 種動了檔案而沒有損失`,
        ...(missed.length > 0 ? [`沒有發現：${missed.map(each => each.damage).join('、')}`] : []),
      ].join('；'),
      fault: doubled.length > 0 ? `編號重複：${doubled.map(each => each.damage).join('、')}` : undefined,
    };
  },
};

/** Which database is in use is forgotten; only where it is not the first does this matter, so a second one is begun before. */
const POINTER: Damage = { name: '忘了用哪一個資料庫', within: { do: 'clear', tables: [] } };

/** A profile with a register, settings, a change of the office's and a case in hand, looked through and packed; and the same some slips before. */
async function prepare(bench: Bench): Promise<{ profile: string; older: string; before: string }> {
  const [profile, older] = [join(bench.folder, 'whole'), join(bench.folder, 'older')];
  const live = async (from: number, to: number) => {
    const ext = await bench.launch(await bench.harnessed(), { dir: profile });
    const page = await openHarness(ext);
    await fill(bench, page, from, to);
    const all = await everything(page);
    await ext.close();
    return all;
  };
  await live(0, OLDER);
  cpSync(profile, older, { recursive: true });
  return { profile, older, before: await live(OLDER, SLIPS) };
}

async function fill(bench: Bench, page: Page, from: number, to: number): Promise<void> {
  const pack = packOf(bench.built);
  const procedure = largestOf(pack);
  const kase = allLacking(procedure, fullestCase(pack, procedure));
  await page.evaluate(
    async ([kase, from, to]) => {
      const { ask, requestFor } = (globalThis as unknown as World).bench;
      if (from === 0) {
        await ask('settings.change', { clerk: '甲' });
        await ask('case.save', { id: 'current', case: kase as never, base: 0 });
        const db = await new Promise<IDBDatabase>(resolve => {
          const opening = indexedDB.open('onetrip-1');
          opening.onsuccess = () => resolve(opening.result);
        });
        const writing = db.transaction('changes', 'readwrite');
        const id = '01900000-0000-7000-8000-000000000001';
        writing.objectStore('changes').add({ id, layer: 'office', at: '2026-11-21T12:00', change: { any: 1 } });
        await new Promise(resolve => {
          writing.oncomplete = resolve;
        });
        db.close();
      }
      for (let count = from; count < to; count += 1) {
        const slip = await ask('slip.issue', requestFor(kase as never, crypto.randomUUID()));
        if (count % 2 === 0) await ask('slip.printed', { id: slip.id, key: crypto.randomUUID() });
        if (count % 5 === 4) await ask('slip.void', { id: slip.id, reason: '重複' });
      }
      await ask('store.check', {});
    },
    [kase, from, to] as const,
  );
}

async function suffer(bench: Bench, what: Damage, profile: string, older: string, before: string): Promise<Seen> {
  const dir = join(bench.folder, 'damaged');
  rmSync(dir, { recursive: true, force: true });
  cpSync(profile, dir, { recursive: true });
  const open = async () => {
    const ext = await bench.launch(await bench.harnessed(), { dir });
    return { ext, page: await openHarness(ext) };
  };
  if ('within' in what) {
    const { ext, page } = await open();
    // Gone through before, so that what is done now is seen at the next opening only.
    await page.evaluate(() => (globalThis as unknown as World).bench.ask('store.check', {}));
    if (what === POINTER) await forgetPointer(ext, page);
    else await page.evaluate(step => (globalThis as unknown as World).bench.harm('onetrip-1', step), what.within);
    await ext.close();
  } else what.folder(dir, older);
  const { ext, page } = await open();
  const { items, state } = await noticedBy(page);
  const refused = state === 'refused';
  const after = refused ? '' : await everything(page);
  const numbersGoOn = refused || (await nextNumberIsNew(bench, page, SLIPS));
  await ext.close();
  const noticed = items.length > 0 || state !== 'ok';
  const whole = before === after && state === 'ok';
  const told = [
    ...(refused ? ['瀏覽器一個資料庫也不給開，面板說出來'] : []),
    ...(state === 'renewed' ? ['另建新的資料庫'] : []),
    ...items.map(item => `${item.what} ${item.healed}/${item.lost}`),
  ].join('、');
  return { damage: what.name, harmless: whole && !noticed, noticed, whole, numbersGoOn, items: told };
}

const everything = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as World).bench.everything());

/** Opens as a panel does, and waits for what is said; nothing said until all is gone through is nothing noticed. */
function noticedBy(page: Page): Promise<{ items: NoticedItem[]; state: 'ok' | 'renewed' | 'refused' }> {
  return page.evaluate(async patience => {
    const { ask } = (globalThis as unknown as World).bench;
    const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const opened = await ask('desk.open', {}).catch(() => undefined);
    // Where the browser opens no database of ours at all any more, the panel says so.
    if (!opened) return { items: [], state: 'refused' };
    const until = Date.now() + patience;
    for (;;) {
      const { audited } = await storage.session.get('audited');
      const { noticed } = await ask('store.state', {});
      const items = noticed.filter(each => !each.seen).flatMap(each => each.items);
      if (items.length > 0 || audited || Date.now() > until) return { items, state: opened.store };
      await new Promise(next => setTimeout(next, 100));
    }
  }, PATIENCE);
}

/** Whether the next slip has a number no slip had before. */
async function nextNumberIsNew(bench: Bench, page: Page, given: number): Promise<boolean> {
  const pack = packOf(bench.built);
  const procedure = largestOf(pack);
  const kase = allLacking(procedure, fullestCase(pack, procedure));
  const serial = await page.evaluate(async kase => {
    const { ask, requestFor } = (globalThis as unknown as World).bench;
    return (await ask('slip.issue', requestFor(kase as never, crypto.randomUUID()))).number.serial;
  }, kase);
  return serial > given;
}

/** Makes the second generation the one in use, then forgets that it is. */
async function forgetPointer(ext: Launched, page: Page): Promise<void> {
  const local = (generation?: number) =>
    page.evaluate(async value => {
      const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      await (value ? storage.local.set({ generation: value }) : storage.local.remove('generation'));
    }, generation);
  await local(2);
  await stopWorker(ext.context, ext.extensionId);
  await page.evaluate(async () => {
    const { ask } = (globalThis as unknown as World).bench;
    await ask('desk.open', {});
    await ask('store.check', {});
  });
  await local();
}
