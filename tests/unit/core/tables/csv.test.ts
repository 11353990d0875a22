import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../lib/core/tables/cell.ts';
import { BOM, csvLine } from '../../../../lib/core/tables/csv.ts';

describe('a line of a CSV file', () => {
  const rows: readonly (readonly [string, readonly Cell[], string])[] = [
    ['texts, numbers and days', ['115-00001', 3, { day: '2026-11-21' }, ''], '115-00001,3,2026-11-21,'],
    ['a comma', ['甲,乙'], '"甲,乙"'],
    ['a quotation mark', ['他說"好"'], '"他說""好"""'],
    ['a line break', ['甲\n乙\r'], '"甲\n乙\r"'],
    ['a formula', ['=HYPERLINK("http://x","y")'], '"「=HYPERLINK(""http://x"",""y"")」"'],
    ['a sum', ['+1+1'], '「+1+1」'],
    ['a difference', ['-重複'], '「-重複」'],
    ['an at sign', ['@SUM(A1)'], '「@SUM(A1)」'],
    ['a formula after white space', [' \t=1'], '「 \t=1」'],
    ['a formula after a line break', ['\r\n=1'], '"「\r\n=1」"'],
    ['wide signs', ['＝1＋1', '＋1', '－1', '＠a'], '「＝1＋1」,「＋1」,「－1」,「＠a」'],
    ['signs further on', ['1=1', 'a-b'], '1=1,a-b'],
    ['HTML', ['<b>甲</b>'], '<b>甲</b>'],
  ];
  test.each(rows)('with %s', (_, cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });

  test('stands after the mark of UTF-8', () => {
    expect([...new TextEncoder().encode(BOM)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
