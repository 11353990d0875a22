import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Bytes of a file as gzip at its best. */
export const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** The scripts a page loads before it can begin, and all they import statically; paths of files. */
export function scriptsOf(extension: string, page: string): string[] {
  const html = readFileSync(join(extension, page), 'utf8');
  const first = [...html.matchAll(/<(?:script|link rel="modulepreload")[^>]*\s(?:src|href)="([^"]+\.js)"/g)];
  const found = new Set(first.map(([, path = '']) => join(extension, path)));
  for (const file of found) {
    const { module } = parseSync(file, readFileSync(file, 'utf8'));
    for (const { moduleRequest } of module.staticImports) found.add(join(dirname(file), moduleRequest.value));
    for (const { entries } of module.staticExports) {
      for (const { moduleRequest } of entries) if (moduleRequest) found.add(join(dirname(file), moduleRequest.value));
    }
  }
  return [...found];
}
