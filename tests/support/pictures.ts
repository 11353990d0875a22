// Slips as a camera or a cheap scanner sees them: a printed page made into pixels, turned, blurred, soiled and made noisy.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/** A picture in grey, a byte a pixel, rows from the top. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What happens to a page between the printer and the reader. */
export interface Wear {
  /** Degrees, clockwise. */
  readonly turn: number;
  /** Standard deviation of the noise, of 255. */
  readonly noise: number;
  /** How many ink blots lie anywhere on the page, each half a millimetre to two and a half wide at 203 dpi. */
  readonly blots: number;
  /** Radius of a blur, in pixels. */
  readonly blur: number;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The first page of a PDF as a printer of this resolution lays it down: black or white, nothing between. */
export function rasterised(pdf: string, dpi: number): Grey {
  const out = `${pdf}-${dpi}`;
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-aaVector', 'no', '-f', '1', '-singlefile', pdf, out]);
  return fromPgm(readFileSync(`${out}.pgm`));
}

function fromPgm(bytes: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (!head) throw new Error('pdftoppm gave no grey picture.');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** A page after what happened to it; the same seed gives the same picture. */
export function worn(page: Grey, wear: Wear, seed: number): Grey {
  const random = randomFrom(seed);
  const blotted = blots({ ...page, pixels: Uint8Array.from(page.pixels) }, wear.blots, random);
  const turned = wear.turn === 0 ? blotted : rotated(blotted, wear.turn);
  const soft = wear.blur > 0 ? blurred(turned, wear.blur) : turned;
  return wear.noise > 0 ? noisy(soft, wear.noise, random) : soft;
}

function blots(page: Grey, count: number, random: () => number): Grey {
  const { width, height, pixels } = page;
  for (let blot = 0; blot < count; blot += 1) {
    const [x, y, radius] = [random() * width, random() * height, 2 + random() * 8];
    const ink = random() < 0.5 ? 30 : 235;
    for (let row = Math.floor(Math.max(0, y - radius)); row < Math.min(height, y + radius); row += 1)
      for (let column = Math.floor(Math.max(0, x - radius)); column < Math.min(width, x + radius); column += 1)
        if ((row - y) ** 2 + (column - x) ** 2 < radius ** 2) pixels[row * width + column] = ink;
  }
  return page;
}

/** Turned about the middle on a larger sheet of a light grey, the colour between pixels mixed. */
function rotated({ width, height, pixels }: Grey, degrees: number): Grey {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = Math.ceil(Math.abs(width * cos) + Math.abs(height * sin));
  const down = Math.ceil(Math.abs(width * sin) + Math.abs(height * cos));
  const turned = new Uint8Array(across * down).fill(205);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const [dx, dy] = [column - across / 2, row - down / 2];
      const [x, y] = [dx * cos + dy * sin + width / 2, dy * cos - dx * sin + height / 2];
      const [left, top] = [Math.floor(x), Math.floor(y)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [right, low] = [x - left, y - top];
      const over = (pixels[at] ?? 0) * (1 - right) + (pixels[at + 1] ?? 0) * right;
      const under = (pixels[at + width] ?? 0) * (1 - right) + (pixels[at + width + 1] ?? 0) * right;
      turned[row * across + column] = over * (1 - low) + under * low;
    }
  }
  return { width: across, height: down, pixels: turned };
}

/** A box blur along rows, then along columns. */
function blurred(page: Grey, radius: number): Grey {
  const along = (from: Uint8Array, length: number, lines: number, step: number, jump: number): Uint8Array => {
    const to = new Uint8Array(from.length);
    for (let line = 0; line < lines; line += 1) {
      for (let at = 0; at < length; at += 1) {
        let [sum, count] = [0, 0];
        for (let near = Math.max(0, at - radius); near <= Math.min(length - 1, at + radius); near += 1) {
          sum += from[line * jump + near * step] ?? 0;
          count += 1;
        }
        to[line * jump + at * step] = sum / count;
      }
    }
    return to;
  };
  const { width, height } = page;
  const rows = along(page.pixels, width, height, 1, width);
  return { ...page, pixels: along(rows, height, width, width, 1) };
}

function noisy(page: Grey, deviation: number, random: () => number): Grey {
  const pixels = page.pixels.map(value => {
    // The sum of two is bell enough; its own deviation is 0.41.
    const bell = (random() + random() - 1) / 0.41;
    return Math.max(0, Math.min(255, value + bell * deviation));
  });
  return { ...page, pixels };
}

/** A picture as a PNG file. */
export function pngOf({ width, height, pixels }: Grey): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** A picture as a film of one frame (YUV4MPEG2), as browsers take for a camera; sides must be even. */
export function filmOf({ width, height, pixels }: Grey): Buffer {
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), pixels, Buffer.alloc((width * height) / 2, 128)]);
}

/** A part of a picture; what lies outside is white. */
export function cut(from: Grey, left: number, top: number, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height).fill(255);
  for (let row = 0; row < Math.min(height, from.height - top); row += 1) {
    const start = (top + row) * from.width + left;
    pixels.set(from.pixels.subarray(start, start + Math.min(width, from.width - left)), row * width);
  }
  return { width, height, pixels };
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
