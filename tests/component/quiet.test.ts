// The private counter: what stands on the screen, and what on the slip.
import { beforeEach, describe, expect, test } from 'vitest';
import { assess } from '../../lib/core/assess/assess.ts';
import { composeNotice } from '../../lib/core/notice/compose.ts';
import { LETTER, LETTER_PACK } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { caseOf, choice, is, outcome, packOf, procedure, text } from '../support/factories.ts';
import { startWorker, until } from '../support/windows.ts';

beforeEach(() => void newDisk());

const DEATH = { ...LETTER, id: 'loss', no: 2, title: text('死亡登記'), sensitive: true };
const PACK = { ...LETTER_PACK, procedures: [LETTER, DEATH] };
const title = LETTER.title.zh;

describe('the screen', () => {
  test('names no turning point of a life until the clerk asks, and only for that case', async () => {
    const model = await startWorker().panel(PACK);
    model.start('loss');
    const [loss] = model.cases.value;
    const named = () => model.quiet.titleOf(DEATH, loss?.id ?? '');
    expect([model.quiet.on.value, named()]).toEqual([true, '戶政申辦']);
    model.quiet.toggle();
    expect([model.quiet.on.value, named()]).toEqual([false, '死亡登記']);
    model.edit({ paid: 1 });
    model.start(LETTER.id);
    // In the row it is unnamed again as soon as another case is looked at.
    expect([model.quiet.on.value, model.quiet.titleOf(LETTER, model.hand.value), named()]).toEqual([
      false,
      title,
      '戶政申辦',
    ]);
  });

  test.each([
    ['always', [true, true]],
    ['auto', [true, false]],
    ['never', [false, false]],
  ] as const)('as the office has set it: %s', async (quiet, [loss, letter]) => {
    const model = await startWorker().panel(PACK);
    model.choose({ quiet });
    await until(() => model.settings.value?.quiet === quiet);
    model.start('loss');
    expect(model.quiet.on.value).toBe(loss);
    model.start(LETTER.id, 'instead');
    expect(model.quiet.on.value).toBe(letter);
  });
});

describe('the slip', () => {
  const blocksOf = (of: typeof DEATH, answers = {}) => {
    const kase = { ...caseOf(of), answers };
    return JSON.stringify(composeNotice(packOf(of), of, kase, assess(packOf(of), of, kase)).blocks);
  };
  const loss = procedure({
    title: text('死亡登記'),
    sensitive: true,
    questions: [choice('paper')],
    outcomes: [outcome('stop', is('paper', 'no'))],
  });

  test.each([
    ['yes', '辛苦您了。您要辦的事，請依下列說明準備'],
    ['no', '您要辦的事今天還不能受理'],
  ])('of a turning point of a life names it nowhere, and begins gently (%s)', (paper, words) => {
    const said = blocksOf(loss, { paper });
    expect(said).toContain(words);
    expect(said).not.toContain('死亡登記');
  });
  test('of anything else names it', () => {
    expect(blocksOf(procedure({ title: text('遷入登記') }))).toContain('您申辦遷入登記');
  });
});
