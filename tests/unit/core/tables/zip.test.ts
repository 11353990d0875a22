import { deflateRawSync, crc32 as expected } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, type Entry, entryHead, zipEnd } from '../../../../lib/core/tables/zip.ts';
import { unzip } from '../../../support/unzip.ts';

test('the check sum is that of ZIP, in one go or in parts', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
      expect(crc32(bytes)).toBe(expected(bytes));
      expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(expected(bytes));
    }),
  );
});

test('what is written is read by others: stored and deflated, empty and long', () => {
  const files = { mimetype: 'a/b', 'META-INF/empty.xml': '', 'content.xml': '一趟辦'.repeat(50_000) };
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const method = name === 'content.xml' ? 'deflated' : 'stored';
    const packed = method === 'stored' ? bytes : deflateRawSync(bytes);
    const entry: Entry = { name, method, crc: crc32(bytes), packed: packed.length, size: bytes.length };
    entries.push(entry);
    parts.push(entryHead(entry), packed);
  }
  const read = unzip(Buffer.concat([...parts, ...zipEnd(entries)]));
  expect(Object.fromEntries([...read].map(([name, bytes]) => [name, bytes.toString()]))).toEqual(files);
});
