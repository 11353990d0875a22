// What happens to such systems with a new version: each change by name. What it does to the page it does to what is known of it too.
import { blockOf, fieldsOf, type Mounted, partsOf, swap } from './mounted.ts';
import type { Chance } from './random.ts';

export type Mutation = (mounted: Mounted, chance: Chance) => void;

const idsHere = ({ truth, says }: Mounted): string[] => [...truth.keys()].filter(id => says.get(id)?.isConnected);
const inSection = (mounted: Mounted, at: number): string[] => {
  const ids = new Set(mounted.sections[at]?.fields.map(({ id }) => id));
  return idsHere(mounted).filter(id => ids.has(id));
};
const say = ({ says }: Mounted, id: string, text: string): void => {
  const node = says.get(id);
  if (node) node.data = text;
};
const elements = ({ body }: Mounted, selector: string): HTMLElement[] => [
  ...body.querySelectorAll<HTMLElement>(selector),
];
const remove = (mounted: Mounted, id: string): void => {
  for (const each of blockOf(mounted, id)) each.remove();
  mounted.truth.delete(id);
};
/** A copy that nobody knows: other ids, other names. */
function copied(block: Element, chance: Chance, keepNames = false): Element {
  const copy = block.cloneNode(true) as Element;
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    if (each.id) each.id = `n${chance.word()}`;
    if (!keepNames && each.hasAttribute('name')) each.setAttribute('name', `f${chance.word().replaceAll(/\d/g, 'k')}`);
    each.removeAttribute('for');
  }
  return copy;
}
/** The text of a copy of a label, found by what it said. */
function resay(copies: readonly Element[], from: string, to: string): void {
  for (const copy of copies) {
    const walker = copy.ownerDocument.createTreeWalker(copy, 4);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data === from) text.data = to;
    }
  }
}
const NEW = ['原住民身分', '教育程度', '戶長姓名', '村里', '英文拼音', '收件字號', '服務機關', '兵役'] as const;

/** Labels that no field of the page has: one of the same label would be that field. */
const newTo = (mounted: Mounted): readonly string[] =>
  NEW.filter(label => fieldsOf(mounted).every(({ zh }) => zh !== label));

function insertNear(mounted: Mounted, chance: Chance, id: string, label: string, keepNames = false): void {
  const block = blockOf(mounted, id);
  const said = mounted.says.get(id)?.data ?? '';
  const copies = block.map(each => copied(each, chance, keepNames));
  resay(copies, said, label);
  for (const input of copies.flatMap(each => [...each.querySelectorAll('input')]))
    if (input.type === 'text') input.value = '';
  const [first] = block;
  // A label and its control beside one another go in together; cells of a column each into their row.
  if (block.length === 2 && block[0]?.parentElement === block[1]?.parentElement) first?.before(...copies);
  else for (const [at, each] of block.entries()) each.before(copies[at] as Element);
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'ids regenerated': (mounted, chance) => {
    for (const each of elements(mounted, '[id]')) {
      const next = `gen-${chance.word()}`;
      for (const label of elements(mounted, `[for="${CSS.escape(each.id)}"]`)) label.setAttribute('for', next);
      each.id = next;
    }
  },
  'ids gone': mounted => {
    for (const each of elements(mounted, '[id],[for]')) {
      each.removeAttribute('id');
      each.removeAttribute('for');
    }
  },
  'names regenerated': (mounted, chance) => {
    const names = new Map<string, string>();
    for (const each of elements(mounted, '[name]')) {
      const name = each.getAttribute('name') ?? '';
      const next = names.get(name) ?? `fld_${chance.word()}`;
      names.set(name, next);
      each.setAttribute('name', next);
    }
  },
  'classes hashed': (mounted, chance) => {
    const names = new Map<string, string>();
    for (const each of elements(mounted, '[class]')) {
      const next = names.get(each.className) ?? `css-${chance.word()}`;
      names.set(each.className, next);
      each.className = next;
    }
  },
  'server names moved': mounted => {
    for (const each of elements(mounted, '[name*="$"]'))
      each.setAttribute('name', (each.getAttribute('name') ?? '').replace('ctl00$Main$', 'ctl01$Body$Form$'));
  },
  'all labels reworded': (mounted, chance) => {
    const words = new Map<string, string>();
    for (const { id, zh, reworded } of fieldsOf(mounted)) {
      const word = words.get(zh) ?? chance.pick(reworded);
      words.set(zh, word);
      say(mounted, id, word);
    }
  },
  'one label reworded': (mounted, chance) => {
    const field = chance.pick(fieldsOf(mounted));
    say(mounted, field.id, chance.pick(field.reworded));
  },
  'labels decorated': mounted => {
    for (const { id } of fieldsOf(mounted)) {
      const text = mounted.says.get(id);
      if (text) text.data = `＊ ${text.data} ：`;
    }
  },
  'labels wrapped': mounted => {
    for (const { id } of fieldsOf(mounted)) {
      const text = mounted.says.get(id);
      const [outer, inner] = [
        mounted.body.ownerDocument.createElement('span'),
        mounted.body.ownerDocument.createElement('b'),
      ];
      text?.replaceWith(outer);
      outer.append(inner);
      if (text) inner.append(text);
    }
  },
  'one label quite different': (mounted, chance) => say(mounted, chance.pick(fieldsOf(mounted)).id, '資料甲'),
  'wrappers added': (mounted, chance) => {
    for (const id of idsHere(mounted)) {
      const element = mounted.truth.get(id);
      if (!element || /^(?:TD|DD)$/.test(element.tagName) || (element as HTMLInputElement).type === 'radio') continue;
      for (let left = 1 + chance.below(3); left > 0; left -= 1) {
        const wrap = mounted.body.ownerDocument.createElement(chance.pick(['div', 'span']));
        element.replaceWith(wrap);
        wrap.append(element);
      }
    }
  },
  'page wrapped': ({ body }) => {
    const [main, header] = [body.ownerDocument.createElement('main'), body.ownerDocument.createElement('header')];
    header.innerHTML =
      '<h1>戶政資訊系統</h1><nav><a href="#">首頁</a><a href="#">查詢</a></nav><span>承辦人：王小明</span>';
    main.append(...body.childNodes);
    body.append(header, main);
  },
  'rows inserted': (mounted, chance) => {
    for (const label of chance.shuffled(newTo(mounted)).slice(0, 3))
      insertNear(mounted, chance, chance.pick(idsHere(mounted)), label);
  },
  'fields shuffled': (mounted, chance) => {
    for (const at of [0, 1, 2]) {
      const ids = inSection(mounted, at);
      for (let left = 4; left > 0; left -= 1)
        swap(blockOf(mounted, chance.pick(ids)), blockOf(mounted, chance.pick(ids)));
    }
  },
  'two fields change places': (mounted, chance) => {
    const ids = inSection(mounted, chance.below(3));
    const [one, other] = chance.shuffled(ids);
    if (one && other) swap(blockOf(mounted, one), blockOf(mounted, other));
  },
  'parts reordered': (mounted, chance) => {
    for (const part of chance.shuffled(partsOf(mounted))) mounted.body.append(...part);
  },
  'parts retitled': mounted => {
    for (const { id, reworded } of mounted.sections) say(mounted, id, reworded);
  },
  'one part titled quite differently': (mounted, chance) => say(mounted, chance.pick(mounted.sections).id, '區塊甲'),
  'language switched': mounted => {
    for (const { id, en } of [...mounted.sections, ...fieldsOf(mounted)]) say(mounted, id, en);
  },
  'another citizen': mounted => {
    for (const [id, element] of mounted.truth) {
      if (element instanceof HTMLInputElement && element.type === 'text') element.value = `${element.value}9`;
      else if (!/^(?:INPUT|SELECT)$/.test(element.tagName) && element.firstChild)
        element.firstChild.nodeValue = `別人${id.length}`;
    }
  },
  'values empty': mounted => {
    for (const element of mounted.truth.values()) {
      if (element instanceof HTMLInputElement && element.type === 'text') element.value = '';
      else if (!/^(?:INPUT|SELECT)$/.test(element.tagName)) element.textContent = '';
    }
  },
  'hints added': mounted => {
    for (const { id, kind } of fieldsOf(mounted)) {
      const element = mounted.truth.get(id);
      if (!element || kind === 'choice' || /^(?:TD|DD|SPAN)$/.test(element.tagName)) continue;
      element.insertAdjacentHTML('afterend', '<small>請與證件相符</small><i class="icon"></i>');
    }
  },
  'one field removed': (mounted, chance) => remove(mounted, chance.pick(idsHere(mounted))),
  'three fields removed': (mounted, chance) => {
    for (let left = 3; left > 0; left -= 1) remove(mounted, chance.pick(idsHere(mounted)));
  },
  'one part removed': (mounted, chance) => {
    const parts = partsOf(mounted);
    if (parts.length < 2) return;
    const part = chance.pick(parts);
    for (const [id, element] of mounted.truth) if (part.some(each => each.contains(element))) mounted.truth.delete(id);
    for (const each of part) each.remove();
  },
  'one field replaced': (mounted, chance) => {
    const id = chance.pick(idsHere(mounted));
    insertNear(mounted, chance, id, chance.pick(newTo(mounted)));
    remove(mounted, id);
  },
  'one field replaced under its name': (mounted, chance) => {
    const id = chance.pick(idsHere(mounted));
    insertNear(mounted, chance, id, chance.pick(newTo(mounted)), true);
    remove(mounted, id);
  },
  'one field shown twice': (mounted, chance) => {
    const id = chance.pick(idsHere(mounted));
    insertNear(mounted, chance, id, mounted.says.get(id)?.data ?? '', true);
    mounted.unclear.add(id);
  },
  'another part of the same labels': (mounted, chance) => {
    const [part] = partsOf(mounted);
    const title = mounted.says.get('party')?.data;
    if (!part || !title || partsOf(mounted).length < 2) return;
    const copies = part.map(each => copied(each, chance));
    resay(copies, title, '關係人資料');
    chance.below(2) === 0 ? mounted.body.prepend(...copies) : mounted.body.append(...copies);
  },
  'hidden copies': (mounted, chance) => {
    const style = mounted.body.ownerDocument.createElement('style');
    style.textContent = '.tpl{display:none}.out{visibility:hidden}';
    const copies = [...mounted.body.children].map(each => copied(each, chance, true));
    const holder = mounted.body.ownerDocument.createElement('div');
    holder.className = chance.pick(['tpl', 'out']);
    holder.append(...copies);
    mounted.body.prepend(style, holder);
  },
  'copies put away': (mounted, chance) => {
    const copies = [...mounted.body.children].map(each => copied(each, chance, true));
    const holder = mounted.body.ownerDocument.createElement('div');
    holder.hidden = true;
    holder.append(...copies);
    mounted.body.prepend(holder);
  },
  'two labels exchanged': (mounted, chance) => {
    const [one, other] = chance.shuffled(inSection(mounted, chance.below(3)));
    const [here, there] = [mounted.says.get(one ?? ''), mounted.says.get(other ?? '')];
    if (!one || !other || !here || !there) return;
    [here.data, there.data] = [there.data, here.data];
    const [a, b] = [mounted.truth.get(one), mounted.truth.get(other)];
    if (!a || !b) return;
    // The label is what people go by; with names of their own they contradict themselves.
    const named = [a, b].some(each => each.hasAttribute('name') || each.id.startsWith('lbl'));
    for (const [id, element, text] of [
      [one, b, there],
      [other, a, here],
    ] as const) {
      if (named) mounted.unclear.add(id);
      mounted.truth.set(id, element);
      mounted.says.set(id, text);
    }
  },
  'two names exchanged': (mounted, chance) => {
    const [one, other] = chance.shuffled(inSection(mounted, chance.below(3)));
    const [here, there] = [mounted.truth.get(one ?? ''), mounted.truth.get(other ?? '')];
    const [a, b] = [here?.getAttribute('name'), there?.getAttribute('name')];
    // The buttons of a choice have one name together.
    if (!one || !other || !a || !b || [here, there].some(each => each?.getAttribute('type') === 'radio')) return;
    here?.setAttribute('name', b);
    there?.setAttribute('name', a);
    mounted.unclear.add(one).add(other);
  },
  // Where that part has lost its own field of this label, the page reads as if this were it. Of one bound field alone that could be said; here both are bound, and the clerk must be asked.
  'one field in another part': (mounted, chance) => {
    const [from, to] = chance.shuffled([0, 1, 2]);
    const ids = inSection(mounted, to ?? 0);
    const id = chance.pick(inSection(mounted, from ?? 0));
    const [target] = blockOf(mounted, chance.pick(ids));
    const block = blockOf(mounted, id);
    if (target && block.length === 1 && !block[0]?.contains(target)) target.before(...block);
  },
};
