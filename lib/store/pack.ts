/** A text packed by gzip. */
export function packText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
}

/** What `packText` packed; rejects where it is damaged. */
export async function unpackText(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = await through(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
  return new TextDecoder().decode(bytes);
}

async function through(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
