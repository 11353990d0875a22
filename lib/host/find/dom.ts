// Small questions about elements of a foreign page; none reads layout.
import { MOST_READ } from '../../core/host/profile.ts';

/** What a value can be read from. */
export type Kind = 'field' | 'choice' | 'text';

const UNREAD = /^(?:password|hidden|submit|button|image|reset|file)$/;
/** Elements with nothing inside that is shown as text. */
export const MUTE = /^(?:script|style|template|noscript|svg|option|iframe|canvas|head)$/;
/** Elements whose text names things, and is no value. */
export const NAMING = /^(?:label|th|dt|button|nav|legend|caption|summary|h[1-6])$/;
const TITLES = /^(?:legend|caption|summary|h[1-6])$/;
const TITLED = /(?:^|[-_ ])(?:head(?:er|ing)?|title|caption|legend)(?:$|[-_ ])/i;

/** Ids that are counted or drawn by lot have digits, or the mark of who made them. */
export const MADE = /\d|^:|^(?:ng|ext|el|j_idt)[-_]|^$/i;

/** The inputs of a page, and what stands for them. */
export const FIELDS = 'input,select,textarea,[contenteditable],[role=radiogroup]';

/** Classes of what is made of several elements and stands for one field. */
export const WIDGET =
  /(?:^|[-_ ])(?:select|combo|combobox|picker|cascader|selectonemenu|dropdown|autocomplete|textbox|autosuggest|chosen|select2)(?:$|[-_ ])/i;

/** The tag in small letters, also in XHTML. */
export const tagOf = (element: Element): string => element.localName.toLowerCase();

/** Above it, out of a shadow root too. */
export const above = (element: Element): Element | null =>
  element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null;

/** What an element is typed into or chosen from; nothing for all others. */
export function inputKind(element: Element): Kind | undefined {
  const tag = tagOf(element);
  if (tag === 'input') {
    const { type } = element as HTMLInputElement;
    return UNREAD.test(type) ? undefined : /^(?:radio|checkbox)$/.test(type) ? 'choice' : 'field';
  }
  if (tag === 'select' || tag === 'textarea') return 'field';
  if (!element.hasAttributes()) return undefined;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'field';
  return element.getAttribute('role') === 'radiogroup' && !element.querySelector('input[type=radio]')
    ? 'choice'
    : undefined;
}

/** Whether an element is the heading of a part of the page, for a text directly in it. */
export function isTitle(element: Element): boolean {
  const tag = tagOf(element);
  if (TITLES.test(tag) || element.getAttribute('role') === 'heading') return true;
  const cell = /^t[dh]$/.test(tag) ? element : element.closest('td,th,label,dt,dd,li,a,button');
  if (!cell) return TITLED.test(element.className) || TITLED.test(element.parentElement?.className ?? '');
  // A row of one cell across a table of several columns.
  return (cell as HTMLTableCellElement).colSpan > 1 && cell.parentElement?.children.length === 1;
}

/** Whether it is hidden by its own markup; whatever a style sheet hides is asked of the few that matter. */
export const isPutAway = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display:\s*none/i.test(element.getAttribute('style') ?? '');

/** The text within a node, never more than is asked for; without what is not shown as text. */
export function textIn(node: Node, most = MOST_READ, without?: (element: Element) => boolean): string {
  let text = '';
  const add = (from: Node): void => {
    for (let each = from.firstChild; each && text.length < most; each = each.nextSibling) {
      if (each.nodeType === 3) text += ` ${(each as Text).substringData(0, most * 2)}`.replaceAll(/\s+/g, ' ');
      else if (
        each.nodeType === 1 &&
        !MUTE.test(tagOf(each as Element)) &&
        !isPutAway(each as Element) &&
        !without?.(each as Element)
      )
        add(each);
    }
  };
  if (node.nodeType === 3) text = (node as Text).substringData(0, most * 2).replaceAll(/\s+/g, ' ');
  else add(node);
  return text.trim().slice(0, most);
}

/** Whether an input of a widget is for the keyboard only: its choice is kept in a select. */
export function serves(element: Element): boolean {
  if (tagOf(element) !== 'input') return false;
  for (let each = element.parentElement, level = 0; each && level < 4; each = each.parentElement, level += 1)
    if (WIDGET.test(each.className)) return !!each.querySelector('select');
  return false;
}

/** All inputs that belong to one choice: radio buttons or check boxes of one name. */
export function groupOf(input: HTMLInputElement): HTMLInputElement[] {
  if (!input.name) return [input];
  const root = (input.form ?? input.getRootNode()) as ParentNode;
  const all = root.querySelectorAll<HTMLInputElement>(`input[type=${input.type}][name="${CSS.escape(input.name)}"]`);
  return all.length > 0 ? [...all] : [input];
}

/** Whether it is shown at all, as far as style tells. */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
