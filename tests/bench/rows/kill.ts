import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Case } from '../../../lib/core/case.ts';
import { packOf } from '../lib/copies.ts';
import type { Stores } from '../lib/in-page/read.ts';
import { killBrowser } from '../lib/kill.ts';
import { allLacking, fullestCase, largestOf } from '../lib/largest.ts';
import { random } from '../lib/numbers.ts';
import { openHarness, type World } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

/** What the page said before the browser was killed. */
interface Said {
  /** Keys of slips that it asked for, and the numbers of those it was told are issued. */
  readonly asked: Set<string>;
  readonly issued: Map<string, string>;
}
interface Toll {
  lost: number;
  doubled: number;
  skipped: number;
  /** Slips with another number than the page was told. */
  changed: number;
}

export const kill: Row = {
  name: 'kill',
  says: '開立到一半時殺掉瀏覽器，遺失或重號的告知單',
  unit: 'slips',
  budget: 0,
  budgetFor: 'value',
  rounds: 10,
  measure: async (bench, rounds) => {
    const harnessed = await bench.harnessed();
    const pack = packOf(harnessed);
    const procedure = largestOf(pack);
    const kase = allLacking(procedure, fullestCase(pack, procedure));
    const dir = join(bench.folder, 'killed');
    const said: Said = { asked: new Set(), issued: new Map() };
    const next = random(31);
    let unheard = 0;
    let worst: Toll = { lost: 0, doubled: 0, skipped: 0, changed: 0 };
    for (let round = 0; round <= rounds; round += 1) {
      const ext = await bench.launch(harnessed, { dir });
      const page = await openHarness(ext);
      if (round > 0) {
        const unanswered = [...said.asked].filter(key => !said.issued.has(key));
        const before = await readStores(page);
        unheard += unanswered.filter(key => before.slips.some(slip => slip.key === key)).length;
        worst = worse(worst, tollOf(said, before));
        // What was not answered is asked again with the same key, as a panel does.
        await listen(page, said);
        for (const key of unanswered) await issueAll(page, kase, [key]);
        worst = worse(worst, tollOf(said, await readStores(page)));
      } else {
        await listen(page, said);
      }
      if (round === rounds) {
        await ext.close();
        break;
      }
      const already = said.issued.size;
      void issueAll(page, kase, undefined).catch(() => undefined);
      while (said.issued.size === already) await page.waitForTimeout(5);
      await page.waitForTimeout(next() * 800);
      await killBrowser(ext);
      if (round % 5 === 4) bench.say(`  殺了 ${round + 1} 次，回報開立 ${said.issued.size} 張`);
    }
    const { lost, doubled, skipped, changed } = worst;
    return {
      value: lost + doubled,
      note: [
        `${rounds} 次，回報開立 ${said.issued.size} 張：遺失 ${lost}、重號 ${doubled}、跳號 ${skipped}`,
        `寫成而沒有回報的 ${unheard} 張，以同一個鍵再問都不另取號`,
        `儲存方式 ${backendOf(dir)}`,
      ].join('；'),
      fault: skipped + changed > 0 ? `跳號 ${skipped}、號碼與回報不同 ${changed}` : undefined,
    };
  },
};

const readStores = (page: Page): Promise<Stores> =>
  page.evaluate(() => (globalThis as unknown as World).bench.readStores());

/** Hears what the page says on its console; that reaches us even when the browser dies the next moment, or never. */
async function listen(page: Page, { asked, issued }: Said): Promise<void> {
  page.on('console', message => {
    const [kind, key = '', text = ''] = message.text().split(' ');
    if (kind === 'asked') asked.add(key);
    if (kind === 'issued') issued.set(key, text);
  });
}

/** Issues slips one after another, with these keys or without end. */
function issueAll(page: Page, kase: Case, keys: readonly string[] | undefined): Promise<void> {
  return page.evaluate(
    async ([kase, keys]) => {
      const { ask, requestFor } = (globalThis as unknown as World).bench;
      for (let count = 0; keys === undefined || count < keys.length; count += 1) {
        const key = keys?.[count] ?? crypto.randomUUID();
        console.debug(`asked ${key}`);
        const slip = await ask('slip.issue', requestFor(kase, key));
        console.debug(`issued ${key} ${slip.text}`);
      }
    },
    [kase, keys] as const,
  );
}

function tollOf({ issued }: Said, { slips, facts, databases }: Stores): Toll {
  const byKey = new Map(slips.map(slip => [slip.key, slip.text]));
  const reported = [...issued];
  const serials = slips.map(({ serial }) => serial);
  return {
    // A slip without its fact, or a database begun anew, is a loss too.
    lost: reported.filter(([key]) => !byKey.has(key)).length + Math.abs(slips.length - facts) + (databases.length - 1),
    doubled: slips.length - new Set(slips.map(({ text }) => text)).size + slips.length - byKey.size,
    skipped: Math.max(0, ...serials) - new Set(serials).size,
    changed: reported.filter(([key, text]) => byKey.has(key) && byKey.get(key) !== text).length,
  };
}

function worse(a: Toll, b: Toll): Toll {
  return {
    lost: Math.max(a.lost, b.lost),
    doubled: Math.max(a.doubled, b.doubled),
    skipped: Math.max(a.skipped, b.skipped),
    changed: Math.max(a.changed, b.changed),
  };
}

/** What IndexedDB of the profile is kept in. */
function backendOf(profile: string): string {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const begins = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1', 0, 13));
  if (begins.includes('SQLite format')) return 'SQLite';
  return files.some(({ name }) => name === 'CURRENT') ? 'LevelDB' : '不明';
}
