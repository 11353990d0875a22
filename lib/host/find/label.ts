// What a field is called on the page: by its markup, else by the text before it.
import { above, FIELDS, groupOf, isPutAway, type Kind, NAMING, tagOf, textIn, WIDGET } from './dom.ts';
import { columnHeader, isHeader, lookOf, type Tables } from './table.ts';
import { tidy } from './text.ts';

export interface Label {
  readonly text: string;
  /** Where it stands; nothing where it is an attribute. */
  readonly from?: Node | undefined;
}

const NONE: Label = { text: '' };
/** Beyond these no text is about what is within. */
const WALLS = /^(?:body|form|fieldset|li|tr|dl|thead|tbody|tfoot)$/;
const SAYS_LABEL = /label|title|name|caption|key|term|head|lbl|field/i;
const MOST_LEVELS = 9;

/** A text with digits as dates and numbers have them is a value, and nobody's label. */
const asLabel = (text: string): string => (/\d.*\d.*\d/.test(text) || text.length > 60 ? '' : tidy(text));

/** The label of an input, a choice, or a text that is shown. */
export function labelOf(element: Element, kind: Kind, tables: Tables): Label {
  if (kind === 'text' && isHeader(element, tables)) return NONE;
  return byMarkup(element, kind) ?? byTable(element, tables) ?? before(element, kind) ?? NONE;
}

function byMarkup(element: Element, kind: Kind): Label | undefined {
  const said = byAria(element);
  if (said) return said;
  if (kind === 'choice') {
    const group = element.closest('[role=radiogroup],[role=group]');
    return (group && byAria(group)) || undefined;
  }
  for (const label of (element as HTMLInputElement).labels ?? []) {
    const text = asLabel(textIn(label, 100, each => each.matches(FIELDS)));
    if (text) return { text, from: label };
  }
  return undefined;
}

function byAria(element: Element): Label | undefined {
  if (!element.hasAttributes()) return undefined;
  const ids = element.getAttribute('aria-labelledby');
  const root = element.getRootNode() as Document | ShadowRoot;
  for (const id of ids?.split(/\s+/, 4) ?? []) {
    const from = root.getElementById(id);
    const text = from && from !== element ? asLabel(textIn(from, 100)) : '';
    if (from && text) return { text, from };
  }
  const text = asLabel(element.getAttribute('aria-label') ?? '');
  return text ? { text } : undefined;
}

function byTable(element: Element, tables: Tables): Label | undefined {
  const { column, cell } = columnHeader(element, tables);
  if (!column || !cell) return undefined;
  // A cell with words of its own before the field.
  return element === cell ? { text: column } : (before(element, 'field', cell) ?? { text: column });
}

/** The text before an element, as far as nothing else that could be read stands between. */
function before(element: Element, kind: Kind, within?: Element): Label | undefined {
  let at: Element | null = element;
  for (let level = 0; at && at !== within && level < MOST_LEVELS; level += 1) {
    let seen = 0;
    for (let each = at.previousSibling; each && seen < 8; each = each.previousSibling) {
      if (each.nodeType !== 1 && each.nodeType !== 3) continue;
      seen += 1;
      const found = textBefore(each, element, kind);
      // Beside another field a cell may still have its label above.
      if (found === 'wall' && !/^t[dh]$/.test(tagOf(at))) return undefined;
      if (found === 'wall') break;
      if (found) return found;
    }
    const parent = above(at);
    if (!parent) return undefined;
    const tag = tagOf(parent);
    if (tag === 'tr') {
      const over = overCell(at, parent as HTMLTableRowElement, kind);
      if (over) return over;
      // The only row of a table within a cell; what is before that cell is about it.
      if ((parent as HTMLTableRowElement).closest('table')?.rows.length !== 1) return undefined;
      at = parent.closest('table');
      continue;
    }
    if (WALLS.test(tag)) return undefined;
    at = parent;
  }
  return undefined;
}

function textBefore(node: Node, element: Element, kind: Kind): Label | 'wall' | undefined {
  if (node.nodeType === 1) {
    const each = node as Element;
    if (isPutAway(each)) return undefined;
    // A choice whose buttons stand one after another.
    const own = kind === 'choice' && groupOf(element as HTMLInputElement).some(other => each.contains(other));
    if (own) return undefined;
    // A widget may be made of several fields.
    if (WIDGET.test(each.parentElement?.className ?? '')) return undefined;
    const field = each.matches(FIELDS) ? each : each.querySelector('input:not([type=hidden]),select,textarea');
    if (field && (field as HTMLInputElement).type !== 'hidden') return 'wall';
  }
  const raw = textIn(node, 100);
  // A cell without a text is the value of the label before it.
  if (!raw) return kind === 'text' && /^[td]d$/i.test(node.nodeName) ? 'wall' : undefined;
  const text = asLabel(raw);
  if (!text) return 'wall';
  // A text beside an equal one is no label of it.
  if (kind === 'text' && node.nodeType === 1 && twins(node as Element, element) && !/[:：]\s*$/.test(raw))
    return 'wall';
  return { text, from: node };
}

/** Two texts marked up alike stand side by side, and nothing says that one is the label. */
function twins(label: Element, element: Element): boolean {
  if (label.parentElement !== element.parentElement || tagOf(label) !== tagOf(element)) return false;
  if (/^t[dh]$/.test(tagOf(label)) || NAMING.test(tagOf(label))) return false;
  return label.className === element.className || !SAYS_LABEL.test(label.className);
}

/** A row of labels above a row of fields. */
const isUnlike = (one: Element, other: Element): boolean =>
  one.localName !== other.localName || lookOf(one) !== lookOf(other);

function overCell(cell: Element, row: HTMLTableRowElement, kind: Kind): Label | undefined {
  const over = row.previousElementSibling as HTMLTableRowElement | null;
  const at = (cell as HTMLTableCellElement).cellIndex;
  const found = over?.cells?.length === row.cells.length ? over.cells[at] : undefined;
  if (!found || over?.querySelector(FIELDS)) return undefined;
  // Of two texts one above the other the upper is a label only if it looks it; mostly both are the labels of what is beside them.
  if (kind === 'text' && !isUnlike(found, cell)) return undefined;
  const text = asLabel(textIn(found, 100));
  return text ? { text, from: found } : undefined;
}
