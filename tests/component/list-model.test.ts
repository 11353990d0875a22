import { afterEach, describe, expect, test } from 'vitest';
import { listSections, whyText } from '../../components/list/list-model.ts';
import type { CaseView } from '../../components/panel/panel-model.ts';
import { answerText, questionRows } from '../../components/questions/questions-model.ts';
import { lang } from '../../components/strings/strings.ts';
import { composing, plainKey } from '../../components/ui/keys.ts';
import { assess } from '../../lib/core/assess/assess.ts';
import { tally } from '../../lib/core/assess/tally.ts';
import { verdictOf } from '../../lib/core/assess/verdict.ts';
import type { Case } from '../../lib/core/case.ts';
import { caseOf, choice, group, is, numberQuestion, packOf, paper, procedure } from '../support/factories.ts';

afterEach(() => {
  lang.value = 'zh';
});

const MADE_UP = procedure({
  id: 'made-up',
  questions: [
    choice('who', ['self', 'agent']),
    choice('known', ['yes', 'no'], { when: is('who', 'agent') }),
    numberQuestion('age', { numberUnit: '歲' }),
    choice('idle'),
  ],
  groups: [group('proof')],
  requirements: [
    paper('id-card'),
    paper('letter', { when: is('who', 'agent') }),
    paper('minor', { when: { fact: 'age', lt: 18 } }),
    paper('reference', { when: is('known', 'no') }),
    paper('transcript', { lookup: { how: '查' } }),
    paper('hospital', { oneOf: 'proof' }),
    paper('midwife', { oneOf: 'proof' }),
    paper('envelope', { need: 'bring' }),
    paper('photo', { practice: 'offices differ' }),
    paper('receipt', { phase: 'later' }),
  ],
});
const PACK = packOf(MADE_UP);

function viewOf(parts: Partial<Case> = {}): CaseView {
  const kase = caseOf(MADE_UP, parts);
  const assessment = assess(PACK, MADE_UP, kase);
  const counted = tally(assessment, kase.marks);
  const { marks } = kase;
  return { procedure: MADE_UP, kase, assessment, tally: counted, marks, verdict: verdictOf(assessment, counted) };
}

describe('the list', () => {
  const ids = (view: CaseView) =>
    Object.fromEntries(
      Object.entries(listSections(view)).map(([name, rows]) => [name, rows.map((row: { id: string }) => row.id)]),
    );

  test('before any answer: sure papers first, the rest in its own place', () => {
    expect(ids(viewOf())).toEqual({
      needed: ['id-card', 'transcript', 'group:proof', 'hospital', 'midwife'],
      depends: ['letter', 'minor', 'reference'],
      soft: ['envelope'],
      practice: ['photo'],
      later: ['receipt'],
    });
  });

  test('once answered, what hung on it is needed or gone', () => {
    const view = viewOf({ answers: { who: 'agent', known: 'yes', age: 20 } });
    expect(ids(view)).toMatchObject({
      needed: ['id-card', 'letter', 'transcript', 'group:proof', 'hospital', 'midwife'],
      depends: [],
    });
  });

  test('only what is needed takes marks; only what the office can look up takes 查', () => {
    const { needed, depends, soft, practice, later } = listSections(viewOf());
    expect(needed.every(row => row.markable)).toBe(true);
    expect([...depends, ...soft, ...practice, ...later].some(row => row.markable)).toBe(false);
    expect(needed.filter(row => row.lookup).map(row => row.id)).toEqual(['transcript']);
  });

  test('marks show on paper, group and member', () => {
    const { needed } = listSections(
      viewOf({ marks: { 'id-card': 'lack', 'group:proof': 'lack', midwife: 'mismatch' } }),
    );
    expect(needed.map(row => `${row.id} ${row.mark} ${row.state}`)).toEqual([
      'id-card lack missing',
      'transcript undefined can-look-up',
      'group:proof lack missing',
      'hospital undefined unchecked',
      'midwife mismatch mismatch',
    ]);
  });

  const whys: readonly [string, Case['answers'], string, string][] = [
    ['a paper everybody brings', {}, 'id-card', '一律需要'],
    ['a paper that an answer caused', { who: 'agent' }, 'letter', '因「who＝agent」'],
    ['a paper that a number caused', { age: 7 }, 'minor', '因「age＝7歲」'],
    ['a paper that hangs on a question', {}, 'letter', '視「who」而定'],
  ];
  test.each(whys)('why: %s', (_, answers, id, why) => {
    const view = viewOf({ answers });
    const line = view.assessment.papers.find(each => each.requirement.id === id);
    expect(line && whyText(view, line.why)).toBe(why);
  });
});

describe('the questions', () => {
  const drawn = (answers: Case['answers']) => {
    const { asked, moot, first } = questionRows(viewOf({ answers }).assessment);
    return { asked: asked.map(each => each.question.id), moot: moot.map(each => each.question.id), first };
  };
  const rows: readonly [string, Case['answers'], ReturnType<typeof drawn>][] = [
    ['one that can change nothing is not drawn', {}, { asked: ['who', 'age'], moot: [], first: 'who' }],
    [
      'one that an answer opened is drawn',
      { who: 'agent' },
      { asked: ['who', 'known', 'age'], moot: [], first: 'known' },
    ],
    [
      'an answer that no longer matters is kept, apart',
      { who: 'self', known: 'no' },
      { asked: ['who', 'age'], moot: ['known'], first: 'age' },
    ],
    [
      'an answer to one that decides nothing is drawn',
      { idle: 'yes' },
      { asked: ['who', 'age', 'idle'], moot: [], first: 'who' },
    ],
    [
      'when all is answered there is no next',
      { who: 'self', age: 20 },
      { asked: ['who', 'age'], moot: [], first: undefined },
    ],
    [
      'an answer that is no option is no answer',
      { who: 'neighbour', age: 20 },
      { asked: ['who', 'age'], moot: [], first: 'who' },
    ],
  ];
  test.each(rows)('%s', (_, answers, expected) => {
    expect(drawn(answers)).toEqual(expected);
  });

  test.each([
    ['zh', ['agent', '7 歲']],
    ['en', ['agent*', '7']],
  ] as const)('answers in words (%s)', (language, words) => {
    lang.value = language;
    const { questions } = viewOf({ answers: { who: 'agent', age: 7 } }).assessment;
    expect(questions.filter(each => each.state === 'answered').map(answerText)).toEqual(words);
  });
});

describe('keys', () => {
  const press = (parts: Partial<KeyboardEvent>) =>
    ({
      key: '',
      code: '',
      keyCode: 0,
      isComposing: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      shiftKey: false,
      ...parts,
    }) as KeyboardEvent;
  const rows: readonly [string, Partial<KeyboardEvent>, string][] = [
    ['1 on the main keys', { key: '1', code: 'Digit1' }, '1'],
    ['1 on the number pad', { key: '1', code: 'Numpad1' }, '1'],
    ['1 typed through the Chinese input method in 注音', { key: 'ㄅ', code: 'Digit1' }, '1'],
    ['a full-width １', { key: '１', code: '' }, '1'],
    ['a full-width ？', { key: '？', code: 'Slash', shiftKey: true }, '?'],
    ['a letter', { key: 'a', code: 'KeyA' }, 'a'],
    ['shifted 1 is its sign', { key: '!', code: 'Digit1', shiftKey: true }, '!'],
    ['Ctrl 1 belongs to the browser', { key: '1', code: 'Digit1', ctrlKey: true }, ''],
    ['Alt 1', { key: '1', code: 'Digit1', altKey: true }, ''],
    ['Command 1', { key: '1', code: 'Digit1', metaKey: true }, ''],
    ['1 while composing chooses a character', { key: '1', code: 'Digit1', isComposing: true }, ''],
    ['1 while composing, as older input methods say it', { key: 'Process', code: 'Digit1', keyCode: 229 }, ''],
  ];
  test.each(rows)('%s', (_, event, key) => {
    expect(plainKey(press(event))).toBe(key);
  });

  test('composing is told from ordinary typing', () => {
    expect([composing(press({})), composing(press({ isComposing: true })), composing(press({ keyCode: 229 }))]).toEqual(
      [false, true, true],
    );
  });
});
