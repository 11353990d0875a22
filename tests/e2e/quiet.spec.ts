// 疼您櫃檯: a turning point of a life is named neither on the screen nor on the slip, until the clerk asks.
import AxeBuilder from '@axe-core/playwright';
import { caseTitle, issue, openDesk, searchBox, verdict } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

test('the screen names it only when asked, and the slip not at all', async ({ ext, panel }) => {
  await searchBox(panel).fill('媽媽過世要辦什麼');
  await searchBox(panel).press('Enter');
  await expect(caseTitle(panel)).toContainText('戶政申辦');
  await expect(panel.locator('.case-head')).not.toContainText('死亡登記');
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  }
  await panel.keyboard.press('Alt+m');
  await expect(caseTitle(panel)).toContainText('死亡登記');
  await panel.keyboard.press('Alt+m');
  await expect(caseTitle(panel)).toContainText('戶政申辦');
  const words = await verdict(panel).textContent();
  expect(words).not.toContain('死亡');

  const slip = await issue(ext, panel);
  await expect(slip.getByRole('article')).toContainText('辛苦您了');
  await expect(slip.getByRole('article').locator('.sheet-lead, h1')).not.toContainText(['死亡登記', '死亡登記']);
  await slip.close();

  const desk = await openDesk(ext);
  await desk.getByRole('link', { name: '本所' }).click();
  await desk.getByRole('radiogroup', { name: '安靜模式' }).getByRole('radio', { name: '不用' }).click();
  await expect(caseTitle(panel)).toContainText('死亡登記');
  await desk
    .getByRole('radiogroup', { name: '安靜模式' })
    .getByRole('radio', { name: /^人生重大事項/ })
    .click();
  await expect(caseTitle(panel)).toContainText('戶政申辦');
});
