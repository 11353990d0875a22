import { describe, expect, it } from 'vitest';
import { type Term, translationFaults } from '../../../../lib/core/languages/glossary.ts';
import type { ForeignLang } from '../../../../lib/core/pack.ts';

const term = (zh: string, vi: string[], ja: string[]): Term => ({ zh, en: ['x'], vi, id: ['x'], th: ['ก'], ja });
const TERMS = [
  term('委託人', ['người ủy quyền'], ['委任者']),
  term('受委託人', ['người được ủy quyền'], ['受任者']),
  term('正本', ['bản chính', 'bản gốc'], ['原本']),
];

describe('a translation', () => {
  const rows: readonly (readonly [ForeignLang, string, string, readonly string[]])[] = [
    ['vi', '受委託人', 'Người được ủy quyền', []],
    ['vi', '受委託人', 'Đại diện', ['受委託人 = người được ủy quyền']],
    ['vi', '委託人與受委託人', 'Người được ủy quyền', ['委託人 = người ủy quyền']],
    ['vi', '正本', 'Bản gốc', []],
    // The same word, its marks written as letters of their own.
    ['vi', '正本', 'Bản gốc'.normalize('NFD'), []],
    ['vi', '滿 14 歲', 'Từ đủ 14 tuổi', []],
    ['vi', '滿 14 歲', 'Từ đủ mười bốn tuổi', ['number 14']],
    ['vi', '97 年 5 月 23 日', 'ngày 23 tháng Năm 2008', []],
    ['vi', '97-05-02 以前', 'trước ngày 2/5/2008', []],
    ['vi', '97-05-02 以前', 'trước ngày 3/5/2008', ['number 2']],
    ['vi', '戶所', 'văn phòng 戶所', ['Chinese characters']],
    ['id', '戶所', 'kantor 戶所', ['Chinese characters']],
    ['th', '戶所', 'office', ['no Thai']],
    ['th', '戶所', 'สำนักงาน', []],
    ['ja', '戶所', '戶所', ['not Japanese: 戶']],
    ['ja', '戶所', '戸政事務所', []],
  ];
  it.each(rows)('%s of %s: %s', (lang, zh, translation, says) => {
    expect(translationFaults(lang, { [zh]: translation }, TERMS)).toEqual(
      says.map(each => ({ zh, translation, says: each })),
    );
  });
});
