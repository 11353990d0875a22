// Fields are known again: on pages of every technique, as they are and after they changed.
import type { Page } from '@playwright/test';
import { scriptOf } from '../support/hosts/mutate/bundle.ts';
import type { MutateInPage } from '../support/hosts/mutate/in-page.ts';
import { expect, test } from './support/shared.ts';

type World = { mutate: MutateInPage };

async function prepared(page: Page): Promise<void> {
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.evaluate(await scriptOf('in-page.ts'));
}

test('a page nothing was done to: every field is found, read, and reached from where one points', async ({ ext }) => {
  const page = await ext.context.newPage();
  await prepared(page);
  const wrong = await page.evaluate(() => {
    const { mutate } = globalThis as unknown as World;
    return [...mutate.first.bases, ...mutate.second.bases].flatMap(name =>
      mutate.plain(name).map(each => `${name}: ${each}`),
    );
  });
  expect(wrong).toEqual([]);
});

test('a page that changed: nearly every field is found again, and none wrongly', async ({ ext }) => {
  const page = await ext.context.newPage();
  await prepared(page);
  const { fixed, heldOut, random } = await page.evaluate(() => {
    const { mutate } = globalThis as unknown as World;
    return { fixed: mutate.fixedSet(), heldOut: mutate.heldOutSet(), random: mutate.byChance(25, 7) };
  });
  expect(fixed.pages).toBeGreaterThanOrEqual(100);
  expect([...fixed.wrong, ...heldOut.wrong, ...random.wrong]).toEqual([]);
  expect(fixed.percent, fixed.asked.join('\n')).toBeGreaterThanOrEqual(95);
  expect(heldOut.percent, heldOut.asked.join('\n')).toBeGreaterThanOrEqual(90);
});
