// Changes of the second set.
import { blockOf, fieldsOf, partsOf } from './mounted.ts';
import type { Mutation } from './mutations.ts';

const create = (body: HTMLElement, tag: string): HTMLElement => body.ownerDocument.createElement(tag);

/** What happens to pages that are held out, beside the changes of the first set. */
export const HELD_OUT_CHANGES: Readonly<Record<string, Mutation>> = {
  'labels numbered': mounted => {
    for (const [at, { id }] of fieldsOf(mounted).entries()) {
      const text = mounted.says.get(id);
      if (text) text.data = `${at + 1}. ${text.data}`;
    }
  },
  'labels with the era': mounted => {
    for (const { id } of fieldsOf(mounted)) {
      const text = mounted.says.get(id);
      if (text && /日/.test(text.data)) text.data = `${text.data}（民國）`;
    }
  },
  'tags renamed': ({ body }) => {
    for (const each of [...body.querySelectorAll('div,ul,li,section,p')].reverse()) {
      const other = create(body, each.tagName === 'DIV' ? 'article' : 'div');
      for (const { name, value } of each.attributes) other.setAttribute(name, value);
      other.append(...each.childNodes);
      each.replaceWith(other);
    }
  },
  'order within parts reversed': mounted => {
    for (const section of mounted.sections) {
      const blocks = section.fields.map(({ id }) => blockOf(mounted, id));
      if (blocks.some(each => each.length !== 1)) continue;
      const [first] = blocks;
      const parent = first?.[0]?.parentElement;
      if (!parent || blocks.some(([each]) => each?.parentElement !== parent)) continue;
      for (const [each] of blocks) if (each) parent.prepend(each);
    }
  },
  'inputs become other inputs': mounted => {
    for (const [id, element] of mounted.truth) {
      if (!(element instanceof HTMLInputElement) || !/^(?:text|search)$/.test(element.type)) continue;
      const other = create(mounted.body, 'textarea') as HTMLTextAreaElement;
      for (const { name, value } of element.attributes) if (name !== 'type') other.setAttribute(name, value);
      other.value = element.value;
      element.replaceWith(other);
      mounted.truth.set(id, other);
    }
  },
  'one part behind a tab': (mounted, chance) => {
    const parts = partsOf(mounted);
    if (parts.length < 2) return;
    const part = chance.pick(parts);
    const style = create(mounted.body, 'style');
    style.textContent = '.behind{display:none}';
    mounted.body.prepend(style);
    for (const each of part) each.classList.add('behind');
    for (const [id, element] of mounted.truth) if (part.some(each => each.contains(element))) mounted.unclear.add(id);
  },
  'before and after a change side by side': (mounted, chance) => {
    const parts = partsOf(mounted);
    if (parts.length < 2) return;
    const part = chance.pick(parts);
    const copies = part.map(each => each.cloneNode(true) as Element);
    for (const each of copies.flatMap(copy => [...copy.querySelectorAll('[name],[id],[for]')]))
      for (const name of ['name', 'id', 'for'])
        if (each.hasAttribute(name)) each.setAttribute(name, `old_${each.getAttribute(name)}`);
    part[0]?.before(...copies);
    // Two parts of one title, and nothing says which.
    for (const [id, element] of mounted.truth) if (part.some(each => each.contains(element))) mounted.unclear.add(id);
  },
  'search form on top': ({ body }) => {
    const form = create(body, 'form');
    form.innerHTML =
      '<fieldset><legend>查詢條件</legend><label>姓名 <input name="q"></label><label>出生年月日 <input name="qb"></label><label>戶號 <input name="qh"></label><label>收件日期 <input name="qd"></label></fieldset>';
    body.prepend(form);
  },
};
