// Reads a ZIP file the way others do: from its list at the end; checks sizes and check sums.
import { crc32, inflateRawSync } from 'node:zlib';

/** The files in a ZIP file, in its order; throws where it is not as it should be. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('no end of a ZIP file');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error(`no entry at ${at}`);
    const [method, crc, packed, size] = [10, 16, 20, 24].map(offset =>
      offset === 10 ? zip.readUInt16LE(at + offset) : zip.readUInt32LE(at + offset),
    ) as [number, number, number, number];
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const head = zip.readUInt32LE(at + 42);
    // What stands before the bytes says the same as the list.
    if (!zip.subarray(head + 8, head + 28).equals(zip.subarray(at + 10, at + 30)))
      throw new Error(`${name}: two heads`);
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const bytes = zip.subarray(start, start + packed);
    const file = method === 8 ? inflateRawSync(bytes) : bytes;
    if (file.length !== size || crc32(file) !== crc) throw new Error(`${name}: damaged`);
    files.set(name, file);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end) throw new Error('the list does not end where it should');
  return files;
}
