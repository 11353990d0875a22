import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyItems, copyOut } from '../../components/copy-out/copy-out.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { newDisk } from '../support/disk.ts';
import { feeItem, group, packOfAll, paper, procedure, text } from '../support/factories.ts';
import { startWorker, type Worker } from '../support/windows.ts';

const BIRTH = procedure({
  id: 'birth',
  no: 1,
  groups: [group('proof', { name: text('出生證明') })],
  requirements: [
    paper('card', { name: text('國民身分證') }),
    paper('book', { name: text('戶口名簿') }),
    paper('hospital', { oneOf: 'proof' }),
    paper('midwife', { oneOf: 'proof' }),
  ],
  fees: [{ item: 'copy', source: 0 }],
});
const CARD = procedure({ id: 'card', no: 2, requirements: [paper('card', { name: text('國民身分證') })] });
const PACK = packOfAll([BIRTH, CARD], { fees: { copy: feeItem('copy') } });

let worker: Worker;
let panel: PanelModel;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await worker.panel(PACK);
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const texts = () => copyItems(panel).map(each => each.text);

test('there is nothing to copy without a case, and no list of papers where none is missing', () => {
  expect(texts()).toEqual([]);
  panel.start('card');
  expect(texts()).toEqual([]);
  panel.start('birth');
  expect(texts()).toEqual(['30']);
});

test('the missing papers, one a line, and the number of the slip once it is issued', async () => {
  panel.start('birth');
  panel.mark('card', 'lack');
  panel.mark('book', 'mismatch');
  panel.mark('group:proof', 'lack');
  expect(texts()).toEqual(['30', '國民身分證\n戶口名簿\n出生證明']);
  await panel.issue();
  expect(texts()).toEqual(['30', '115-00001', '國民身分證\n戶口名簿\n出生證明']);
  panel.finish();
  panel.start('birth');
  expect(texts()).toEqual(['30']);
});

test('what a page said is of the case in hand only: no slip has it', async () => {
  panel.start('birth');
  const kase = panel.view.value?.kase;
  if (kase) panel.keeper.amend({ ...kase, page: { applied: kase.applied } });
  await panel.issue();
  const issued = worker.asked.find(({ ask }) => ask === 'slip.issue')?.body;
  expect(issued).toHaveProperty('case');
  expect(issued).not.toHaveProperty('case.page');
});

test('of several procedures of one visit a paper is copied once', () => {
  panel.start('birth');
  panel.mark('card', 'lack');
  panel.addToVisit('card');
  expect(texts().at(-1)).toBe('國民身分證');
});

test('it is said that it was copied, or that it could not be', async () => {
  panel.start('birth');
  const [item] = copyItems(panel);
  if (!item) throw new Error('nothing to copy');
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  vi.stubGlobal('document', { addEventListener() {}, removeEventListener() {}, execCommand: () => false });
  await copyOut(panel, item);
  expect(panel.message.value).toMatchObject({ text: '已複製：30', tone: 'plain' });
  writeText.mockRejectedValue(new Error('not allowed'));
  await copyOut(panel, item);
  expect(panel.message.value?.tone).toBe('warn');
});
