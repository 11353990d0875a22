// Headers of table cells, where a table is a list: a row of headers above, whatever marks it up.
import { above, FIELDS, tagOf, textIn } from './dom.ts';
import { tidy } from './text.ts';

/** Row headers that name who somebody is, and are not somebody's name. */
const WHO = /(?:[人者偶父母親夫妻]|戶長|[長次三][子女男])$/;

type Row = HTMLTableRowElement;
type Table = HTMLTableElement;

const cellsOf = (row: Row | undefined): Element[] => (row ? [...row.cells] : []);
const spanOf = (cell: Element, of: 'colSpan' | 'rowSpan'): number =>
  Math.max(1, Math.min(50, (cell as HTMLTableCellElement)[of] || 1));

/** What was found of the tables of a page, kept while it is looked through. */
export interface Tables {
  readonly headers: Map<Table, readonly string[]>;
  /** Rows that hold headers. */
  readonly heads: Set<Element>;
  readonly columns: Map<Table, Map<Element, number> | undefined>;
  /** The cell that heads a row, and what it says. */
  readonly rows: Map<Element, { head: Element | null; text: string }>;
}

export const createTables = (): Tables => ({
  headers: new Map(),
  heads: new Set(),
  columns: new Map(),
  rows: new Map(),
});

/** Rows at the top that hold headers only. */
function headRows(table: Table): Row[] {
  const inHead = table.tHead ? [...table.tHead.rows] : [];
  if (inHead.length > 0) return inHead.slice(0, 4);
  const head: Row[] = [];
  for (let at = 0; at < 6; at += 1) {
    const row = table.rows[at];
    const cells = cellsOf(row);
    if (!row || row.querySelector(FIELDS)) break;
    // A row of one cell may be the title of the table.
    if (cells.length === 1 && head.length === 0) continue;
    const next = table.rows[at + 1];
    const all = cells.length > 1 && cells.every(each => tagOf(each) === 'th');
    if (!all && !(head.length === 0 && next && isStyled(cells, cellsOf(next)))) break;
    head.push(row);
  }
  return head;
}

/** Whether cells are headers by their looks: all unlike the cell below, in more than two columns. */
const isStyled = (cells: readonly Element[], below: readonly Element[]): boolean =>
  cells.length > 2 &&
  cells.length === below.length &&
  cells.every((cell, at) => lookOf(cell) !== lookOf(below[at] as Element) && textIn(cell, 30));
/** How a cell is made to look. */
export const lookOf = (cell: Element): string => `${cell.className} ${cell.getAttribute('bgcolor')}`;

/** Where in the grid the cells of rows stand; rows and columns may be spanned. */
function gridOf(rows: Iterable<Row>, place: (cell: Element, column: number, row: number) => void): void {
  const taken: number[] = [];
  let line = 0;
  for (const row of rows) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((taken[column] ?? 0) > line) column += 1;
      place(cell, column, line);
      const [wide, high] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      for (let at = 0; at < wide; at += 1) taken[column + at] = line + high;
      column += wide;
    }
    line += 1;
  }
}

/** The headers of a table's columns; of one that has none those of the table above that it is the body of. */
function headersOf(table: Table, tables: Tables): readonly string[] {
  const known = tables.headers.get(table);
  if (known) return known;
  const texts: string[] = [];
  tables.headers.set(table, texts);
  const head = headRows(table);
  for (const row of head) tables.heads.add(row);
  gridOf(head, (cell, column) => {
    const text = tidy(textIn(cell, 80));
    for (let at = 0; at < spanOf(cell, 'colSpan'); at += 1) if (text) texts[column + at] = text;
  });
  if (head.length === 0) texts.push(...headersApart(table));
  return texts;
}

const isHeadApart = (table: Table): boolean => /head/i.test(table.parentElement?.className ?? '');

/** Whether an element stands in a row of headers, and so is no value. */
export function isHeader(element: Element, tables: Tables): boolean {
  const row = element.closest('td')?.parentElement;
  const table = row?.closest('table');
  if (!row || !table) return false;
  headersOf(table, tables);
  return tables.heads.has(row) || (isHeadApart(table) && table.rows.length === 1);
}

/** Header and body are two tables where only the body scrolls: the first table around that has as many cells. */
function headersApart(table: Table): string[] {
  const width = table.rows[0]?.cells.length ?? 0;
  let part = above(table);
  for (let level = 0; width > 1 && part && level < 4; level += 1, part = above(part)) {
    const first = part.querySelector('table');
    const cells = cellsOf(first?.rows[0]);
    if (!first || first === table) continue;
    const isHead = first.tHead || isHeadApart(first) || cells.every(each => tagOf(each) === 'th');
    // A column for the scroll bar may be added.
    if (!isHead || first.contains(table) || cells.length < width || cells.length > width + 1) break;
    return cells.map(cell => tidy(textIn(cell, 80)));
  }
  return [];
}

function columnOf(cell: HTMLTableCellElement, table: Table, tables: Tables): number {
  let grid = tables.columns.get(table);
  if (!tables.columns.has(table)) {
    if (table.querySelector('[rowspan],[colspan]')) {
      const map = new Map<Element, number>();
      gridOf(table.rows, (each, column) => map.set(each, column));
      grid = map;
    }
    tables.columns.set(table, grid);
  }
  return grid?.get(cell) ?? cell.cellIndex;
}

const ARIA = '[role=gridcell],[role=cell]';

/** The header of the column that an element of a list stands in, and its cell; an empty text elsewhere. */
export function columnHeader(element: Element, tables: Tables): { column: string; cell?: Element } {
  const cell = /^t[dh]$/.test(tagOf(element)) ? element : element.closest(`td,th,${ARIA}`);
  if (!cell) return { column: '' };
  const table = cell.closest('table');
  if (table && !cell.matches(ARIA)) {
    const headers = headersOf(table, tables);
    if (headers.length < 2) return { column: '' };
    return { column: headers[columnOf(cell as HTMLTableCellElement, table, tables)] ?? '', cell };
  }
  const heads = cell.closest('[role=grid],[role=table],[role=treegrid]')?.querySelectorAll('[role=columnheader]') ?? [];
  const at = Number(cell.getAttribute('aria-colindex')) - 1;
  const head = heads[at >= 0 ? at : [...(cell.parentElement?.children ?? [])].indexOf(cell)];
  return { column: head ? tidy(textIn(head, 80)) : '', cell };
}

/** Stands for the header of the row that is chosen in a list. */
const CHOSEN = '選取的一列';
const isChosen = (row: Element): boolean =>
  row.getAttribute('aria-selected') === 'true' ||
  /(?:^|[-_ ])(?:selected|current-row|state-highlight)(?:$| )/.test(row.className);

/** The header of the row that an element of a list stands in. */
export function rowHeader(element: Element, tables: Tables): string {
  const { column, cell } = columnHeader(element, tables);
  const row = column && cell?.parentElement;
  if (!row) return '';
  let known = tables.rows.get(row);
  if (!known) {
    const head = row.querySelector(':scope > th,:scope > [role=rowheader]');
    known = { head, text: head ? tidy(textIn(head, 80)) : '' };
    tables.rows.set(row, known);
  }
  if (known.head) return known.head === cell ? '' : known.text;
  if (isChosen(row)) return CHOSEN;
  const first = row.firstElementChild;
  const text = first && first !== cell ? tidy(textIn(first, 12)) : '';
  return WHO.test(text) && text.length < 6 ? text : '';
}
