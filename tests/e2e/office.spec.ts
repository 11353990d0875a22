// What holds in this place only: entered in the workbench, reckoned with at once in a panel already open.
import { appliedDay, enter, eventDay, find, openDesk } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

test('a typhoon day makes a case open in the panel in time, and late again when cancelled', async ({ ext, panel }) => {
  await find(panel, '出生登記', '出生登記');
  await enter(eventDay(panel, '出生日期'), '1150921');
  await enter(appliedDay(panel), '1151121');
  await expect(panel.getByRole('main')).toContainText('逾 1 日');
  const desk = await openDesk(ext);
  await desk.getByRole('link', { name: '本所' }).click();
  const days = desk.getByRole('form', { name: '停班與補班日' });
  const day = days.getByRole('textbox', { name: '日期' });
  await enter(day, '1150230');
  await expect(desk.getByRole('alert')).toHaveText('115 年 2 月沒有 30 日，請再看一次日期。');
  await expect(day).toHaveValue('1150230');
  await day.fill('1151120');
  await enter(days.getByRole('textbox', { name: '說明' }), '颱風停班');
  await expect(panel.getByRole('main')).not.toContainText('逾 1 日');
  await desk.getByRole('button', { name: '取消 115/11/20' }).press('Enter');
  await expect(panel.getByRole('main')).toContainText('逾 1 日');

  const plate = desk.getByRole('form', { name: /^門牌工本費/ });
  await enter(plate.getByRole('textbox', { name: '金額（元）' }), '１５０');
  await expect(plate).toContainText('現為每面 150 元');
});
