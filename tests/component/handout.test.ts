import { describe, expect, test } from 'vitest';
import { pageRule } from '../../components/handout/page-box.ts';

const BOX = {
  paper: 'A4',
  landscape: false,
  letters: 9,
  left: '甲',
  pages: { before: '第', between: '共', after: '頁' },
} as const;

describe('the page box', () => {
  test('the paper and which way it lies', () => {
    expect(pageRule(BOX)).toContain('size: A4;');
    expect(pageRule({ ...BOX, paper: 'A3', landscape: true })).toContain('size: A3 landscape;');
  });

  test.each([
    ['"; } body { display: none } x { content: "', '\\22 ; } body { display: none } x { content: \\22 '],
    ['a\\b', 'a\\5c b'],
    ['a\nb', 'a\\a b'],
  ])('an office named %j stays a text', (left, said) => {
    expect(pageRule({ ...BOX, left })).toContain(`content: "${said}"`);
  });
});
