// A page that allows itself nothing but these very scripts and this very style, and no text where a script could hide.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../server.ts';

const STYLE = 'dl{display:grid;grid-template-columns:8em 1fr}dt{font-weight:bold}dd{margin:0}';
const BODY = `<main><h1>登記作業</h1><dl><dt>案件編號</dt><dd id="no"></dd><dt>申辦項目</dt><dd id="item"></dd></dl>
<p><label for="who">申請人</label> <input id="who" name="applicantName"></p>
<p><label for="event">事件發生日期</label> <input id="event" name="eventDate"></p>
<p><label for="place">出生地</label> <select id="place" name="birthPlace"><option></option><option>臺灣地區</option><option>國外</option></select></p></main>`;

/** The page, with the policy that names the hashes of what it holds. */
export async function strict(kit: string): Promise<Answer> {
  const app = await readFile(join(import.meta.dirname, 'app.js'), 'utf8');
  const policy = [
    "default-src 'none'",
    `script-src ${[kit, app].map(hashed).join(' ')}`,
    `style-src ${hashed(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    body: `<!DOCTYPE html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>登記作業</title><style>${STYLE}</style><script>${kit}</script></head><body>${BODY}<script>${app}</script></body></html>`,
  };
}

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
