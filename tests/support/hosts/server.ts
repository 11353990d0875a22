// Serves the fake web systems, each under a host name of its own, to this machine only.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { bundleOf } from './bundle.ts';
import { strict } from './csp/page.ts';
import people from './people.json' with { type: 'json' };
import { SYSTEMS, type SystemName, startOf } from './systems.ts';
import { webforms } from './webforms/page.ts';

export type FakeSystems = {
  /** Where a system begins. */
  url(name: SystemName): string;
  close(): Promise<void>;
};

/** What a page of a system is made of. */
export type Answer = { readonly body: string; readonly headers?: Readonly<Record<string, string>> };

const HOME = import.meta.dirname;
/** `elsewhere` is another site to the browser: what lies there is of another origin, in another process. */
const HOST = /^([a-z]+)\.(?:hosts|elsewhere)\.test(?::\d+)?$/;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The switch with which a browser finds the systems by their names, and is allowed to ask them. */
export const FIND_SYSTEMS = '--host-resolver-rules=MAP *.hosts.test 127.0.0.1, MAP *.elsewhere.test 127.0.0.1';

/** Starts all systems on one port of this machine. */
export async function startSystems(): Promise<FakeSystems> {
  const server = createServer((request, response) => {
    answer(request)
      .then(({ body, headers }) => send(response, 200, body, headers))
      .catch((error: unknown) => send(response, 404, String(error)));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: name => `http://${name}.hosts.test:${port}/${startOf(name)}`,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, body: string, headers: Answer['headers'] = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache', ...headers });
  response.end(body);
}

async function answer(request: IncomingMessage): Promise<Answer> {
  const name = HOST.exec(request.headers.host ?? '')?.[1] ?? '';
  const path = new URL(request.url ?? '/', 'http://hosts.test').pathname.slice(1);
  if (!Object.hasOwn(SYSTEMS, name)) throw new Error(`There is no system ${name}.`);
  if (path === 'favicon.ico') return { body: '', headers: { 'Content-Type': 'image/x-icon' } };
  if (path === 'kit.js') return { body: await kit(), headers: typed('.js') };
  if (path === 'bundle.js') return { body: await bundleOf(join(HOME, name, 'main.js')), headers: typed('.js') };
  if (path === '' && name === 'webforms') return { body: webforms(await formOf(request)), headers: typed('.html') };
  if (path === '' && name === 'csp') return strict(await kit());
  return file(name, path || 'index.html', portOf(request));
}

/** A file of the system's folder, with the port where it names other systems. */
async function file(name: string, path: string, port: string): Promise<Answer> {
  if (!/^[a-z]+\.(?:html|xhtml|css|js)$/.test(path)) throw new Error(`${path} is no page of ${name}.`);
  const text = await readFile(join(HOME, name, path), 'utf8');
  return { body: text.replaceAll('{{port}}', port), headers: typed(extname(path)) };
}

const typed = (extension: string): Record<string, string> => ({ 'Content-Type': TYPES[extension] ?? '' });

async function kit(): Promise<string> {
  return `window.PEOPLE = ${JSON.stringify(people)};\n${await readFile(join(HOME, 'kit.js'), 'utf8')}`;
}

const portOf = (request: IncomingMessage): string => /:(\d+)$/.exec(request.headers.host ?? '')?.[1] ?? '80';

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const part of request) body += String(part);
  return new URLSearchParams(body);
}
