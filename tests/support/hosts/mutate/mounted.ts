// A page as it stands: which element is which field is known here, and nowhere in the page.
import type { Base } from './bases.ts';
import { type Field, SECTIONS } from './fields.ts';

export interface Mounted {
  readonly body: HTMLElement;
  /** The readable element of each field that is still there. */
  readonly truth: Map<string, Element>;
  /** The texts that say the label of a field or the title of a part. */
  readonly says: Map<string, Text[]>;
}

export const FIELDS: readonly Field[] = SECTIONS.flatMap(({ fields }) => fields);

/** Puts a page up in a document. */
export function mount(page: Document, base: Base): Mounted {
  const { body } = page;
  body.innerHTML = base.html;
  const truth = new Map<string, Element>();
  for (const element of body.querySelectorAll('[data-truth]')) {
    truth.set(element.getAttribute('data-truth') ?? '', element);
    element.removeAttribute('data-truth');
  }
  const says = new Map<string, Text[]>();
  for (const element of body.querySelectorAll('x-label')) {
    const id = element.getAttribute('data-of') ?? '';
    const text = page.createTextNode(element.textContent ?? '');
    element.replaceWith(text);
    says.set(id, [...(says.get(id) ?? []), text]);
  }
  return { body, truth, says };
}
