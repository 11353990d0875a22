// A slip read back from its paper: printed, made into pixels as coarse printers do, worn, and shown to the panel or the camera.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import { openDrawer } from '../support/browser/drive.ts';
import { launchExtension } from '../support/browser/launch.ts';
import { cut, filmOf, type Grey, pngOf, rasterised, worn } from '../support/pictures.ts';
import { message, openPanel, type Panel } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';
import { startSite } from './support/site.ts';
import { restored, slipOfChild } from './support/slips.ts';

const BAD = { turn: 97, noise: 25, blots: 3, blur: 1 };

/** Any text as a printed code, five pixels a module. */
function codeOf(text: string): Grey {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const side = size * 5;
  const at = (index: number) => data[Math.floor(Math.floor(index / side) / 5)]?.[Math.floor((index % side) / 5)];
  return {
    width: side,
    height: side,
    pixels: Uint8Array.from({ length: side * side }, (_, index) => (at(index) ? 0 : 255)),
  };
}

/** Puts a file before the panel: pasted, or dropped on it. */
async function give(panel: Panel, file: Buffer, how: 'paste' | 'drop' = 'paste'): Promise<void> {
  await panel.evaluate(
    ([encoded, kind]) => {
      const bytes = Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'slip.png', { type: 'image/png' }));
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data })
          : new DragEvent('drop', { dataTransfer: data, cancelable: true });
      dispatchEvent(event);
    },
    [file.toString('base64'), how] as const,
  );
}

test('a slip printed, worn and pictured is restored: pasted, dropped or chosen; over a strict page too', async ({
  ext,
  panel,
}, info) => {
  const pdf = info.outputPath('slip.pdf');
  const { text } = await slipOfChild(ext, panel, pdf);
  const page = rasterised(pdf, 203);
  const bad = pngOf(worn(page, BAD, 1));

  await give(panel, bad);
  await restored(panel, text);
  await panel.keyboard.press('Control+Enter');
  await give(panel, pngOf(worn(page, { ...BAD, turn: 185 }, 2)), 'drop');
  await restored(panel, text);
  await panel.keyboard.press('Control+Enter');
  await panel.keyboard.press('Control+b');
  await panel
    .getByLabel('選圖檔')
    .and(panel.locator('input'))
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: pngOf(page) });
  await restored(panel, text);
  await panel.keyboard.press('Control+Enter');
  await expect(message(panel)).toContainText('案件已結束');

  const refusals: readonly (readonly [string, Buffer, string])[] = [
    ['no picture', Buffer.from('一張告知單'), '這不是讀得懂的圖片'],
    ['a picture cut off', bad.subarray(0, 200), '這不是讀得懂的圖片'],
    ['a picture that states more pixels than memory holds', hugePng(), '圖片太大'],
    ['a page without a code', pngOf(cut(page, 0, 0, 400, 300)), '圖片裡找不到告知單的碼'],
    ['another code', pngOf(codeOf('https://example.test/')), '這不是一次告知單的碼'],
    ['a code cut short', pngOf(codeOf(`7310${'1'.repeat(70)}`)), '這個碼不完整或已損壞'],
  ];
  for (const [title, file, says] of refusals)
    await test.step(title, async () => {
      await give(panel, file);
      await expect(message(panel)).toContainText(says);
      await expect(panel.getByRole('heading', { name: '今天辦什麼？' })).toBeVisible();
    });
  await panel.close();

  const site = await startSite({ 'Content-Security-Policy': "default-src 'none'" });
  const host = await ext.context.newPage();
  await host.goto(site.url);
  const drawer = await openDrawer(ext, host);
  await give(drawer, bad);
  await restored(drawer, text);
  await site.close();
});

/** The head of a PNG of 65,536 × 65,536, and nothing behind it. */
function hugePng(): Buffer {
  const png = Buffer.from(pngOf({ width: 1, height: 1, pixels: new Uint8Array(1) }));
  png.writeUInt32BE(65_536, 16);
  png.writeUInt32BE(65_536, 20);
  return png;
}

test('the camera restores the case in the panel and closes itself; without one it is said', async ({
  ext,
  panel,
}, info) => {
  const pdf = info.outputPath('slip.pdf');
  const { text, code } = await slipOfChild(ext, panel, pdf);
  await panel.keyboard.press('Control+b');
  const opening = ext.context.waitForEvent('page');
  await panel.getByRole('button', { name: '用相機' }).click();
  await expect((await opening).getByRole('alert')).toContainText(/找不到相機|瀏覽器沒有允許使用相機/);

  const folder = mkdtempSync(join(tmpdir(), 'onetrip-film-'));
  const film = join(folder, 'slip.y4m');
  const shown = worn(cut(codeOf(code), 0, 0, 400, 400), { turn: 8, noise: 12, blots: 0, blur: 1 }, 3);
  writeFileSync(film, filmOf(cut(shown, 0, 0, 640, 480)));
  const args = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  const seeing = await launchExtension({ args });
  try {
    const desk = await openPanel(seeing);
    await desk.keyboard.press('Control+b');
    const camera = seeing.context.waitForEvent('page');
    await desk.getByRole('button', { name: '用相機' }).click();
    const page = await camera;
    if (!page.isClosed()) await page.waitForEvent('close');
    await expect(desk.getByText(`依告知單 ${text} 回復`)).toBeVisible();
    expect(seeing.errors).toEqual([]);
  } finally {
    await seeing.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
