import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breadthOf, wrapped } from '../../../../lib/core/handout/wrap.ts';

test.each([
  ['戶籍謄本', 4, ['戶籍謄本']],
  ['戶籍謄本正本', 4, ['戶籍謄本', '正本']],
  ['國民身分證，正本', 5, ['國民身分', '證，正本']],
  ['申請書（正本）一份', 5, ['申請書（正', '本）一份']],
  ['申請的（正本）', 4, ['申請的', '（正本）']],
  ['A household certificate', 8, ['A household', 'certificate']],
  ['滿 18 歲', 3, ['滿 18', '歲']],
  ['一\n二', 9, ['一', '二']],
  ['', 9, ['']],
  ['abcdefghij', 3, ['abcd', 'efghi', 'j']],
  ['甲乙丙', 0, ['甲乙', '丙']],
])('%j in lines of %d', (text, most, lines) => {
  expect(wrapped(text, most)).toEqual(lines);
});

test('nothing is lost, nothing is broader than the line', () => {
  const char = fc.constantFrom(...'戶籍登記，。（）「」 abcW12:\n𠮷é');
  fc.assert(
    fc.property(fc.array(char, { maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (chars, most) => {
      const text = chars.join('');
      const lines = wrapped(text, most);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(breadthOf(line)).toBeLessThanOrEqual(Math.max(most, 2));
    }),
  );
});
