import type { Page } from '@playwright/test';
import { SHOWN } from '../../../components/register/register-model.ts';
import type { Pack } from '../../../lib/core/pack.ts';
import type { RegisterQuery } from '../../../lib/schema/slip.ts';
import { stopWorker } from '../../support/browser/drive.ts';
import type { Launched } from '../../support/browser/launch.ts';
import type { Bench } from '../lib/bench.ts';
import { packOf } from '../lib/copies.ts';
import type { Filled } from '../lib/in-page/register.ts';
import { allLacking, fullestCase } from '../lib/largest.ts';
import { median, pick, random, shown } from '../lib/numbers.ts';
import { openHarness, type World } from '../lib/pages.ts';
import type { Row } from '../lib/row.ts';

const COUNT = 100_000;
/** As many as the register page asks for at once. */
const limit = SHOWN;

export const register100k: Row = {
  name: 'register-100k',
  says: '十萬張的登記簿，找一次（號碼、項目、日期、缺件中最慢的）',
  unit: 'ms',
  budget: 50,
  budgetFor: 'value',
  rounds: 15,
  measure: async (bench, rounds) => {
    const ext = await bench.launch(await bench.harnessed());
    const page = await openHarness(ext);
    const pack = packOf(bench.built);
    const { missing, bytes, filled } = await fill(bench, page, pack);
    const next = random(7);
    const day = () => `${pick([2024, 2025, 2026], next)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 9)}`;
    const serial = () => String(101 + Math.floor(next() * 33_000)).padStart(5, '0');
    const procedure = () => pick(pack.procedures, next).id;
    const paper = () => pick(missing, next);
    const kinds: Record<string, () => RegisterQuery> = {
      號碼: () => ({ text: `114-${serial()}`, limit }),
      項目: () => ({ procedure: procedure(), limit }),
      日期: () => {
        const on = day();
        return { from: on, to: on, limit };
      },
      缺件: () => ({ missing: paper(), limit }),
    };
    const further: Record<string, () => RegisterQuery> = {
      號碼開頭: () => ({ text: `114-${serial().slice(0, 3)}`, limit }),
      項目加一個月: () => ({ procedure: procedure(), from: '2025-03-01', to: '2025-03-31', limit }),
      缺件加兩年前的一個月: () => ({ missing: paper(), from: '2024-03-01', to: '2024-03-31', limit }),
      不設條件: () => ({ limit }),
    };
    // First, so that what is found is timed in a worker that has nothing else to do.
    const safe = await keptSafe(ext, page);
    const timed = await timeAll(page, kinds, rounds);
    const others = await timeAll(page, further, Math.min(rounds, 7));
    await ext.close();
    const worst = timed.reduce((a, b) => (b.took > a.took ? b : a));
    const words = (list: readonly Timed[]) =>
      list.map(({ kind, took, found }) => `${kind} ${shown(took)}（${found} 張）`).join('、');
    return {
      value: worst.took,
      note: [
        words(timed),
        `另外 ${words(others)}`,
        safe,
        `每張約 ${Math.round(bytes)} 字元，${filled.first.text} 到 ${filled.last.text}`,
      ].join('；'),
    };
  },
};

/** What safety costs with so many: opening again with a worker just started, going through all of it, and how long a search waits meanwhile. */
async function keptSafe(ext: Launched, page: Page): Promise<string> {
  const opening: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await stopWorker(ext.context, ext.extensionId);
    opening.push(await timeAsk(page, 'desk.open', {}));
  }
  const { took, waits } = await page.evaluate(async () => {
    const { ask } = (globalThis as unknown as World).bench;
    const start = performance.now();
    let done = false;
    const checking = ask('store.check', {}).finally(() => {
      done = true;
    });
    const waits: number[] = [];
    while (!done) {
      const asked = performance.now();
      await ask('slip.find', { text: '114-00200', limit: 1 });
      waits.push(performance.now() - asked);
      await new Promise(next => setTimeout(next, 50));
    }
    await checking;
    return { took: performance.now() - start, waits };
  });
  const longest = waits.toSorted((a, b) => b - a);
  return [
    `背景程式停掉後再開 ${shown(median(opening))}`,
    `整本核對並打包 ${shown(took)}，期間找一次 ${shown(median(waits))}、最久 ${shown(longest[0] ?? 0)}`,
  ].join('；');
}

function timeAsk(page: Page, name: 'desk.open', body: Record<string, never>): Promise<number> {
  return page.evaluate(
    async ([name, body]) => {
      const { ask } = (globalThis as unknown as World).bench;
      const start = performance.now();
      await ask(name, body);
      return performance.now() - start;
    },
    [name, body] as const,
  );
}

interface Timed {
  readonly kind: string;
  readonly took: number;
  readonly found: number;
}

/** Asks as the register page does, over the port and through the client's checks; medians. */
async function timeAll(page: Page, kinds: Record<string, () => RegisterQuery>, rounds: number): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const [kind, query] of Object.entries(kinds)) {
    // The first wakes what is asleep.
    const queries = Array.from({ length: rounds + 1 }, query);
    const answers = await page.evaluate(async queries => {
      const { ask } = (globalThis as unknown as World).bench;
      const answers: { took: number; found: number }[] = [];
      for (const query of queries) {
        const start = performance.now();
        const slips = await ask('slip.find', query);
        answers.push({ took: performance.now() - start, found: slips.length });
      }
      return answers.slice(1);
    }, queries);
    const found = median(answers.map(answer => answer.found));
    timed.push({ kind, took: median(answers.map(({ took }) => took)), found });
  }
  return timed;
}

interface Full {
  /** The kinds of paper that slips lack. */
  readonly missing: readonly string[];
  readonly bytes: number;
  readonly filled: Filled;
}

/** Fills the register from one real slip of each procedure. */
async function fill(bench: Bench, page: Page, pack: Pack): Promise<Full> {
  const cases = pack.procedures.map(procedure => allLacking(procedure, fullestCase(pack, procedure)));
  const said = new Set<number>();
  await page.exposeFunction('tell', (written: number) => {
    const tenth = Math.floor((written / COUNT) * 10);
    if (!said.has(tenth)) bench.say(`  登記簿已寫入 ${written} 張`);
    said.add(tenth);
  });
  return page.evaluate(
    async ([cases, count]) => {
      const { tell, bench } = globalThis as unknown as World & { tell: (written: number) => void };
      const models: Awaited<ReturnType<typeof bench.ask<'slip.issue'>>>[] = [];
      for (const kase of cases) {
        models.push(await bench.ask('slip.issue', bench.requestFor(kase, crypto.randomUUID())));
      }
      const lacking = models.filter(model => model.missing.length > 0);
      const filled = await bench.fillRegister(lacking, count, tell);
      const missing = [...new Set(lacking.flatMap(model => model.missing))];
      const bytes = lacking.reduce((sum, model) => sum + JSON.stringify(model).length, 0) / lacking.length;
      return { missing, bytes, filled };
    },
    [cases, COUNT] as const,
  );
}
