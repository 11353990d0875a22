// Web pages that do what they can against whatever is laid over them.

const html = (head: string, body: string, root = '<html lang="zh-Hant-TW">') =>
  `<!DOCTYPE html>${root}<head><title>宿主</title>${head}</head><body>${body}</body></html>`;
const FIELDS = '<h1>宿主</h1><label>甲<input id="a"></label><label>乙<input id="b"></label>';
const styled = (css: string) => html(`<style>${css}</style>`, FIELDS);
const scripted = (js: string, body = FIELDS) => html('', `${body}<script>${js}</script>`);

/** A page over which the panel must work all the same: its body, and how it is served. */
export type Host = {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it does, it has done after so many ms. */
  readonly settles?: number;
};

export const HOSTS: Readonly<Record<string, Host>> = {
  'hides everything in the body': {
    body: styled('body, body *, div, iframe { display: none !important; visibility: hidden !important }'),
  },
  'styles every element and every backdrop': {
    body: styled(
      '* { position: static !important; opacity: 0 !important; transform: scale(0) !important; clip-path: circle(0) !important; pointer-events: none !important; width: 1px !important; z-index: -1 !important} *::backdrop { display: block !important; background: black !important; pointer-events: auto !important } html { opacity: 1 !important; transform: none !important; clip-path: none !important }',
    ),
  },
  'is turned, filtered and contained': {
    body: styled(
      'html { transform: rotate(90deg) scale(.2); filter: blur(9px); opacity: .1; contain: strict; height: 9px; overflow: hidden; will-change: transform; perspective: 1px }',
    ),
  },
  'has the smallest type': { body: styled(':root { font-size: 2px; line-height: 0; letter-spacing: -9px }') },
  'covers all of itself': {
    body: html('', `${FIELDS}<div style="position:fixed;inset:0;z-index:2147483647;background:#fff"></div>`),
  },
  'covers all of itself in the top layer, again and again': {
    settles: 600,
    body: scripted(
      `const over = document.createElement('div'); over.popover = 'manual'; over.style.cssText = 'width:100vw;height:100vh;border:0'; document.body.append(over); let n = 0; const timer = setInterval(() => { if (over.matches(':popover-open')) over.hidePopover(); over.showPopover(); if (++n > 3) clearInterval(timer) }, 100)`,
    ),
  },
  'is of the old kind': { body: `<html><head><title>宿主</title></head><body bgcolor=white>${FIELDS}</body></html>` },
  'is a set of frames': {
    body: '<html><head><title>宿主</title></head><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
  },
  'is XHTML': {
    headers: { 'Content-Type': 'application/xhtml+xml' },
    body: '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hant-TW"><head><title>宿主</title></head><body><p>宿主</p></body></html>',
  },
  'eats every key and every click': {
    body: scripted(
      `for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'pointerdown', 'mousedown', 'click', 'focus', 'blur']) for (const on of [window, document]) on.addEventListener(kind, event => { event.preventDefault(); event.stopImmediatePropagation() }, true)`,
    ),
  },
  'takes the keyboard back when it sees it elsewhere': {
    body: scripted(
      `for (const phase of [true, false]) document.addEventListener('focusin', event => { if (!event.target.matches('input')) document.getElementById('a').focus() }, phase); document.getElementById('a').focus()`,
    ),
  },
  'takes the keyboard once, late': {
    settles: 600,
    body: scripted(
      `addEventListener('blur', () => setTimeout(() => document.getElementById('a').focus(), 150), { once: true })`,
    ),
  },
  'takes foreign elements out of itself, a few times': {
    settles: 600,
    body: scripted(
      `let n = 0; new MutationObserver(() => { for (const each of document.querySelectorAll('html > div')) if (++n < 3) each.remove() }).observe(document.documentElement, { childList: true })`,
    ),
  },
  'hangs attributes on foreign elements': {
    settles: 600,
    body: scripted(
      `let n = 0; new MutationObserver(() => { for (const each of document.querySelectorAll('html > div')) if (++n < 3) { each.inert = true; each.hidden = true; each.style.cssText = 'display:none!important'; each.removeAttribute('popover') } }).observe(document.documentElement, { childList: true })`,
    ),
  },
  'has a modal dialog open': {
    body: scripted(
      'document.querySelector("dialog").showModal()',
      `${FIELDS}<dialog>訊息<button>確定</button></dialog>`,
    ),
  },
  'opens two modal dialogs over the panel': {
    settles: 600,
    body: scripted(
      `addEventListener('blur', () => setTimeout(() => { for (const each of document.querySelectorAll('dialog')) each.showModal() }, 50), { once: true })`,
      `${FIELDS}<dialog>甲<button>確定</button></dialog><dialog>乙<button>確定</button></dialog>`,
    ),
  },
  'sends no referrer, isolates itself': {
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    body: html('', FIELDS),
  },
  'allows itself nothing': {
    headers: {
      'Content-Security-Policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: html('', FIELDS),
  },
  'may not be framed': {
    headers: { 'X-Frame-Options': 'DENY', 'Permissions-Policy': 'keyboard-map=(), fullscreen=()' },
    body: html('', FIELDS),
  },
  'is in a sandbox with scripts': {
    headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
    body: html('', FIELDS),
  },
};

/** Pages against which nothing helps, and the reason the side panel gives. */
export const LOST: Readonly<Record<string, Host & { readonly why: string }>> = {
  removed: {
    why: 'removed',
    body: scripted(
      `new MutationObserver(() => { for (const each of document.querySelectorAll('html > div')) each.remove() }).observe(document.documentElement, { childList: true })`,
    ),
  },
  keyboard: { why: 'keyboard', body: scripted(`setInterval(() => document.getElementById('a').focus(), 100)`) },
  covered: { why: 'covered', body: styled('html { display: none !important }') },
  inert: { why: 'covered', body: html('', FIELDS, '<html inert>') },
};
