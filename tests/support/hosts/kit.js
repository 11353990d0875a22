// What every page of these systems carries: whose case is shown, and what the page can say of itself when asked.
(() => {
  const people = window.PEOPLE;
  const KINDS =
    'pointerdown pointerup mousedown mouseup click dblclick contextmenu keydown keypress keyup beforeinput input change submit reset select cut paste drop toggle';
  // Kept before any page can put others in their place.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').get;
  const area = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').get;
  const checked = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked').get;
  const chosen = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex').get;
  const roots = new WeakMap();
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    watchChanges(root);
    return root;
  };

  const log = [];
  let changes = 0;
  let own = 0;
  // What lies over the page is none of it.
  const isOver = target =>
    target instanceof Element && target !== document.documentElement && !document.body?.contains(target);
  const note = ({ type, isTrusted, target }) => {
    if (own === 0 && !isOver(target)) log.push(`${type}${isTrusted ? '' : ' (made)'} ${target?.nodeName ?? 'window'}`);
  };
  const observer = new MutationObserver(records => {
    changes += records.length;
  });
  function watchChanges(node) {
    observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  const short = text => (text.length > 1000 ? `${text.slice(0, 1000)}… ${text.length}` : text);
  const ofField = node => {
    if (node instanceof HTMLInputElement) return `=${value.call(node)}${checked.call(node) ? ' checked' : ''}`;
    if (node instanceof HTMLTextAreaElement) return `=${short(area.call(node))}`;
    return node instanceof HTMLSelectElement ? `=${chosen.call(node)}` : '';
  };
  function* lines(node, depth = 0) {
    // What changes without end by the page's own doing.
    if (node.dataset?.restless !== undefined) return;
    const indent = ' '.repeat(depth);
    if (node.nodeType === Node.TEXT_NODE) yield indent + short(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    const attributes = [...(node.attributes ?? [])].map(each => ` ${each.name}="${each.value}"`).sort();
    yield `${indent}<${node.nodeName}${attributes.join('')}>${ofField(node)}`;
    const root = roots.get(node);
    if (root) yield* lines(root, depth + 1);
    if (node.nodeName.toUpperCase() !== 'SCRIPT') for (const child of node.childNodes) yield* lines(child, depth + 1);
  }

  const days = {
    /** 1150908 */
    plain: day => day,
    /** 115/09/08 */
    slashed: day => day.replace(/^(\d{3})(\d\d)(\d\d)$/, '$1/$2/$3'),
    /** 民國115年9月8日 */
    spoken: day => day.replace(/^(\d{3})(\d\d)(\d\d)$/, (_, y, m, d) => `民國${y}年${Number(m)}月${Number(d)}日`),
    /** 2026-09-08 */
    common: day => day.replace(/^(\d{3})(\d\d)(\d\d)$/, (_, y, m, d) => `${Number(y) + 1911}-${m}-${d}`),
  };

  const kit = {
    people,
    days,
    /** Which of the people is shown. */
    at: Number(new URLSearchParams(location.search).get('person') ?? 0),
    /** How the page shows one of them. */
    show: () => {},
    /** What the page does by itself is no doing of others. */
    own(act) {
      changes += observer.takeRecords().length;
      own += 1;
      try {
        return act();
      } finally {
        own -= 1;
        observer.takeRecords();
      }
    },
    begin(show) {
      kit.show = show;
      kit.own(() => show(people[kit.at]));
    },
    /** The next applicant is called. */
    next() {
      kit.at = (kit.at + 1) % people.length;
      kit.own(() => kit.show(people[kit.at]));
      kit.pass('next');
    },
    /** The system sets another day of the event by itself. */
    correct() {
      kit.own(() => kit.show({ ...people[kit.at], event: people[kit.at].corrected }));
      kit.pass('correct');
    },
    /** Frames within do the same. */
    pass(what) {
      for (let index = 0; index < frames.length; index += 1) frames[index].postMessage({ fakeSystem: what }, '*');
    },
    /** Everything a script of ours could have changed, as text. */
    tree() {
      const parts = [document.head, document.body].filter(Boolean).flatMap(part => [...lines(part)]);
      return [`<HTML ${document.documentElement.className} ${document.documentElement.lang}>`, ...parts].join('\n');
    },
    /** What the page is, what it was told, and how often it was changed by others or late by itself. */
    snapshot() {
      changes += observer.takeRecords().length;
      return { tree: kit.tree(), events: [...log], changes };
    },
    /** After `document.open`, which takes every listener away. */
    listen() {
      for (const kind of KINDS.split(' ')) window.addEventListener(kind, note, true);
      window.addEventListener('message', ({ data }) => {
        if (data?.fakeSystem === 'next' || data?.fakeSystem === 'correct') kit[data.fakeSystem]();
      });
    },
    /** Counts from now on; called again when the body is another. */
    watch() {
      for (const part of [document.head, document.body]) if (part) watchChanges(part);
    },
  };
  kit.listen();
  document.addEventListener('DOMContentLoaded', () => {
    kit.watch();
    changes = 0;
  });
  window.fakeSystem = kit;
})();
