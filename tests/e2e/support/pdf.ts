// What lies on the paper: a page printed to PDF, read back with poppler's tools.
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { pdfOf } from '../../support/browser/drive.ts';

export type Printed = {
  /** The text of each page, without white space, compatibility forms folded. */
  pages: string[];
  /** Width and height in mm. */
  size: [number, number];
};

/** Prints a page as its own style wants it, and reads what came out. */
export async function printed(page: Page, file: string): Promise<Printed> {
  await pdfOf(page, file);
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  return {
    pages: text.replace(/\f$/, '').split('\f').map(bare),
    size: [millimetres(width), millimetres(height)],
  };
}

/** A text without white space, compatibility forms folded, as pages are compared. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function millimetres(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4);
}
