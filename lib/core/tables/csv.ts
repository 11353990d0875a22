import type { Cell } from './cell.ts';

/** Stands first in the file: without it spreadsheets read Chinese as something else. */
export const BOM = '\ufeff';

/** Beginnings that a spreadsheet takes for a formula, wide forms too; some skip white space before them. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** One line of a CSV file. A text that would be taken for a formula is put in corner brackets, 「=1+1」: it then is a text in every spreadsheet. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.day;
  const text = FORMULA.test(cell) ? `「${cell}」` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
