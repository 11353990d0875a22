import { describe, expect, test } from 'vitest';
import { pictureSize } from '../../../lib/platform/picture-size.ts';
import { pngOf } from '../../support/pictures.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...part].map(letter => letter.charCodeAt(0)) : part)),
  );
const zeros = (count: number) => Array<number>(count).fill(0);
const JPEG = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xdb, 0, 3, 9];

describe('what a picture says of its size', () => {
  const cases: readonly [string, Uint8Array, number, number][] = [
    ['PNG', pngOf({ width: 3, height: 2, pixels: new Uint8Array(6) }), 3, 2],
    [
      'a PNG that states more than a gigabyte',
      bytes([0x89], 'PNG', [13, 10, 26, 10], zeros(4), 'IHDR', [0, 1, 0, 0, 0, 1, 0, 0]),
      65_536,
      65_536,
    ],
    ['JPEG', bytes([...JPEG, 0xff, 0xc0, 0, 17, 8, 1, 44, 2, 88]), 600, 300],
    ['progressive JPEG', bytes([...JPEG, 0xff, 0xc2, 0, 17, 8, 0, 1, 0, 2]), 2, 1],
    ['GIF', bytes('GIF89a', [3, 0, 2, 0]), 3, 2],
    ['WebP, lossy', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [3, 0, 2, 0]), 3, 2],
    ['WebP, lossless', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(5), [2, 64, 0, 0]), 3, 2],
    ['WebP, extended', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [2, 0, 0, 1, 0, 0]), 3, 2],
    ['BMP from the top', bytes('BM', zeros(16), [3, 0, 0, 0, 254, 255, 255, 255]), 3, 2],
  ];
  for (const [title, file, width, height] of cases)
    test(title, () => expect(pictureSize(file)).toEqual({ width, height }));
});

describe('no picture', () => {
  const cases: readonly [string, Uint8Array][] = [
    ['nothing', bytes()],
    ['a text', bytes('一張告知單'.repeat(20))],
    ['a script', bytes('<svg onload="alert(1)">'.repeat(4))],
    ['a PDF', bytes('%PDF-1.7\n', zeros(60))],
    ['a PNG cut within its head', pngOf({ width: 3, height: 2, pixels: new Uint8Array(6) }).subarray(0, 20)],
    ['a JPEG that ends before its frame', bytes(JPEG)],
    ['a JPEG with rubbish between its parts', bytes([0xff, 0xd8, 1, 2, 3, 4, 5, 6])],
    ['a WebP of a kind nobody knows', bytes('RIFF', zeros(4), 'WEBPVP9?', zeros(20))],
    ['a picture without a line', bytes('GIF89a', [3, 0, 0, 0])],
  ];
  for (const [title, file] of cases) test(title, () => expect(pictureSize(file)).toBeUndefined());
});
