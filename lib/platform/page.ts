// The browser as our own pages see it.

import type { HostProfile } from '../core/host/profile.ts';
import type { Table } from '../core/languages/table.ts';
import type { ForeignLang, Pack } from '../core/pack.ts';
import type { Reasons } from '../core/proof/check.ts';
import type { Readings } from '../core/search/typed-keys.ts';
import type { Port } from '../messaging/port.ts';
import { PORT } from '../messaging/protocol.ts';
import { browser } from './browser.ts';
import { portOf } from './port.ts';

/** Opens a port to the background. */
export function connectToBackground(): Port {
  return portOf(browser.runtime.connect({ name: PORT }));
}

/** The version of the extension, as its manifest has it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The key that opens the panel, as the browser granted it; empty if another use has taken it. */
export async function panelKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** The shipped pack; it was checked when the extension was built. */
export async function loadPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('/pack.json'));
  return (await response.json()) as Pack;
}

/** The profiles of systems that came with the extension; they were checked when it was built. */
export async function loadHosts(): Promise<readonly HostProfile[]> {
  const response = await fetch(browser.runtime.getURL('/hosts.json'));
  return (await response.json()) as HostProfile[];
}

/** The translations of one language of paper. */
export async function loadTable(lang: ForeignLang): Promise<Table> {
  const response = await fetch(browser.runtime.getURL(`/languages/${lang}.json`));
  return (await response.json()) as Table;
}

/** How Han characters are read; only wanted where an office wrote titles of its own. */
export async function loadReadings(): Promise<Readings> {
  const response = await fetch(browser.runtime.getURL('/readings.json'));
  return (await response.json()) as Readings;
}

/** Why what the checks find in the shipped pack is meant so. */
export async function loadReasons(): Promise<Reasons> {
  const response = await fetch(browser.runtime.getURL('/accepted.json'));
  return (await response.json()) as Reasons;
}

/** What a page of ours remembers by a key until its tab is closed, though it is loaded anew; where the browser keeps nothing for it, it forgets. */
export function tabMemory(key: string): { readonly get: () => string; readonly set: (text: string) => void } {
  return {
    get: () => {
      try {
        return sessionStorage.getItem(key) ?? '';
      } catch {
        return '';
      }
    },
    set: text => {
      try {
        sessionStorage.setItem(key, text);
      } catch {
        // Not here, then.
      }
    },
  };
}

/** Calls back whenever this page is left: for another one, or for good. */
export function onLeaving(listener: () => void): void {
  addEventListener('blur', listener);
  addEventListener('pagehide', listener);
}

/** Where this page's window stands on the desktop, in pixels. */
export function placeOfWindow(): { left: number; top: number; width: number; height: number } {
  const { screenX, screenY, outerWidth, outerHeight } = globalThis;
  return { left: screenX, top: screenY, width: outerWidth, height: outerHeight };
}

/** Calls back whenever this page is looked at again after it was out of sight. */
export function onLookedAt(listener: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener();
  });
  addEventListener('focus', listener);
  // Kept while another page was looked at: what was connected no longer is.
  addEventListener('pageshow', event => {
    if (event.persisted) listener();
  });
}

/** A file the clerk chose: its text, or that it is larger than was allowed (and was not read). */
export type OpenedFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly tooLarge: true };

/** Files in and out, as pages give them to their components. */
export interface Files {
  /** Hands a text, or the parts of a file, to the clerk as a file; the browser asks or saves where it is used to. */
  readonly save: (name: string, content: string | Blob, type?: string) => void;
  /** Lets the clerk choose one file; nothing when they choose none. Must be called from a click or key. */
  readonly open: (accept: string, mostBytes: number) => Promise<OpenedFile | undefined>;
  /** The same, to be read bit by bit: for what may be large. */
  readonly choose: (accept: string) => Promise<File | undefined>;
}

/** Files by the browser's own dialogs; no permission is needed. */
export const files: Files = {
  save: (name, content, type = 'application/json') => {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // Not at once: the download begins after this turn.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
  open: async (accept, mostBytes) => {
    const file = await chooseFile(accept);
    if (!file) return undefined;
    return file.size > mostBytes ? { name: file.name, tooLarge: true } : { name: file.name, text: await file.text() };
  },
  choose: chooseFile,
};

function chooseFile(accept: string): Promise<File | undefined> {
  return new Promise(resolve => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.click();
  });
}
