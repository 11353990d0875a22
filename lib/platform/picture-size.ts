/** Width and height of an image. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size a picture's own head states: PNG, JPEG, GIF, WebP or BMP; undefined for anything else. Asked before a browser
 * decodes it, as a few bytes can state a picture that fills the memory.
 */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = png(view) ?? jpeg(view) ?? gif(view) ?? webp(view) ?? bmp(view);
    return found && found.width > 0 && found.height > 0 ? found : undefined;
  } catch (error) {
    // It ends within its own head.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const starts = (view: DataView, at: number, text: string) =>
  [...text].every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0));

function png(view: DataView): Size | undefined {
  if (view.getUint32(0) !== 0x89504e47 || !starts(view, 12, 'IHDR')) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the one that begins a frame. */
function jpeg(view: DataView): Size | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

function gif(view: DataView): Size | undefined {
  return starts(view, 0, 'GIF8') ? { width: view.getUint16(6, true), height: view.getUint16(8, true) } : undefined;
}

function webp(view: DataView): Size | undefined {
  if (!starts(view, 0, 'RIFF') || !starts(view, 8, 'WEBP')) return undefined;
  if (starts(view, 12, 'VP8X')) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (starts(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  if (!starts(view, 12, 'VP8 ')) return undefined;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}

function bmp(view: DataView): Size | undefined {
  return starts(view, 0, 'BM')
    ? { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
    : undefined;
}
