// Slips issued in the browser, and the papers they are printed on.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Case } from '../../../lib/core/case.ts';
import type { Pack, Procedure } from '../../../lib/core/pack.ts';
import type { Settings } from '../../../lib/schema/settings.ts';
import type { Slip } from '../../../lib/schema/slip.ts';
import { pdfOf } from '../../support/browser/drive.ts';
import type { Launched } from '../../support/browser/launch.ts';
import { fullestCase, sizeOf } from './largest.ts';
import { openHarness, openPage, type World } from './pages.ts';

export const PAPERS: readonly Settings['paper'][] = ['A4', 'A5', 'A5x2', '80mm'];

/** Slips of the procedures with most rules, first the one with most: every question answered, every paper missing. */
export async function issueSlips(ext: Launched, pack: Pack, count: number): Promise<Slip[]> {
  const bySize = [...pack.procedures].sort((a: Procedure, b: Procedure) => sizeOf(b) - sizeOf(a));
  const page = await openHarness(ext);
  const slips: Slip[] = [];
  for (const procedure of bySize.slice(0, count)) {
    const given = [fullestCase(pack, procedure) as Case, randomUUID()] as const;
    const slip = await page.evaluate(async ([kase, key]) => {
      const { ask, requestFor } = (globalThis as unknown as World).bench;
      return ask('slip.issue', requestFor(kase, key));
    }, given);
    slips.push(slip);
  }
  await page.close();
  return slips;
}

/** Prints a slip on a paper to a PDF file; gives its path. */
export async function printSlip(ext: Launched, slip: Slip, paper: Settings['paper'], folder: string): Promise<string> {
  const page = await openHarness(ext);
  await page.evaluate(
    async size => (globalThis as unknown as World).bench.ask('settings.change', { paper: size }),
    paper,
  );
  await page.close();
  const sheet = await openPage(ext, `print.html?slip=${slip.id}`);
  await sheet.locator('.qr').first().waitFor();
  const file = join(folder, `${slip.text}-${paper}.pdf`);
  await pdfOf(sheet, file);
  await sheet.close();
  return file;
}
