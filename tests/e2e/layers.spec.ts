// The office's own changes to the rules: in every open window at once, marked, on the slip, and gone again without a trace.
import type { Edit } from '../../lib/core/layers/change.ts';
import { expect, test } from './fixtures.ts';
import { childSeal, find, issue, mark, openPanel, row, verdict } from './support/clerk.ts';
import { ask, change } from './support/layers.ts';

const both = (zh: string) => ({ zh, en: zh });
const PROCEDURE = 'seal-registration';
const add = (id: string, name: string, no: number): Edit => ({
  do: 'add',
  procedure: PROCEDURE,
  thing: { kind: 'requirement', entry: { id, no, document: id, name: both(name), form: 'original' } },
});

test('a paper, a text and the slip’s first sentence of one’s own', async ({ ext }) => {
  const panel = await openPanel(ext);
  await childSeal(panel);
  const version = panel.getByText(/規範包 /).first();
  const before = await version.textContent();
  const other = await ext.context.newPage();
  await other.goto(`chrome-extension://${ext.extensionId}/options.html`);
  await change(
    other,
    add('own-photo', '大頭照一張', 700),
    { do: 'hide', target: { kind: 'step', procedure: PROCEDURE, id: 'line-00000000' }, was: null },
    { do: 'slip-text', slot: 'lead', procedure: PROCEDURE, to: both('敬請備妥 {件數} 項後再來辦{項目}。') },
  );
  // The panel in the other window follows by itself.
  await expect(row(panel, '大頭照一張')).toBeVisible();
  await expect(row(panel, '大頭照一張').getByText('本所增列')).toBeVisible();
  await expect(verdict(panel)).toContainText('未查對 5 件');
  await row(panel, '大頭照一張').focus();
  await expect(panel.getByText(/^王主任於 \d+\/\d+\/\d+ \d\d:\d\d：本所會議決議$/)).toBeVisible();
  expect(await version.textContent()).not.toBe(before);
  await mark(panel, '大頭照一張', '缺：沒帶');
  const slip = await issue(ext, panel);
  await expect(slip.getByRole('article')).toContainText('敬請備妥 1 項後再來辦印鑑登記。');
  await expect(slip.getByRole('article')).toContainText('大頭照一張');

  const { changes } = (await ask(other, 'layers.load', {})) as { changes: { id: string }[] };
  await change(other, ...changes.toReversed().map(({ id }): Edit => ({ do: 'undo', change: id })));
  await expect(row(panel, '大頭照一張')).toHaveCount(0);
  await expect(version).toHaveText(before ?? '');
});

test('HTML and script in every text are drawn as text; a procedure of one’s own is found by its alias', async ({
  ext,
}) => {
  const bad = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const panel = await openPanel(ext);
  await change(panel, {
    do: 'procedure',
    procedure: {
      id: 'own-visit',
      no: 9000,
      title: both(`到府服務${bad}`),
      category: 'other',
      sensitive: false,
      aliases: ['行動戶政車'],
      codes: [],
      confidence: 'low',
      conflicts: bad,
      law: [{ cite: bad, says: bad }],
      applicants: [{ who: bad }],
      agent: { allowed: true, needs: bad },
      office: { rule: 'special', note: bad },
      questions: [
        {
          id: 'who',
          no: 1,
          ask: both(bad),
          type: 'choice',
          options: [
            { id: 'a', no: 1, label: both(bad) },
            { id: 'b', no: 2, label: both('乙') },
          ],
        },
      ],
      groups: [],
      requirements: [{ id: 'p', no: 1, document: 'own-p', name: both(bad), form: 'original', note: bad, source: 0 }],
      fees: [],
      outcomes: [],
      persons: [],
      steps: [bad],
      offers: [],
      pitfalls: [bad],
      sources: [{ title: bad, url: bad }],
    },
  });
  await find(panel, '行動戶政車', '到府服務');
  await find(panel, 'ㄒㄉㄏㄓㄔ', '到府服務');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('<script>');
  await expect(panel.getByRole('heading', { level: 1 }).getByText('本所增列')).toBeVisible();
  await row(panel, bad).focus();
  await expect(panel.locator('img, script:not([src])')).toHaveCount(0);
  expect(await panel.title()).not.toBe('1');
});
