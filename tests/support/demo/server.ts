// 示範用的兩套櫃檯系統：只聽本機，不連外，不存任何東西。
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applicantsOn, type Day, DEFAULT_TODAY, parseDay, roc7, rocSlash, weekday } from './applicants.ts';
import { FORMS, formFor } from './legacy/fields.ts';
import { esc } from './legacy/html.ts';
import { legacy } from './legacy/routes.ts';

export type DemoOptions = { port?: number /** 「今天」，七碼民國日期，預設 1151121。 */; today?: string };
export type Demo = { url: string; port: number; close(): Promise<void> };

const HOME = dirname(fileURLToPath(import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};
const MAX_BODY = 64 * 1024;

function send(res: ServerResponse, status: number, type: string, body: string | Buffer): void {
  res.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  res.end(res.req.method === 'HEAD' ? undefined : body);
}

const html = (res: ServerResponse, body: string, status = 200): void =>
  send(res, status, 'text/html; charset=utf-8', body);
const json = (res: ServerResponse, value: unknown, status = 200): void =>
  send(res, status, 'application/json; charset=utf-8', JSON.stringify(value));
const fail = (res: ServerResponse, status: number, zh: string): void =>
  html(
    res,
    `<!doctype html><html lang="zh-Hant-TW"><meta charset="utf-8"><title>${zh}</title><p>${zh}</p></html>`,
    status,
  );

async function readBody(req: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const part = chunk as Buffer;
    size += part.length;
    if (size <= MAX_BODY) parts.push(part);
  }
  return size > MAX_BODY ? undefined : Buffer.concat(parts).toString('utf8');
}

/** 只給這個資料夾裡的網頁、樣式與程式；連結、隱藏檔與上層路徑都不給。 */
async function readStatic(path: string): Promise<{ type: string; body: Buffer } | undefined> {
  const type = TYPES[extname(path)];
  if (!type || !/^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+\.[a-z]+$/.test(path)) return undefined;
  try {
    const file = await realpath(join(HOME, path));
    if (!file.startsWith((await realpath(HOME)) + sep)) return undefined;
    return { type, body: await readFile(file) };
  } catch {
    return undefined;
  }
}

async function startPage(today: Day): Promise<string> {
  const at = roc7(today);
  const rows = applicantsOn(today).map((p, i) => {
    const form = formFor(p.wants);
    const modern = MODERN.includes(p.wants)
      ? `<a href="/modern/case/${p.wants}?today=${at}&amp;applicant=${p.id}">新式</a>`
      : '<span class="none">—</span>';
    return `<tr><td class="no">${i + 1}</td><td>${esc(p.name)}</td><td>${form?.title}<br><code>${form?.code}</code></td><td>${esc(p.zh)}</td><td class="go"><a href="/legacy/?today=${at}&amp;applicant=${p.id}">舊式</a> ${modern}</td></tr>`;
  });
  const page = await readFile(join(HOME, 'index.html'), 'utf8');
  return page
    .replaceAll('{{today}}', at)
    .replaceAll('{{date}}', `${rocSlash(today)} ${weekday(today)}`)
    .replace('{{rows}}', () => rows.join('\n'));
}

/** 新式系統辦得到的四項。 */
const MODERN: readonly string[] = ['birth', 'move-in', 'id-card-reissue', 'transcript'];

async function answer(req: IncomingMessage, res: ServerResponse, fallback: Day): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://127.0.0.1');
  const get = req.method === 'GET' || req.method === 'HEAD';
  if (!get && req.method !== 'POST') return fail(res, 405, '不支援這種連線方式。');
  let path: string;
  try {
    path = decodeURIComponent(url.pathname).slice(1);
  } catch {
    return fail(res, 400, '網址無法辨識。');
  }
  const today = parseDay(url.searchParams.get('today') ?? '') ?? fallback;
  const people = applicantsOn(today);
  const body = get ? '' : await readBody(req);
  if (body === undefined) return fail(res, 413, '送出的資料太大。');

  if (get && (path === '' || path === 'index.html')) return html(res, await startPage(today));
  if (get && path === 'favicon.ico') return send(res, 200, TYPES['.svg'] ?? '', ICON);
  if (get && path === 'api/applicants')
    return json(res, { today: roc7(today), weekday: weekday(today), applicants: people });
  if (!get && path === 'api/cases') {
    const { status, reply } = saveCase(body, today);
    return json(res, reply, status);
  }
  if (path.startsWith('legacy/') && !extname(path).match(/^\.(?:css|js|ts)$/)) {
    const applicant = url.searchParams.get('applicant') ?? '';
    const q = { today: roc7(today), applicant: people.some(p => p.id === applicant) ? applicant : '' };
    const page = legacy(path.slice(7), { today, q, people }, get ? undefined : new URLSearchParams(body));
    return page === undefined ? fail(res, 404, '查無此畫面。') : html(res, page);
  }
  if (get && (path === 'legacy' || path === 'modern')) {
    res.writeHead(302, { Location: `/${path}/${url.search}`, 'Cache-Control': 'no-store' });
    return void res.end();
  }
  if (!get) return fail(res, 405, '這個網址不收資料。');
  const file = await readStatic(path.startsWith('modern/') && !extname(path) ? 'modern/index.html' : path);
  if (!file) return fail(res, 404, '查無此頁。');
  send(res, 200, file.type, file.body);
}

/** 新式系統存檔：檢查必要欄位，案件編號由項目、日期與申請人推得。 */
function saveCase(body: string, today: Day): { status: number; reply: Record<string, string> } {
  let given: { procedure?: unknown; applicant?: unknown; values?: unknown };
  try {
    given = JSON.parse(body) as typeof given;
  } catch {
    return { status: 400, reply: { error: '資料格式錯誤。' } };
  }
  const values = given?.values;
  const form = FORMS.find(f => f.procedure === given?.procedure && MODERN.includes(f.procedure));
  if (!form || typeof values !== 'object' || values === null)
    return { status: 400, reply: { error: '沒有這一項業務。' } };
  if (!String((values as Record<string, unknown>)['name'] ?? '').trim())
    return { status: 422, reply: { error: '當事人姓名不得空白。' } };
  const serial = applicantsOn(today).findIndex(p => p.id === given.applicant) + 1;
  return { status: 200, reply: { caseNo: `N${form.code.slice(2)}-${roc7(today)}-${String(serial).padStart(4, '0')}` } };
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#33527A"/><path d="M4 5h8v3H4zM4 5v7" fill="none" stroke="#fff" stroke-width="1.6"/></svg>';

export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const today = parseDay(options.today ?? DEFAULT_TODAY);
  if (!today) throw new Error(`「今天」不是日期：${options.today}`);
  const server = createServer((req, res) => {
    answer(req, res, today).catch(() => {
      if (!res.headersSent) fail(res, 500, '系統發生錯誤。');
      else res.destroy();
    });
  });
  await new Promise<void>((done, bad) => {
    server.once('error', bad);
    server.listen(options.port ?? 0, '127.0.0.1', () => done());
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('取不到連接埠。');
  return {
    url: `http://127.0.0.1:${at.port}/`,
    port: at.port,
    close: () =>
      new Promise<void>((done, bad) => {
        server.close(e => (e ? bad(e) : done()));
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const demo = await startDemo({ port: Number(process.argv[2] ?? 0) });
  console.log(`示範系統已在 ${demo.url} 開啟，按 Ctrl+C 結束。`);
}
