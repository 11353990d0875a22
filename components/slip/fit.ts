import { stripHeight } from './paper.ts';

/** The page of the receipt roll: browsers do not obey `80mm auto`, so its height is measured. Built here since inline styles are not allowed. */
const roll = new CSSStyleSheet();

/**
 * Fits the slip that is shown to its paper: a strip gets one page as high as it is, a sheet that would spill over is set
 * tighter if that saves the second page. To be called whenever the slip may have changed.
 */
export function fitPaper(): void {
  const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')];
  // On a narrow screen the sheet is narrower than its paper.
  for (const sheet of sheets) sheet.classList.add('sheet-measured');
  for (const sheet of sheets) {
    if (sheet.matches('.sheet-80mm')) makeRoll(heightOf(sheet));
    else if (!sheet.matches('.sheet-large')) tighten(sheet);
  }
  for (const sheet of sheets) sheet.classList.remove('sheet-measured');
}

function makeRoll(height: number): void {
  roll.replaceSync(`@page roll { size: 80mm ${stripHeight(height)}mm; margin: 0; }`);
  if (!document.adoptedStyleSheets.includes(roll)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, roll];
}

function tighten(sheet: HTMLElement): void {
  sheet.classList.remove('sheet-tight');
  const body = sheet.querySelector('.sheet-body');
  const page = body && Number.parseFloat(getComputedStyle(body).minHeight);
  if (!page || heightOf(body) <= page + 1) return;
  sheet.classList.add('sheet-tight');
  if (heightOf(body) > page + 1) sheet.classList.remove('sheet-tight');
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}
