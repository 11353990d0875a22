// A call: what is said changes with what the caller answers, and none of it touches the case in hand.
import { afterEach, describe, expect, test } from 'vitest';
import { createCall } from '../../components/phone/phone-model.ts';
import { lang } from '../../components/strings/strings.ts';
import type { Office } from '../../lib/schema/slip.ts';
import { choice, is, packOf, paper, procedure, TODAY, text } from '../support/factories.ts';

const OF = procedure({
  id: 'seal',
  title: text('印鑑登記'),
  questions: [choice('agent')],
  requirements: [paper('印章', { lookup: undefined }), paper('委託書', { when: is('agent', 'yes') })],
  processing: { time: { zh: '隨到隨辦', en: 'Done when you come' }, source: 0 },
  period: { id: 'p', days: 30, event: text('事件日'), from: 'x', cite: '法' },
});
const OFFICE: Office = {
  name: '某某戶政事務所',
  address: '',
  phone: '02-1234',
  hours: '8:00–17:00',
  counter: 0,
  extension: '',
};
const callOf = (parts: Partial<Parameters<typeof createCall>[0]> = {}) =>
  createCall({
    pack: packOf(OF),
    today: () => TODAY,
    office: () => OFFICE,
    isQuiet: () => false,
    about: 'seal',
    ...parts,
  });

afterEach(() => {
  lang.value = 'zh';
});

describe('a call', () => {
  test('its first sentence follows the answers, and answers can be taken back', () => {
    const call = callOf();
    const first = () => call.script.value?.first.zh;
    expect(first()).toContain('可能還要帶委託書');
    call.answer('agent', 'yes');
    expect(first()).toBe('您好，辦印鑑登記請帶印章、委託書。');
    call.takeBack();
    expect(first()).toContain('可能還要帶');
    call.takeBack();
    call.answer('agent', 'no');
    expect(first()).toBe('您好，辦印鑑登記請帶印章。');
    call.takeBack('agent');
    expect(call.script.value?.answered).toEqual([]);
  });

  test('as a message: everything, in the language of the screen', () => {
    const call = callOf();
    expect(call.text()).toBe(
      [
        '您好，辦印鑑登記請帶印章；看情形，可能還要帶委託書。',
        '請帶：',
        '- 印章（正本）',
        '其他情形：',
        '- 「agent」若為「yes」，請另帶：委託書。',
        '哪裡辦：',
        '- 全國任一戶政事務所',
        '本所：',
        '- 某某戶政事務所　02-1234',
        '受理時間：',
        '- 8:00–17:00',
        '期限：',
        '- 自「事件日」起 30 日內',
        '規費：',
        '- 免規費',
        '多久辦好：',
        '- 隨到隨辦',
      ].join('\n'),
    );
    lang.value = 'en';
    expect(call.text()).toContain('Hello. For “印鑑登記*”, please bring: 印章*.');
    expect(call.text()).toContain('Done when you come');
  });

  test.each([
    ['none chosen yet', undefined],
    ['one the rules do not have', 'no-such-thing'],
  ])('%s: nothing is said', (_name, about) => {
    const call = callOf({ about });
    expect([call.script.value, call.text(), call.facts()]).toEqual([undefined, '', []]);
    call.about('seal');
    expect(call.script.value?.first.zh).toContain('印鑑登記');
  });

  test('about something else begins anew', () => {
    const call = callOf();
    call.answer('agent', 'yes');
    call.said.value = '已複製';
    call.about('seal');
    expect([call.script.value?.answered, call.said.value]).toEqual([[], '']);
  });

  test('a turning point of a life is not named', () => {
    expect(callOf({ isQuiet: () => true }).script.value?.first.zh).not.toContain('印鑑登記');
  });
});
