// A page as it stands: which element is which field is known here, and nowhere in the page.
import type { Base } from './bases.ts';
import type { Field, Section } from './fields.ts';

export interface Mounted {
  readonly body: HTMLElement;
  readonly sections: readonly Section[];
  /** The readable element of each field that is still there. */
  readonly truth: Map<string, Element>;
  /** The text that says the label of a field or the title of a part. */
  readonly says: Map<string, Text>;
  /** Fields of which nobody could say which it is now: they must be asked about. */
  readonly unclear: Set<string>;
}

/** The fields of all parts. */
export const fieldsOf = ({ sections }: { readonly sections: readonly Section[] }): readonly Field[] =>
  sections.flatMap(({ fields }) => fields);

/** Puts a page up in a document. */
export function mount(page: Document, base: Base): Mounted {
  const { body } = page;
  body.innerHTML = base.html;
  const truth = new Map<string, Element>();
  for (const element of body.querySelectorAll('[data-truth]')) {
    truth.set(element.getAttribute('data-truth') ?? '', element);
    element.removeAttribute('data-truth');
  }
  const says = new Map<string, Text>();
  for (const element of body.querySelectorAll('x-label')) {
    const id = element.getAttribute('data-of') ?? '';
    const text = page.createTextNode(element.textContent ?? '');
    element.replaceWith(text);
    // In a list the second part has no labels of its own.
    if (!says.has(id)) says.set(id, text);
  }
  return { body, sections: base.sections, truth, says, unclear: new Set() };
}

/** The nearest element around both. */
function around(one: Node, other: Node): Element {
  let at = one.parentElement as Element;
  while (!at.contains(other)) at = at.parentElement as Element;
  return at;
}

const towards = (parent: Element, node: Node): Element => {
  let at = node;
  while (at.parentElement !== parent) at = at.parentElement as Element;
  return at as Element;
};

/** What belongs to one field and to no other: its block, or its label and its control, or its column. */
export function blockOf({ truth, says }: Mounted, id: string): Element[] {
  const [element, label] = [truth.get(id), says.get(id)];
  if (!element?.isConnected || !label?.isConnected) return [];
  const all = around(label, element);
  const others = [...truth].some(([other, each]) => other !== id && all.contains(each));
  if (!others && all.tagName !== 'BODY') return [all];
  const [first, second] = [towards(all, label), towards(all, element)];
  const cells = [label.parentElement?.closest('td,th'), element.closest('td,th')];
  const tables = new Set(cells.map(cell => cell?.closest('table')));
  const apart = tables.size > 1 && !tables.has(null) && !tables.has(undefined);
  if (!apart && !/^(?:TR|THEAD|TBODY)$/.test(first.tagName)) return [first, second];
  const [cell] = cells;
  const at = cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : -1;
  return [...tables].flatMap(table => [...(table?.rows ?? [])].flatMap(row => row.cells[at] ?? []));
}

/** Elements around the fields of a part, from title to last field: what can be moved as a whole. */
export function partsOf({ truth, says, body, sections }: Mounted): Element[][] {
  const children = [...body.children];
  const holders = sections.map(section => {
    const inside = [says.get(section.id), ...section.fields.map(({ id }) => truth.get(id))].filter(
      each => each?.isConnected,
    );
    return children.filter(child => inside.some(each => each && child.contains(each)));
  });
  // Parts that lie in one another cannot be moved apart.
  const flat = holders.flat();
  return new Set(flat).size === flat.length ? holders.filter(each => each.length > 0) : [];
}

/** Two blocks change places. */
export function swap(ones: readonly Element[], others: readonly Element[]): void {
  if (ones.length !== others.length) return;
  for (const [at, one] of ones.entries()) {
    const other = others[at];
    if (!other) continue;
    const hole = one.ownerDocument.createComment('');
    one.replaceWith(hole);
    other.replaceWith(one);
    hole.replaceWith(other);
  }
}
