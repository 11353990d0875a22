import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { strings } from '../strings/strings.ts';
import type { CoverModel } from './cover-model.ts';

const TICK_MS = 5_000;
const MODIFIERS = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'CapsLock', 'NumLock']);
const USED = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Lies over all of a window; the key or click that lifts it does nothing else. */
export function Cover({ cover }: { cover: CoverModel }) {
  const t = strings();
  const dialog = useRef<HTMLDialogElement>(null);
  const covered = cover.covered.value;
  // Before the next frame: nothing of what lies beneath is seen.
  useLayoutEffect(() => {
    if (covered) dialog.current?.showModal();
    else dialog.current?.close();
  }, [covered]);
  useEffect(() => {
    const used = new AbortController();
    const { signal } = used;
    const onUse = () => cover.touch(Date.now());
    for (const each of USED) addEventListener(each, onUse, { capture: true, passive: true, signal });
    const timer = setInterval(() => cover.tick(Date.now()), TICK_MS);
    return () => {
      used.abort();
      clearInterval(timer);
    };
  }, [cover]);
  // At once as well, so that the very next key is caught.
  useLayoutEffect(() => {
    if (!covered) return;
    const onKey = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'keydown' && !event.repeat && !MODIFIERS.has(event.key) && !isCoverKey(event)) cover.lift();
    };
    const onClick = (event: MouseEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      cover.lift();
    };
    const used = new AbortController();
    const options = { capture: true, signal: used.signal };
    for (const each of ['keydown', 'keyup'] as const) addEventListener(each, onKey, options);
    addEventListener('click', onClick, options);
    return () => used.abort();
  }, [cover, covered]);
  return (
    <dialog ref={dialog} class="cover" aria-label={t.cover.covered} onCancel={event => event.preventDefault()}>
      <p>{t.cover.covered}</p>
    </dialog>
  );
}

/** The one key that hides everything. By place, as an input method may name it otherwise. */
export function isCoverKey(event: KeyboardEvent): boolean {
  return event.code === 'KeyQ' && event.altKey && !event.ctrlKey && !event.metaKey;
}
