// Fields are known again: on pages of every technique, as they are and after they changed.
import type { Page } from '@playwright/test';
import { mutateScript } from '../support/hosts/mutate/bundle.ts';
import type { MutateInPage } from '../support/hosts/mutate/in-page.ts';
import { expect, test } from './support/shared.ts';

type World = { mutate: MutateInPage };

async function prepared(page: Page): Promise<void> {
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.evaluate(await mutateScript());
}

test('a page nothing was done to: every field is found, read, and reached from where one points', async ({ ext }) => {
  const page = await ext.context.newPage();
  await prepared(page);
  const wrong = await page.evaluate(() => {
    const { mutate } = globalThis as unknown as World;
    return mutate.bases.flatMap(name => mutate.plain(name).map(each => `${name}: ${each}`));
  });
  expect(wrong).toEqual([]);
});
