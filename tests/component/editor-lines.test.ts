// Lines worded otherwise and hidden, two windows at one line, procedures and slip texts of one’s own, and the way back.
import { beforeEach, describe, expect, test } from 'vitest';
import { describeChange, nameOf } from '../../components/rules/describe-change.ts';
import { collisionOf, placeOf } from '../../components/rules/forms/form.ts';
import { hideForm } from '../../components/rules/forms/hide.ts';
import { procedureForm } from '../../components/rules/forms/procedure.ts';
import { documentForm, slipForm } from '../../components/rules/forms/slip.ts';
import { hiddenIn } from '../../components/rules/places.ts';
import { lang } from '../../components/strings/strings.ts';
import { targetKey } from '../../lib/core/layers/change.ts';
import { newDisk } from '../support/disk.ts';
import { add, faults, openWindow, reword, save, start } from '../support/editor.ts';
import { at, line, SHIPPED } from '../support/layers.ts';
import { until } from '../support/windows.ts';

beforeEach(() => void newDisk());

describe('wording otherwise and hiding', () => {
  test('only what differs is changed; the text beneath is kept beside it', async () => {
    const window = await openWindow(start());
    reword(window, at('requirement', 'power-of-attorney'));
    const form = window.editor.form.value;
    expect(form?.spec.fields.find(field => field.name === 'note')?.beneath).toBe('原註');
    expect(await save(window, {})).toBe(false);
    expect(faults(window)).toEqual({ why: '文字和現在一樣，沒有可以儲存的更動。' });
    expect(await save(window, { note: '' })).toBe(true);
    expect(window.letter().requirements[1]?.note).toBeUndefined();
    expect(window.editor.layers.kept.value.changes).toHaveLength(1);
  });

  test('a main text cannot be taken away; a fee has only its note', async () => {
    const window = await openWindow(start());
    reword(window, at('requirement', 'id-card'));
    expect(await save(window, { 'name.zh': ' ' })).toBe(false);
    expect(faults(window)?.['name.zh']).toBe('請填「名稱」。');
    reword(window, at('fee', 'copy'));
    expect(await save(window, { note: '每張' })).toBe(true);
    expect(window.letter().fees[0]?.note).toBe('每張');
  });

  test('a step worded twice is one line with one history, back to the first by two undos', async () => {
    const window = await openWindow(start());
    for (const text of ['收件並核對', '收件、核對身分']) {
      const now = window.letter().steps[0] ?? '';
      reword(window, line('step', now));
      expect(await save(window, { text })).toBe(true);
    }
    expect(window.letter().steps).toEqual(['收件、核對身分', '審查']);
    await window.editor.undoLast('letter');
    expect(window.letter().steps[0]).toBe('收件並核對');
    await window.editor.undoLast('letter');
    expect(window.letter().steps[0]).toBe('收件');
    await window.editor.undoLast('letter');
    expect(window.editor.said.value?.text).toBe('沒有可以復原的更動。');
  });

  test('hidden is told where it stood, and shown again', async () => {
    const window = await openWindow(start());
    window.editor.open(() => hideForm(at('requirement', 'id-card'), 'id-card'));
    expect(await save(window, {})).toBe(true);
    expect(window.letter().requirements).toHaveLength(1);
    const [hidden] = hiddenIn(window.editor.ground().resolved, window.letter(), 'requirement');
    expect(hidden && nameOf(hidden.target, { shipped: SHIPPED, pack: window.pack(), changes: [] })).toBe('id-card');
    if (hidden) await window.editor.takeBack(hidden.origin.change);
    expect(window.letter().requirements).toHaveLength(2);
    const [change] = window.editor.layers.kept.value.changes;
    if (change) await window.editor.bringBack(change);
    expect(window.letter().requirements).toHaveLength(1);
    window.editor.open(() => hideForm(at('requirement', 'id-card'), 'id-card'));
    expect(await save(window, {})).toBe(false);
  });

  test('a line that is not there opens no form', async () => {
    const window = await openWindow(start());
    reword(window, at('requirement', 'gone'));
    expect(window.editor.form.value).toBeNull();
    expect(window.editor.said.value?.tone).toBe('warn');
  });
});

describe('two windows at one line', () => {
  async function met() {
    const worker = start();
    const [one, two] = [await openWindow(worker, '王'), await openWindow(worker, '林')];
    reword(one, at('requirement', 'id-card'));
    const form = one.editor.form.value;
    if (form) form.values.value = { ...form.values.value, 'name.zh': '我打的' };
    reword(two, at('requirement', 'id-card'));
    expect(await save(two, { 'name.zh': '另一個' })).toBe(true);
    await until(() => one.editor.layers.kept.value.changes.length === 1);
    return { one, two, form };
  }

  test('the second is told with both texts, and saves only after choosing', async () => {
    const { one, form } = await met();
    expect(form && collisionOf(form, one.editor.ground())?.now?.['name.zh']).toBe('另一個');
    expect(await save(one, {})).toBe(false);
    expect(one.editor.said.value?.text).toBe('請先選要用哪一個文字。');
    expect(form?.values.value['name.zh']).toBe('我打的');
    one.editor.choose('mine');
    expect(await save(one, {})).toBe(true);
    expect(one.letter().requirements[0]?.name.zh).toBe('我打的');
  });

  test('theirs can be taken', async () => {
    const { one, form } = await met();
    one.editor.choose('theirs');
    expect(form?.values.value['name.zh']).toBe('另一個');
    expect(form && collisionOf(form, one.editor.ground())).toBeUndefined();
  });

  test('a line taken away meanwhile leaves what was typed', async () => {
    const { one, two, form } = await met();
    two.editor.open(() => hideForm(at('requirement', 'id-card'), 'id-card'));
    expect(await save(two, {})).toBe(true);
    await until(() => one.editor.layers.kept.value.changes.length === 2);
    expect(form && collisionOf(form, one.editor.ground())).toEqual({ now: undefined });
    one.editor.choose('mine');
    expect(await save(one, {})).toBe(false);
    expect(form?.values.value['name.zh']).toBe('我打的');
  });
});

describe('a procedure of one’s own, and texts on the slip', () => {
  test('from blank, then filled', async () => {
    const window = await openWindow(start());
    window.editor.open(procedureForm);
    expect(await save(window, { title: '借用場地', place: '本所二樓' })).toBe(true);
    const made = window.pack().procedures.at(-1);
    expect(made).toMatchObject({
      title: { zh: '借用場地' },
      office: { rule: 'any', note: '本所二樓' },
      scope: 'local',
    });
  });

  test('from a copy; a title already there is refused', async () => {
    const window = await openWindow(start());
    window.editor.open(procedureForm);
    expect(await save(window, { title: '某登記', copyOf: 'letter' })).toBe(false);
    expect(faults(window)).toEqual({ title: '已有同名的項目，請換一個名稱。' });
    expect(await save(window, { title: '某登記（夜間）' })).toBe(true);
    expect(window.pack().procedures.at(-1)).toMatchObject({ codes: [], questions: SHIPPED.procedures[0]?.questions });
  });

  test('the first sentence previews as the slip would have it, and empties to the shipped one', async () => {
    const window = await openWindow(start());
    window.editor.open(ground => slipForm(ground, 'lead', undefined));
    const preview = window.editor.form.value?.spec.preview;
    expect(preview?.({ zh: '{項目}缺{件數}件', en: '' }, window.editor.ground())).toBe('某登記缺2件');
    expect(preview?.({ zh: '', en: '' }, window.editor.ground())).toContain('請補齊下列 2 項');
    expect(await save(window, { zh: '{項目}缺{件數}件' })).toBe(true);
    window.editor.open(ground => slipForm(ground, 'lead', undefined));
    expect(await save(window, { zh: '' })).toBe(true);
    expect(window.pack().slipTexts).toBeUndefined();
  });

  test('a closing keeps that the slip is no decision; a paper has its line', async () => {
    const window = await openWindow(start());
    window.editor.open(ground => slipForm(ground, 'closing', window.letter()));
    expect(window.editor.form.value?.spec.preview?.({ zh: '謝謝。', en: '' }, window.editor.ground())).toMatch(
      /不是准駁決定.*謝謝。$/,
    );
    window.editor.open(ground => documentForm(ground, 'id-card'));
    expect(await save(window, { zh: '帶正本' })).toBe(true);
    expect(window.pack().slipTexts?.documents['id-card']).toEqual({ zh: '帶正本', en: '帶正本' });
    expect(documentForm(window.editor.ground(), 'gone')).toBeUndefined();
  });
});

test('every change is told in a line', async () => {
  const window = await openWindow(start());
  add(window, 'requirement');
  await save(window, { name: '里長證明' });
  reword(window, at('question', 'who'));
  await save(window, { 'ask.zh': '誰來？', note: '' });
  await window.editor.undoLast();
  const { changes } = window.editor.layers.kept.value;
  const names = { shipped: SHIPPED, pack: window.pack(), changes };
  expect(changes.map(change => describeChange(change, names))).toEqual([
    '增列應備項目「里長證明」',
    '改「who？」的題目為「誰來？」',
    '復原：改「who？」的題目為「誰來？」',
  ]);
});

test('a text moved beneath is settled either way', async () => {
  const window = await openWindow(start());
  reword(window, at('requirement', 'id-card'));
  await save(window, { 'name.zh': '身分證' });
  const [change] = window.editor.layers.kept.value.changes;
  if (!change) throw new Error('nothing was kept');
  const now = { zh: '新的', en: 'new' };
  await window.editor.settle({ kind: 'moved', change, now }, 'own');
  expect(window.editor.layers.kept.value.changes.at(-1)?.edit).toMatchObject({ do: 'reword', was: now });
  await window.editor.settle({ kind: 'moved', change, now }, 'new');
  expect(window.editor.layers.kept.value.changes.at(-1)?.edit).toEqual({ do: 'undo', change: change.id });
});

test('a form stays at its line when another window words it otherwise, and speaks the language chosen', async () => {
  const worker = start();
  const [one, two] = [await openWindow(worker), await openWindow(worker)];
  reword(one, line('step', '收件'));
  const form = () => one.editor.form.value;
  const typed = form();
  if (typed) typed.values.value = { text: '我打的' };
  reword(two, line('step', '收件'));
  expect(await save(two, { text: '收件並核對' })).toBe(true);
  await until(() => one.editor.layers.kept.value.changes.length === 1);
  const open = form();
  expect(open && placeOf(open, one.editor.ground())).toBe(targetKey(line('step', '收件並核對')));
  lang.value = 'en';
  expect(form()?.spec.title).toBe('Reword');
  expect(form()?.values.value).toEqual({ text: '我打的' });
  lang.value = 'zh';
});
