// A machine that an organisation manages: what it set holds and says so, what it switched off is gone from every way in.
import type { Page } from '@playwright/test';
import type { Launched } from '../support/browser/launch.ts';
import { expect, test } from './fixtures.ts';
import { allowSites, giveLeave } from './support/allow.ts';
import { message, openDesk, openPanel } from './support/clerk.ts';
import { launchManaged } from './support/managed.ts';

const POLICY = {
  allowedHosts: ['https://*.household.example'],
  office: { name: '統一市第一戶政事務所', counter: 7 },
  layersPlace: '檔案伺服器 onetrip 的 rules.json',
  featuresOff: ['camera', 'citizen-screen', 'layers-edit', 'fax'],
  closing: '5pm',
};
const OFF = '機關已停用這項功能';

test('what an organisation sets holds over the clerk’s choice and says so; what it switches off is nowhere', async () => {
  const ext = await launchManaged(POLICY);
  try {
    await settings(ext);
    await ways(ext);
    await sites(ext);
    expect(ext.errors).toEqual([]);
  } finally {
    await ext.close();
  }
});

test('a pane that is switched off is not in the menu, and its address says so; nothing is taken in or restored', async () => {
  const ext = await launchManaged({ featuresOff: ['binding', 'layers-import', 'backup-restore'] });
  try {
    const desk = await openDesk(ext);
    await expect(desk.getByRole('link', { name: '登記簿' })).toBeVisible();
    await expect(desk.getByRole('link', { name: '系統對應' })).toHaveCount(0);
    await desk.goto(`${home(ext)}options.html#hosts`);
    await expect(desk.getByRole('alert')).toContainText(OFF);
    await desk.goto(`${home(ext)}options.html#rules`);
    await expect(desk.getByRole('button', { name: '匯出本所更動' })).toBeVisible();
    await expect(desk.getByRole('button', { name: '匯入檔案…' })).toHaveCount(0);
    await desk.goto(`${home(ext)}options.html#backup`);
    await expect(desk.getByRole('main')).toContainText(OFF);
    await expect(desk.getByRole('button', { name: /還原/ })).toHaveCount(0);
    expect(ext.errors).toEqual([]);
  } finally {
    await ext.close();
  }
});

async function settings(ext: Launched): Promise<void> {
  const desk = await openDesk(ext);
  await desk.getByRole('link', { name: '本所' }).click();
  const name = desk.getByRole('textbox', { name: '戶政事務所名稱' });
  await expect(name).toBeDisabled();
  await expect(name).toHaveValue('統一市第一戶政事務所');
  await expect(name).toHaveAccessibleDescription(/由機關統一設定/);
  await expect(desk.getByRole('textbox', { name: '櫃檯號碼' })).toBeDisabled();
  await expect(desk.getByText('下一張：', { exact: false })).toContainText('-07-00001');
  await expect(desk.getByRole('textbox', { name: '電話' })).toBeEnabled();
  // Of the wrong form, so it is the clerk's to choose, and said.
  await expect(desk.getByRole('textbox', { name: '下班時間' })).toBeEnabled();
  const note = desk.getByRole('region', { name: '機關統一設定' });
  await expect(note).toContainText('用相機讀告知單、民眾螢幕、增修規範');
  await expect(note).toContainText('https://*.household.example');
  await expect(note).toContainText('closing：不是 00:00 到 23:59 的時刻。（寫的是 5pm）');
  await expect(note).toContainText('featuresOff：沒有這個功能名稱。（寫的是 fax）');
  await expect(desk.getByRole('button', { name: '儲存' }).first()).toBeDisabled();

  const answer = await desk.evaluate(
    () =>
      new Promise<unknown>(resolve => {
        const port = chrome.runtime.connect({ name: 'onetrip' });
        port.onMessage.addListener((reply: { id?: number }) => reply.id === 1 && resolve(reply));
        port.postMessage({ id: 1, ask: 'settings.change', body: { office: { name: '自訂', phone: '00-0000' } } });
      }),
  );
  expect(answer).toMatchObject({ ok: true, body: { office: { name: '統一市第一戶政事務所', phone: '00-0000' } } });
  await expect(desk.getByRole('textbox', { name: '電話' })).toHaveValue('00-0000');

  await desk.goto(`${home(ext)}options.html#rules`);
  await expect(desk.getByRole('region', { name: '匯出與匯入' })).toContainText('檔案伺服器 onetrip 的 rules.json');
  await expect(desk.getByRole('button', { name: '匯入檔案…' })).toBeVisible();
  await desk.goto(`${home(ext)}options.html#rules/birth/edit`);
  await expect(desk.getByRole('article')).toContainText('機關已停用增修規範');
  await expect(desk.getByRole('button', { name: /^＋/ })).toHaveCount(0);
}

async function ways(ext: Launched): Promise<void> {
  const panel = await openPanel(ext);
  await panel.getByRole('button', { name: '更多' }).click();
  const entries = panel.locator('[popover]:popover-open').getByRole('button');
  await expect(entries.filter({ hasText: '面板另開視窗' })).toHaveCount(1);
  await expect(entries.filter({ hasText: '民眾螢幕' })).toHaveCount(0);
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('Alt+c');
  await expect(message(panel)).toContainText(OFF);
  await panel.keyboard.press('Control+b');
  await expect(panel.getByRole('button', { name: '選圖檔' }).first()).toBeVisible();
  await expect(panel.getByRole('button', { name: /相機/ })).toHaveCount(0);
  for (const page of ['citizen.html', 'scan.html']) expect(await said(ext, page)).toContain(OFF);
}

/** Leave the clerk gave for a site that is not listed puts nothing of ours there. */
async function sites(ext: Launched): Promise<void> {
  await giveLeave(ext, 'https://mail.example/*');
  await allowSites(ext, 'https://desk.household.example/*');
  const worker = await ext.worker();
  const registered = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(registered.flatMap(({ matches = [] }) => matches)).toEqual(['https://desk.household.example/*']);
}

async function said(ext: Launched, path: string): Promise<string> {
  const page: Page = await ext.context.newPage();
  await page.goto(home(ext) + path);
  const text = await page.getByRole('alert').innerText();
  await page.close();
  return text;
}

function home({ extensionId }: Launched): string {
  return `chrome-extension://${extensionId}/`;
}
