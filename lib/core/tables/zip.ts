/** A file inside a ZIP file. Sizes in bytes; `packed` is what lies in the ZIP file, `size` what comes out. */
export interface Entry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The check sum of bytes, going on from that of the bytes before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] as number);
  return ~crc >>> 0;
}

/** What stands before the bytes of an entry. Names are plain ASCII. */
export function entryHead(entry: Entry): Uint8Array<ArrayBuffer> {
  return bytesOf([[0x04034b50, 4], ...described(entry)], entry.name);
}

/** What stands at the end of a ZIP file: the list of its entries, which follow one another from its beginning. */
export function zipEnd(entries: readonly Entry[]): Uint8Array<ArrayBuffer>[] {
  let at = 0;
  let length = 0;
  const list = entries.map(entry => {
    const head = bytesOf(
      [[0x02014b50, 4], [20, 2], ...described(entry), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]],
      entry.name,
    );
    at += entryHead(entry).length + entry.packed;
    length += head.length;
    return head;
  });
  const count: Field = [entries.length, 2];
  return [...list, bytesOf([[0x06054b50, 4], [0, 2], [0, 2], count, count, [length, 4], [at, 4], [0, 2]], '')];
}

/** A number and how many bytes it takes, the lowest first. */
type Field = readonly [value: number, bytes: number];

function described({ name, method, crc, packed, size }: Entry): Field[] {
  // The day is 1980-01-01: a file written twice is the same.
  return [
    [20, 2],
    [0, 2],
    [method === 'stored' ? 0 : 8, 2],
    [0, 2],
    [0x21, 2],
    [crc, 4],
    [packed, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ];
}

function bytesOf(fields: readonly Field[], name: string): Uint8Array<ArrayBuffer> {
  const numbers = fields.flatMap(([value, bytes]) =>
    Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256),
  );
  return Uint8Array.from([...numbers, ...[...name].map(letter => letter.charCodeAt(0))]);
}
