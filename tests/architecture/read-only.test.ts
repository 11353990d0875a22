// What runs in a foreign page only reads it: whatever is written, moved, focused or called there belongs to elements of our own, each named here.
import { describe, expect, test } from 'vitest';
import { type Module, moduleOf, modulesIn, type SyntaxNode, visit } from './sources.ts';

/** Never, not even on what is ours: these fill in, press, send, or say something to the page. */
const NEVER_CALLED =
  /^(?:click|submit|requestSubmit|reset|dispatchEvent|execCommand|setRangeText|setSelectionRange|select|insertAdjacent(?:HTML|Element|Text)|setHTMLUnsafe|setHTML|write|writeln|showPicker|stepUp|stepDown|postMessage|pushState|replaceState|open|fetch|sendBeacon|assign|reload)$/;
const NEVER_SET =
  /^(?:value|valueAsDate|valueAsNumber|checked|indeterminate|selected|selectedIndex|defaultValue|defaultChecked|files|innerHTML|outerHTML|innerText|outerText|nodeValue|data|disabled|readOnly|contentEditable|location|cookie|on[a-z]+)$/;
/** What changes an element it is called on, or where it stands; looked at one by one. */
const CHANGING =
  /^(?:append|prepend|before|after|remove|replaceWith|replaceChildren|appendChild|insertBefore|moveBefore|removeChild|replaceChild|setAttribute|setAttributeNS|removeAttribute|toggleAttribute|attachShadow|normalize|focus|blur|scrollIntoView|scrollTo|scrollBy|scroll|showPopover|hidePopover|togglePopover|showModal|close|setPointerCapture|toggle|add|setProperty|removeProperty|insertRule|animate|deleteContents|insertNode)$/;
/** What is no element by these names: our own notes, lists and texts. */
const NOTES =
  /^(?:world|asker|survey|unit|units|taken|texts|text|tour|tables|roots|seen|there|labels|names|texts|Object)$/;

/** Everything of that kind there is, by file: the element (as it is called there) and what is done to it. All of them are elements we made, but for `before`, which is given the keyboard back, the home a shield or drawer is hung in, and the field that is scrolled into sight for who points by keyboard. */
const OURS: Readonly<Record<string, string>> = {
  'lib/host/drawer.ts': 'before.focus() frame.blur() frame.focus() host.remove() page.append()',
  'lib/host/grip.ts': 'grip.setPointerCapture()',
  'lib/host/guard.ts': 'frame.blur() frame.focus()',
  'lib/host/pick/picker.ts': 'before.focus() found.scrollIntoView() shield.remove()',
  'lib/host/pick/shield.ts':
    'box.className= box.height= box.hidden= box.toggle() box.width= frame.name= frame.replaceWith() frame.title= home.append() host.attachShadow() host.popover= host.remove() host.showPopover() look.textContent= over.focus() over.toggle() pad.className= pad.tabIndex= root.append() said.ariaLive= said.className= said.hidden= said.role= said.textContent= style.transform=',
  'lib/host/read/marks.ts':
    'box.hidden= box.remove() element.ariaHidden= element.className= element.hidden= element.textContent= flag.hidden= flag.remove() host.attachShadow() host.remove() look.textContent= page.append() prepare.append() root.append() style.height= style.transform= style.width=',
  'lib/host/surface.ts':
    'frame.credentialless= frame.src= frame.title= home.append() host.attachShadow() host.hidePopover() host.removeAttribute() host.setAttribute() host.showPopover() look.textContent= moving.moveBefore() note.remove() note.setAttribute() note.textContent= root.append() state.textContent=',
};

const nameOf = (node: SyntaxNode | undefined): string => {
  if (!node) return '';
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type === 'MemberExpression') return nameOf(node['object'] as SyntaxNode);
  if (node.type === 'CallExpression') return nameOf(node['callee'] as SyntaxNode);
  if (node.type === 'ChainExpression' || node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression')
    return nameOf(node['expression'] as SyntaxNode);
  return `(${node.type})`;
};
const propertyOf = (node: SyntaxNode): string => {
  const property = node['property'] as SyntaxNode & { name?: string; value?: unknown };
  if (node['computed'] === true) return property.type === 'Literal' ? String(property.value) : '[…]';
  return property.name ?? '';
};

/** What a module does to elements: `box.remove()`, `style.width=`. */
function doings(module: Module): { readonly never: string[]; readonly changing: string[] } {
  const never: string[] = [];
  const changing = new Set<string>();
  const set = (target: SyntaxNode | undefined): void => {
    if (target?.type !== 'MemberExpression') return;
    const what = `${nameOf(target['object'] as SyntaxNode)}.${propertyOf(target)}=`;
    if (NEVER_SET.test(propertyOf(target))) never.push(what);
    else if (!NOTES.test(nameOf(target['object'] as SyntaxNode))) changing.add(what);
  };
  visit(module.program, node => {
    if (node.type === 'AssignmentExpression') set(node['left'] as SyntaxNode);
    if (node.type === 'UpdateExpression') set(node['argument'] as SyntaxNode);
    if (node.type !== 'CallExpression') return;
    const callee = node['callee'] as SyntaxNode;
    if (callee.type !== 'MemberExpression') return;
    const [name, method] = [nameOf(callee['object'] as SyntaxNode), propertyOf(callee)];
    if (NOTES.test(name)) return;
    if (NEVER_CALLED.test(method)) never.push(`${name}.${method}()`);
    else if (CHANGING.test(method)) changing.add(`${name}.${method}()`);
  });
  return { never, changing: [...changing].sort() };
}

const onPages = modulesIn('lib/host', 'entrypoints', 'lib/platform').filter(
  ({ path }) =>
    path.startsWith('lib/host/') ||
    /\.content\.ts$/.test(path) ||
    /^lib\/platform\/host-(?:frame|page)\.ts$/.test(path),
);

describe('what runs in a foreign page', () => {
  test('is seen here, all of it', () => {
    expect(onPages.length).toBeGreaterThan(20);
    expect(onPages.filter(({ path }) => /\.content\.ts$/.test(path)).length).toBeGreaterThan(3);
  });

  test('fills in nothing, presses nothing, sends nothing', () => {
    const allowed = ['lib/platform/host-frame.ts: port.postMessage()'];
    const found = onPages.flatMap(module => doings(module).never.map(what => `${module.path}: ${what}`));
    expect(found.filter(each => !allowed.includes(each))).toEqual([]);
  });

  test('changes elements of our own only', () => {
    const found = Object.fromEntries(
      onPages.flatMap(module => {
        const { changing } = doings(module);
        return changing.length > 0 ? [[module.path, changing.join(' ')]] : [];
      }),
    );
    expect(found).toEqual(OURS);
  });
});

describe('the rule bites', () => {
  test.each([
    ['field.value = "1"', 'field.value='],
    ['(field as HTMLInputElement).value += "1"', 'field.value='],
    ['page.querySelector("a").checked = true', 'page.checked='],
    ['box["innerHTML"] = x', 'box.innerHTML='],
    ['option.selected = true', 'option.selected='],
    ['field?.click()', 'field.click()'],
    ['form.requestSubmit()', 'form.requestSubmit()'],
    ['field.dispatchEvent(new Event("input"))', 'field.dispatchEvent()'],
    ['page.execCommand("insertText", false, x)', 'page.execCommand()'],
    ['field.setRangeText(x)', 'field.setRangeText()'],
    ['field.insertAdjacentHTML("beforeend", x)', 'field.insertAdjacentHTML()'],
    ['window.postMessage(x, "*")', 'window.postMessage()'],
    ['button.onclick = f', 'button.onclick='],
    ['location.assign(x)', 'location.assign()'],
  ])('%s is never done', (text, what) => {
    expect(doings(moduleOf('x.ts', text)).never).toEqual([what]);
  });

  test.each([
    ['field.textContent = x', 'field.textContent='],
    ['field.style.color = x', 'field.color='],
    ['field.title = x', 'field.title='],
    ['field.setAttribute("title", x)', 'field.setAttribute()'],
    ['page.body.append(x)', 'page.append()'],
    ['field.focus()', 'field.focus()'],
    ['field.classList.add("x")', 'field.add()'],
    ['field[name] = x', 'field.[…]='],
    ['page.querySelector("a")?.remove()', 'page.remove()'],
  ])('%s is to be named', (text, what) => {
    expect(doings(moduleOf('x.ts', text)).changing).toEqual([what]);
  });
});
