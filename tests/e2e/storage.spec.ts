// Storage that is damaged or full: each says its sentence, and nothing is lost.
import type { Page } from '@playwright/test';
import { stopWorker } from '../support/browser/drive.ts';
import type { Launched } from '../support/browser/launch.ts';
import { expect, test } from './fixtures.ts';
import {
  answer,
  answered,
  CHILD_SEAL,
  caseTitle,
  childSeal,
  find,
  issue,
  mark,
  message,
  numberOf,
  openDesk,
  openPanel,
  row,
} from './support/clerk.ts';

const CASE = {
  procedure: 'birth',
  answers: {},
  marks: {},
  quantities: {},
  waivers: {},
  requested: [],
  applied: '2026-11-20',
  demandIgnored: false,
};

/** Puts a case into the store behind the extension's back. */
async function putCase(page: Page, change: object, rev = 7): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    ([value, at]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('onetrip-1');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('cases', 'readwrite');
          writing.objectStore('cases').put({ id: 'current', case: value, rev: at });
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [{ ...CASE, ...change }, rev] as const,
  );
}

/** All rows of a table of the store. */
function rowsOf(page: Page, database: string, table: string): Promise<unknown[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<unknown[]>((done, fail) => {
        const opening = indexedDB.open(name as string);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction(store as string)
            .objectStore(store as string)
            .getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      }),
    [database, table] as const,
  );
}

const DAMAGE: readonly (readonly [string, object])[] = [
  ['a quantity out of range', { quantities: { transcript: -5 } }],
  ['a mark that is none', { marks: { 'id-card': 'perhaps' } }],
  ['a day that is none', { applied: '2026-02-30' }],
];
test('a stored case that cannot be read is set aside with a sentence, and work goes on', async ({ ext, panel }) => {
  for (const [index, [what, change]] of DAMAGE.entries()) {
    await putCase(panel, change, 7 + index);
    const next = await openPanel(ext);
    await expect(message(next), what).toContainText('上次的案件資料損壞、無法讀取，已另行保留');
    await expect(next.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
    expect(await rowsOf(next, 'onetrip-1', 'cases'), what).toHaveLength(index + 1);
    await next.close();
  }
  const next = await openPanel(ext);
  await find(next, '遷出登記', '遷出登記');
  await next.reload();
  await expect(caseTitle(next)).toContainText('遷出登記');
});

test('a stored case of a procedure that is not in the pack says so, and work goes on', async ({ ext, panel }) => {
  await putCase(panel, { procedure: 'no-such-procedure' });
  const next = await openPanel(ext);
  await expect(message(next)).toContainText('上次的案件所屬項目不在目前的規範包裡');
  await find(next, '遷出登記', '遷出登記');
  await next.reload();
  await expect(caseTitle(next)).toContainText('遷出登記');
});

/** Stops the worker and puts a database in place of ours that no version of ours wrote. */
async function replaceStore(ext: Launched, page: Page, version: number, table: string): Promise<void> {
  await stopWorker(ext.context, ext.extensionId);
  await page.evaluate(
    ([at, name]) =>
      new Promise<void>((done, fail) => {
        const removing = indexedDB.deleteDatabase('onetrip-1');
        removing.onerror = () => fail(removing.error);
        removing.onsuccess = () => {
          const opening = indexedDB.open('onetrip-1', at as number);
          opening.onerror = () => fail(opening.error);
          opening.onupgradeneeded = () => opening.result.createObjectStore(name as string).put('kept', 'old');
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [version, table] as const,
  );
}

test('a database that cannot be opened is left whole, a new one begun, and numbers go on', async ({ ext, panel }) => {
  await childSeal(panel);
  const first = await numberOf(await issue(ext, panel));
  const blank = await ext.context.newPage();
  await blank.goto(`chrome-extension://${ext.extensionId}/_locales/en/messages.json`);
  for (const page of ext.context.pages())
    if (page !== blank && page.url().startsWith('chrome-extension:')) await page.close();
  await replaceStore(ext, blank, 20, 'facts');
  const next = await openPanel(ext);
  await expect(message(next)).toContainText('原資料庫無法開啟，已原樣保留並另建新的；告知單編號會接續，不會重複。');
  expect(await rowsOf(next, 'onetrip-1', 'facts')).toEqual(['kept']);
  await childSeal(next);
  const second = await numberOf(await issue(ext, next));
  expect(Number(second.slice(-5))).toBe(Number(first.slice(-5)) + 1);
  const desk = await openDesk(ext);
  await expect(desk.getByRole('row').filter({ hasText: second })).toBeVisible();
});

test('a database of a newer version is not written over', async ({ ext, panel }) => {
  const blank = await ext.context.newPage();
  await blank.goto(`chrome-extension://${ext.extensionId}/_locales/en/messages.json`);
  await panel.close();
  await replaceStore(ext, blank, 990, 'future');
  const next = await openPanel(ext);
  await expect(message(next)).toContainText('原資料庫無法開啟，已原樣保留並另建新的');
  expect(await rowsOf(next, 'onetrip-1', 'future')).toEqual(['kept']);
  await find(next, '遷出登記', '遷出登記');
  await next.reload();
  await expect(caseTitle(next)).toContainText('遷出登記');
});

/** The worker's disk is full, or has room again. */
async function diskFull(ext: Launched, full: boolean): Promise<void> {
  const worker = await ext.worker();
  await worker.evaluate(isFull => {
    const { prototype } = IDBObjectStore;
    const kept = prototype as unknown as Record<string, unknown>;
    for (const name of ['add', 'put'] as const) {
      kept[`old-${name}`] ??= prototype[name];
      kept[name] = isFull
        ? () => {
            throw new DOMException('full', 'QuotaExceededError');
          }
        : kept[`old-${name}`];
    }
  }, full);
}

test('with a full disk the case stays on screen, no number is taken, and all is saved once there is room', async ({
  ext,
  panel,
}) => {
  await childSeal(panel);
  await diskFull(ext, true);
  await mark(panel, CHILD_SEAL[3], '缺：沒帶');
  await expect(message(panel)).toContainText('磁碟空間不足：沒有取號，也沒有存檔，畫面上的案件還在。');
  await expect(row(panel, CHILD_SEAL[3])).toHaveAccessibleName(/缺：沒帶$/);
  await panel.keyboard.press('Control+p');
  await expect(panel.getByRole('button', { name: /^開立一次告知單/ })).toBeEnabled();
  await expect(message(panel)).toContainText('磁碟空間不足');
  expect(ext.context.pages().filter(page => page.url().includes('print.html'))).toEqual([]);
  await diskFull(ext, false);
  const slip = await issue(ext, panel);
  expect(await numberOf(slip)).toMatch(/-00001$/);
  const again = await openPanel(ext);
  await expect(row(again, CHILD_SEAL[3])).toHaveAccessibleName(/缺：沒帶$/);
});

test('where the disk fills while answers are given, the next answer after room is made saves them all', async ({
  ext,
  panel,
}) => {
  await find(panel, '印鑑登記', '印鑑登記');
  await diskFull(ext, true);
  await answer(panel, '當事人戶籍設在哪裡？', '本所轄區');
  await answer(panel, '今天由誰來辦？', '受監護宣告者的監護人');
  await expect(message(panel)).toContainText('磁碟空間不足');
  await diskFull(ext, false);
  await answer(panel, '印章上刻的是戶籍姓名嗎？', '是');
  await expect(message(panel)).toHaveText('');
  await panel.reload();
  for (const [ask, option] of [
    ['當事人戶籍設在哪裡？', '本所轄區'],
    ['今天由誰來辦？', '受監護宣告者的監護人'],
  ] as const)
    await expect(answered(panel, ask, option)).toBeVisible();
});
