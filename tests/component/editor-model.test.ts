// What an office adds to the rules by forms, and what cannot be.
import { beforeEach, describe, expect, test } from 'vitest';
import type { AddKind } from '../../components/rules/forms/add.ts';
import { changeOwnForm } from '../../components/rules/forms/change-own.ts';
import type { Values } from '../../components/rules/forms/form.ts';
import { hideForm } from '../../components/rules/forms/hide.ts';
import { targetKey, targetOf } from '../../lib/core/layers/change.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { newDisk } from '../support/disk.ts';
import { add, faults, openWindow, reword, save, start, when } from '../support/editor.ts';
import { is } from '../support/factories.ts';
import { at, line, SHIPPED } from '../support/layers.ts';
import { startWorker, until } from '../support/windows.ts';

beforeEach(() => void newDisk());

describe('adding', () => {
  test('a paper under a condition stands in the rules at once, marked with who and why', async () => {
    const window = await openWindow(start());
    add(window, 'requirement');
    when(window, 'who', 'agent');
    expect(await save(window, { name: ' 里長\n證明 ', note: '向里長申請' })).toBe(true);
    const added = window.letter().requirements.at(-1);
    expect(added).toMatchObject({
      name: { zh: '里長 證明', en: '里長 證明' },
      form: 'original',
      note: '向里長申請',
      cite: '本所規定',
      when: is('who', 'agent'),
    });
    expect(window.editor.form.value).toBeNull();
    const origin = window.editor.ground().resolved.origin.get(targetKey(at('requirement', added?.id ?? '')));
    expect(origin).toMatchObject({ state: 'added', change: { by: '王', why: '所務會議', layer: 'office' } });
  });

  test('a paper of the catalogue keeps its name', async () => {
    const window = await openWindow(start());
    add(window, 'requirement');
    expect(await save(window, { document: 'id-card', form: 'copy', bring: 'yes', practice: 'yes', keep: 'scan' })).toBe(
      true,
    );
    expect(window.letter().requirements.at(-1)).toMatchObject({ document: 'id-card', form: 'copy', need: 'bring' });
  });

  const things: [AddKind, Values, (letter: Procedure) => unknown][] = [
    ['step', { text: '先叫號', after: line('step', '收件').id }, letter => letter.steps],
    ['pitfall', { text: '忘了印章' }, letter => letter.pitfalls.at(-1)],
    ['offer', { says: '可問停車', duty: 'yes' }, letter => letter.offers.at(-1)?.says],
    ['fee', { name: '影印', unit: '張', amount: '１,０００' }, letter => letter.fees.length],
    ['fee', { item: 'door-plate' }, letter => letter.fees.at(-1)?.item],
    [
      'question',
      { ask: '有預約嗎？', options: '有\n\n 沒有 ' },
      letter => letter.questions.at(-1)?.options?.map(each => each.label.zh),
    ],
    ['question', { ask: '幾份？', type: 'number', unit: '份' }, letter => letter.questions.at(-1)?.numberUnit],
  ];
  const expected = [['收件', '先叫號', '審查'], '忘了印章', '可問停車', 2, 'door-plate', ['有', '沒有'], '份'];
  test.each(things.map((thing, index) => [thing[0], thing, expected[index]] as const))(
    '%s',
    async (_kind, [kind, values, read], wanted) => {
      const window = await openWindow(start());
      add(window, kind);
      expect(await save(window, values)).toBe(true);
      expect(read(window.letter())).toEqual(wanted);
    },
  );

  test('an answer, under a condition on an earlier question only', async () => {
    const window = await openWindow(start());
    add(window, 'option', 'where');
    expect(window.editor.form.value?.spec.questions?.(window.editor.ground()).map(each => each.id)).toEqual(['who']);
    expect(await save(window, { label: '大陸', echo: '大陸作成' })).toBe(true);
    expect(window.letter().questions[1]?.options?.at(-1)).toMatchObject({
      label: { zh: '大陸' },
      echo: { zh: '大陸作成' },
    });
  });
});

describe('what cannot be is told, and nothing typed is lost', () => {
  const rows: [string, AddKind, Values, string, string][] = [
    ['an empty name', 'requirement', { name: '  ' }, 'name', '請填「文件名稱」。'],
    ['a name of 101', 'requirement', { name: '名'.repeat(101) }, 'name', '最多 100 字，現在 101 字；請縮短。'],
    [
      'a note of 1001',
      'requirement',
      { name: '名', note: '說'.repeat(1001) },
      'note',
      '最多 1000 字，現在 1001 字；請縮短。',
    ],
    ['an empty step', 'step', { text: '\n\t' }, 'text', '請填「內容」。'],
    ['one answer only', 'question', { ask: '問？', options: '有' }, 'options', '回答請寫 2 到 30 個，一行一個。'],
    [
      'thirty-one answers',
      'question',
      { ask: '問？', options: Array.from({ length: 31 }, (_, i) => `答${i}`).join('\n') },
      'options',
      '回答請寫 2 到 30 個，一行一個。',
    ],
    ['answers alike', 'question', { ask: '問？', options: '有\n有' }, 'options', '有兩個回答寫得一樣，請改一個。'],
    [
      'an amount in words',
      'fee',
      { name: '費', unit: '張', amount: '二十' },
      'amount',
      '請輸入 0 到 9,999,999 的整數。',
    ],
    [
      'an amount below nothing',
      'fee',
      { name: '費', unit: '張', amount: '-5' },
      'amount',
      '請輸入 0 到 9,999,999 的整數。',
    ],
    [
      'an amount with cents',
      'fee',
      { name: '費', unit: '張', amount: '1.5' },
      'amount',
      '請輸入 0 到 9,999,999 的整數。',
    ],
    ['an item that is gone', 'fee', { item: 'gone' }, 'item', '這一項已不在規範中，請重新選擇。'],
  ];
  test.each(rows)('%s', async (_name, kind, values, field, says) => {
    const window = await openWindow(start());
    add(window, kind);
    expect(await save(window, values)).toBe(false);
    expect(faults(window)?.[field]).toBe(says);
    expect(window.editor.form.value?.values.value).toMatchObject(values);
    expect(window.editor.layers.kept.value.changes).toEqual([]);
  });

  test('no reason, no name, a condition half chosen: all at once', async () => {
    const window = await openWindow(start(), '');
    add(window, 'requirement');
    when(window, 'gone', 'x');
    expect(await save(window, { name: '名' }, '')).toBe(false);
    expect(Object.keys(faults(window) ?? {}).sort()).toEqual(['by', 'when', 'why']);
    window.editor.by.value = '名'.repeat(41);
    await save(window, {}, '因'.repeat(201));
    expect(faults(window)).toMatchObject({
      by: '最多 40 字，現在 41 字；請縮短。',
      why: '最多 200 字，現在 201 字；請縮短。',
    });
  });

  test('a condition on a question hidden meanwhile', async () => {
    const worker = start();
    const [one, two] = [await openWindow(worker), await openWindow(worker)];
    add(one, 'requirement');
    when(one, 'where', 'abroad');
    two.editor.open(() => hideForm(at('question', 'where'), '在哪裡'));
    expect(await save(two, {})).toBe(true);
    await until(() => one.editor.layers.kept.value.changes.length === 1);
    expect(await save(one, { name: '名' })).toBe(false);
    expect(faults(one)).toEqual({ when: '條件還沒選完，請看上面標示的地方。' });
    expect(one.editor.form.value?.when.value.parts).toHaveLength(1);
  });

  test('what was typed is there again after closing; a form untouched is fresh', async () => {
    const window = await openWindow(start());
    add(window, 'step');
    const form = window.editor.form.value;
    if (form) form.values.value = { text: '寫一半' };
    window.editor.close();
    add(window, 'step');
    expect(window.editor.form.value?.values.value).toEqual({ text: '寫一半' });
  });

  test('a store that fails keeps the form as it is', async () => {
    const worker = startWorker({ loadPack: async () => SHIPPED }, () => ({
      'layers.add': () => Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' })),
    }));
    const window = await openWindow(worker);
    add(window, 'step');
    expect(await save(window, { text: '先叫號' })).toBe(false);
    expect(window.editor.said.value?.text).toContain('您打的字都還在');
    expect(window.editor.form.value?.values.value['text']).toBe('先叫號');
  });

  test('the clerk is asked once', async () => {
    const worker = start();
    const window = await openWindow(worker, '');
    window.editor.by.value = ' 林 ';
    add(window, 'step');
    expect(await save(window, { text: '先叫號' })).toBe(true);
    await worker.open().ask('layers.load', {});
    expect((await worker.open().ask('desk.open', {})).settings.clerk).toBe('林');
  });
});

describe('changing what one added oneself', () => {
  const change = ({ editor }: Awaited<ReturnType<typeof openWindow>>, kind: AddKind, id: string, question?: string) =>
    editor.open(ground => changeOwnForm(ground, at(kind, id, question)));

  test('a paper keeps its name and number, with another condition; one undo brings the first back', async () => {
    const window = await openWindow(start());
    add(window, 'requirement');
    when(window, 'who', 'agent');
    await save(window, { name: '里長證明', note: '舊' });
    const before = window.letter().requirements.at(-1);
    change(window, 'requirement', before?.id ?? '');
    expect(window.editor.form.value?.values.value).toMatchObject({ name: '里長證明', note: '舊', form: 'original' });
    when(window, 'who', 'self');
    expect(await save(window, { note: '新', form: 'copy' })).toBe(true);
    const after = window.letter().requirements.at(-1);
    expect(after).toMatchObject({
      id: before?.id,
      no: before?.no,
      document: before?.document,
      note: '新',
      form: 'copy',
      when: is('who', 'self'),
    });
    expect(window.letter().requirements).toHaveLength(3);
  });

  test('a question keeps the answers worded as before', async () => {
    const window = await openWindow(start());
    add(window, 'question');
    await save(window, { ask: '有預約嗎？', options: '有\n沒有' });
    const before = window.letter().questions.at(-1);
    change(window, 'question', before?.id ?? '');
    expect(window.editor.form.value?.spec.questions?.(window.editor.ground()).map(each => each.id)).toEqual([
      'who',
      'where',
    ]);
    expect(await save(window, { options: '有\n現場取號\n沒有' })).toBe(true);
    const after = window.letter().questions.at(-1);
    expect(after?.id).toBe(before?.id);
    expect(after?.options?.map(each => [each.label.zh, each.no])).toEqual([
      ['有', 1],
      ['現場取號', 3],
      ['沒有', 2],
    ]);
    expect(after?.options?.[0]).toEqual(before?.options?.[0]);
    // A number once given stands on slips: the answer that comes in place of one taken out has a new one.
    for (const options of ['有\n沒有', '有\n沒有\n改天']) {
      change(window, 'question', before?.id ?? '');
      expect(await save(window, { options })).toBe(true);
    }
    expect(
      window
        .letter()
        .questions.at(-1)
        ?.options?.map(each => each.no),
    ).toEqual([1, 2, 4]);
  });

  test.each<[AddKind, Values, Values]>([
    ['fee', { name: '影印', unit: '張', amount: '5' }, { amount: '10' }],
    ['fee', { item: 'door-plate' }, { note: '每戶' }],
    ['offer', { says: '可問停車' }, { says: '可問停車場', duty: 'yes' }],
    ['option', { label: '大陸' }, { label: '大陸地區', echo: '大陸作成' }],
  ])('%s %j', async (kind, values, next) => {
    const window = await openWindow(start());
    const question = kind === 'option' ? 'where' : undefined;
    add(window, kind, question);
    expect(await save(window, values)).toBe(true);
    const [added] = window.editor.layers.kept.value.changes;
    if (added?.edit.do !== 'add') throw new Error('nothing was added');
    change(window, kind, targetOf('letter', added.edit.thing).id, question);
    expect(window.editor.form.value?.values.value).toMatchObject(values);
    expect(await save(window, next)).toBe(true);
    expect(JSON.stringify(window.pack())).toContain(JSON.stringify(Object.values(next)[0]).replaceAll('"', ''));
    expect(window.editor.ground().resolved.conflicts).toEqual([]);
  });

  test('what is shipped, or changed in two layers, is not one’s own', async () => {
    const window = await openWindow(start());
    expect(changeOwnForm(window.editor.ground(), at('requirement', 'id-card'))).toBeUndefined();
    add(window, 'requirement');
    await save(window, { name: '里長證明' });
    const id = window.letter().requirements.at(-1)?.id ?? '';
    window.editor.layer.value = 'personal';
    reword(window, at('requirement', id));
    await save(window, { note: '自己記的' });
    expect(changeOwnForm(window.editor.ground(), at('requirement', id))).toBeUndefined();
  });
});
