// A web page of our own on this machine, with the headers a test wants.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Site = { url: string; close(): Promise<void> };

export const PAGE =
  '<!DOCTYPE html><html lang="zh-Hant-TW"><head><title>宿主</title></head><body><h1>宿主頁面</h1><label>甲<input></label><label>乙<input></label></body></html>';

/** Serves one page under every path. */
export async function startSite(headers: Readonly<Record<string, string>> = {}, body = PAGE): Promise<Site> {
  const server = createServer((request, response) => {
    const found = request.url === '/favicon.ico';
    response.writeHead(found ? 204 : 200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(found ? undefined : body);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
