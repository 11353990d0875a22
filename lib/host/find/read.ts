// From whatever was pointed at to what is read, and its text. Nothing is written, clicked or measured.
import { MOST_READ } from '../../core/host/profile.ts';
import { above, FIELDS, groupOf, inputKind, isShown, MUTE, serves, tagOf, textIn, WIDGET } from './dom.ts';

const PASSWORD = /^(?:password|file)$/;

/** What is read where somebody points; nothing where nothing can be or may be read. */
export function readableFrom(target: Element): Element | undefined {
  const element = deepest(target);
  if ((element as HTMLInputElement).type && PASSWORD.test((element as HTMLInputElement).type)) return undefined;
  const own = serves(element) ? undefined : inputOf(element);
  if (own) return own;
  const label = element.closest('label');
  const labelled = label?.control ?? label?.querySelector('input,select,textarea');
  if (labelled && inputKind(labelled)) return inputOf(labelled);
  for (let each: Element | null = element, level = 0; each && level < 5; each = above(each), level += 1) {
    if (inputKind(each) && !serves(each)) return inputOf(each);
    if (!WIDGET.test(each.className) && each.getAttribute('role') !== 'combobox') continue;
    const inputs = [...each.querySelectorAll(FIELDS)].filter(inner => inputKind(inner));
    const input = inputs.find(inner => tagOf(inner) === 'select') ?? inputs[0];
    if (input) return inputOf(input);
  }
  return textOf(element);
}

/** Where a page's own element hides what is inside it, the first input in its open root. */
function deepest(target: Element): Element {
  const root = target.shadowRoot;
  const inner = root?.querySelector(FIELDS);
  return inner && root?.querySelectorAll(FIELDS).length === 1 ? deepest(inner) : target;
}

/** An input itself; of a choice the first button, which stands for all. */
function inputOf(element: Element): Element | undefined {
  const kind = inputKind(element);
  if (!kind) return undefined;
  if (kind !== 'choice' || tagOf(element) !== 'input') return element;
  return groupOf(element as HTMLInputElement).find(isShown) ?? element;
}

/** A text that is shown: the element whose own text it is. */
function textOf(element: Element): Element | undefined {
  if (MUTE.test(tagOf(element)) || /^(?:html|body)$/.test(tagOf(element))) return undefined;
  for (let at: Element = element, level = 0; level < 6; level += 1) {
    const own = [...at.childNodes].some(each => each.nodeType === 3 && /\S/.test((each as Text).substringData(0, 400)));
    if (own) return at;
    const inner = [...at.children].filter(each => !MUTE.test(tagOf(each)) && (each.firstChild || inputKind(each)));
    const [only] = inner;
    if (!only) return /^(?:td|dd|output|span|div|p)$/.test(tagOf(at)) && !at.firstElementChild ? at : undefined;
    const input = inputOf(only);
    if (inner.length === 1 && input) return input;
    if (inner.length > 1) return undefined;
    at = only;
  }
  return undefined;
}

/** The text of a field as somebody reads it, bounded; empty where there is none or it cannot be had. */
export function readText(element: Element): string {
  try {
    return textNow(element).trim().slice(0, MOST_READ);
  } catch {
    return '';
  }
}

function textNow(element: Element): string {
  const tag = tagOf(element);
  if (tag === 'input') return inputText(element as HTMLInputElement);
  if (tag === 'textarea') return (element as HTMLTextAreaElement).value.slice(0, MOST_READ);
  if (tag === 'select') {
    // A choice without a value of its own is the word that none was made: 請選擇.
    return wordsOf([...(element as HTMLSelectElement).selectedOptions].filter(({ value }) => value !== ''));
  }
  if (element.getAttribute('role') === 'radiogroup')
    return wordsOf(element.querySelectorAll('[role=radio][aria-checked=true]'));
  return textIn(element);
}

const wordsOf = (all: Iterable<Element>): string => Array.from(all, each => textIn(each)).join('、');

function inputText(input: HTMLInputElement): string {
  if (PASSWORD.test(input.type)) return '';
  if (/^(?:radio|checkbox)$/.test(input.type)) {
    return groupOf(input)
      .filter(each => each.checked)
      .map(wordOf)
      .join('、');
  }
  const value = input.value.slice(0, MOST_READ);
  return value || shownFor(input);
}

/** What a button or box says. */
function wordOf(input: HTMLInputElement): string {
  for (const label of input.labels ?? []) {
    const text = textIn(label);
    if (text) return text;
  }
  for (let next = input.nextSibling; next && next.nodeName !== 'INPUT'; next = next.nextSibling) {
    const text = textIn(next);
    if (text) return text;
  }
  return input.value;
}

/** The choice that a widget shows beside the empty input one searches in. */
function shownFor(input: HTMLInputElement): string {
  for (let each = above(input), level = 0; each && level < 5; each = above(each), level += 1) {
    if (!WIDGET.test(each.className)) continue;
    const text = textIn(each, MOST_READ, isBeside);
    if (text) return text;
  }
  return '';
}

/** A word instead of a choice, a list to choose from, or another field. */
function isBeside(element: Element): boolean {
  const { className } = element;
  if (/(?:^|[-_ ])(?:placeholder)/.test(className))
    return !/el-select__placeholder/.test(className) || /is-transparent/.test(className);
  return (
    /^(?:listbox|option|menu)$/.test(element.getAttribute('role') ?? '') ||
    /(?:dropdown-menu|-panel|-items)\b/.test(className) ||
    element.matches('select,button')
  );
}
