// Whether the clerk really sees the panel. A page can lay something over it that lets clicks through.

/** How long the browser waits before it looks again. */
const LOOK_MS = 100;

/** Calls back with whether an element is wholly seen, whenever that changes; while it is hidden nothing is said. Gives what stops it. */
export function watchSeen(element: Element, listener: (whole: boolean) => void): () => void {
  let before = true;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: [0, 0.5, 1],
    trackVisibility: true,
    delay: LOOK_MS,
  };
  const observer = new IntersectionObserver(entries => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    // What of our own hangs open above the rest counts as cover too.
    const own = document.querySelector(':popover-open, dialog:modal') !== null;
    const whole = !last?.isIntersecting || last.isVisible !== false || own;
    if (whole !== before) listener(whole);
    before = whole;
  }, options);
  observer.observe(element);
  return () => observer.disconnect();
}

/** Lets no click through while something is the case. Gives what stops it. */
export function guardClicks(when: () => boolean): () => void {
  const stop = (event: Event) => {
    // Keys make clicks too; those are meant.
    const byPointer = event.type !== 'click' || (event as MouseEvent).detail > 0;
    if (!byPointer || !when()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const kinds = ['pointerdown', 'mousedown', 'click'] as const;
  for (const kind of kinds) addEventListener(kind, stop, true);
  return () => {
    for (const kind of kinds) removeEventListener(kind, stop, true);
  };
}

/** Gives the keyboard back to what had it in here: Firefox forgets that when a frame is given it back. Gives what stops it. */
export function holdKeyboard(): () => void {
  let last: EventTarget | null = document.activeElement;
  const note = (event: Event) => {
    last = event.target;
  };
  const back = () => {
    const nobody = document.activeElement === null || document.activeElement === document.body;
    if (nobody && last instanceof HTMLElement && last.isConnected) last.focus();
  };
  addEventListener('focusin', note);
  addEventListener('focus', back);
  return () => {
    removeEventListener('focusin', note);
    removeEventListener('focus', back);
  };
}
