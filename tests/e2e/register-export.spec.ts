// The register leaves as a file: made in the page, downloaded, and read back as others read it.
import { readFileSync } from 'node:fs';
import { unzip } from '../support/unzip.ts';
import { find, issue, numberOf, openDesk } from './support/clerk.ts';
import { expect, test } from './support/shared.ts';

test('CSV and ODS hold what the filters show, and harm no spreadsheet', async ({ ext, panel }) => {
  await find(panel, '死亡登記', '戶政申辦');
  const slip = await issue(ext, panel);
  const number = await numberOf(slip);
  await slip.close();
  const desk = await openDesk(ext);
  await desk.getByRole('button', { name: `作廢 ${number}` }).click();
  await desk.getByRole('textbox', { name: '作廢原因' }).fill('=1+1 <b>');
  await desk.keyboard.press('Enter');
  await desk.getByRole('combobox', { name: '狀態' }).selectOption('作廢');
  await desk.getByRole('textbox', { name: '編號' }).fill(number);
  await expect(desk.getByRole('row')).toHaveCount(2);

  const exported = async (format: string) => {
    const downloading = desk.waitForEvent('download');
    await desk.getByRole('button', { name: `匯出 ${format}` }).press('Enter');
    const download = await downloading;
    await expect(desk.getByText('已匯出 1 張。')).toBeVisible();
    expect(download.suggestedFilename()).toMatch(new RegExp(`^告知單登記簿-至\\d{7}\\.${format.toLowerCase()}$`));
    return readFileSync(await download.path());
  };
  const csv = await exported('CSV');
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [, line = '', ...rest] = csv.toString().split('\r\n');
  expect(line).toMatch(new RegExp(`^${number},民國\\d+年\\d+月\\d+日,20\\d\\d-\\d\\d-\\d\\d,\\d\\d:\\d\\d,死亡登記,`));
  expect(line).toMatch(/,「=1\+1 <b>」$/);
  expect(rest).toEqual(['']);

  const content =
    unzip(await exported('ODS'))
      .get('content.xml')
      ?.toString() ?? '';
  expect(content).toContain(`office:value-type="string"><text:p>${number}</text:p>`);
  expect(content).toContain('office:value-type="string"><text:p>=1+1 &lt;b&gt;</text:p>');
  expect(content).not.toContain('table:formula');
});
