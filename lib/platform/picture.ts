// Reads codes from pictures. Fetched only when there is a picture: the reader is a megabyte.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { pictureSize } from './picture-size.ts';

/** The texts of the codes in a picture, each once, or why there is none. */
export type PictureRead =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly fault: 'no-picture' | 'too-large' | 'no-code' };
export type ReadPicture = (picture: Blob) => Promise<PictureRead>;

// Its own default would fetch it from elsewhere.
prepareZXingModule({ overrides: { locateFile: () => wasm } });

const MOST_BYTES = 40_000_000;
const MOST_PIXELS = 100_000_000;
/** Longest sides tried in turn: a photograph is read best small, a whole scanned page large. */
const SIDES = [1800, 3600, 1000];

/** Reads the codes in an image file. A file that is no picture, or would fill the memory, is refused before it is opened. */
export const readPicture: ReadPicture = async picture => {
  if (picture.size > MOST_BYTES) return { ok: false, fault: 'too-large' };
  const size = pictureSize(new Uint8Array(await picture.arrayBuffer()));
  if (!size) return { ok: false, fault: 'no-picture' };
  if (size.width * size.height > MOST_PIXELS) return { ok: false, fault: 'too-large' };
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return { ok: false, fault: 'no-picture' };
  try {
    const texts = await codesIn(bitmap, bitmap.width, bitmap.height);
    return texts.length > 0 ? { ok: true, texts } : { ok: false, fault: 'no-code' };
  } finally {
    bitmap.close();
  }
};

/** The codes in what a camera shows now; only the first size is tried, as the next frame comes soon. */
export function readFrame(video: HTMLVideoElement): Promise<readonly string[]> {
  return codesIn(video, video.videoWidth, video.videoHeight, SIDES.slice(0, 1));
}

async function codesIn(
  source: CanvasImageSource,
  width: number,
  height: number,
  sides: readonly number[] = SIDES,
): Promise<readonly string[]> {
  let tried = 0;
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(width, height));
    if (scale === tried) continue;
    tried = scale;
    const texts = await read(source, Math.round(width * scale), Math.round(height * scale));
    if (texts.length > 0) return texts;
  }
  return [];
}

async function read(source: CanvasImageSource, width: number, height: number): Promise<readonly string[]> {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  // What is transparent would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const found = await readBarcodes(context.getImageData(0, 0, width, height), {
    formats: ['QRCode'],
    tryDenoise: true,
  });
  return [...new Set(found.filter(each => each.isValid).map(each => each.text))];
}
