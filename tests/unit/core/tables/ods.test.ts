import { expect, test } from 'vitest';
import { ODS_END, ODS_MANIFEST, ODS_TYPE, odsRow, odsStart } from '../../../../lib/core/tables/ods.ts';

const cell = (kind: string, text: string) => `<table:table-cell ${kind}><text:p>${text}</text:p></table:table-cell>`;

test('a row says of each cell what it is; a formula is a text', () => {
  expect(odsRow(['=1+1', 3, { day: '2026-11-21' }])).toBe(
    `<table:table-row>${cell('office:value-type="string"', '=1+1')}${cell('office:value-type="float" office:value="3"', '3')}${cell('office:value-type="date" office:date-value="2026-11-21"', '2026-11-21')}</table:table-row>`,
  );
});

test.each([
  ['<script>alert("1")</script>&', '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;'],
  ['𠮷\u{2f81a}', '𠮷\u{2f81a}'],
  ['a\u0000b\u000bc\ud800d\uffff', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
  ['a\tb\nc', 'a\tb\nc'],
])('the text %j', (text, written) => {
  expect(odsRow([text])).toContain(`<text:p>${written}</text:p>`);
});

test('the content is one table with its name and columns, and the list names it', () => {
  const content = odsStart('登記簿 & "其他"', ['編號']) + odsRow(['115-00001']) + ODS_END;
  expect(content).toContain('table:name="登記簿 &amp; &quot;其他&quot;"');
  expect(content).toContain('<table:table-header-rows>');
  for (const name of ['office:document-content', 'office:body', 'office:spreadsheet', 'table:table'])
    expect([
      content.split(`<${name} `).length + content.split(`<${name}>`).length,
      content.split(`</${name}>`).length,
    ]).toEqual([3, 2]);
  expect(ODS_MANIFEST).toContain(ODS_TYPE);
});
