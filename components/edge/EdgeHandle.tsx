import { useEffect, useState } from 'preact/hooks';
import { WIDTHS } from '../../lib/core/place.ts';
import { strings } from '../strings/strings.ts';
import { composing } from '../ui/keys.ts';
import type { Edge } from './edge-model.ts';
import { guardClicks, holdKeyboard, watchSeen } from './seen.ts';

const SAID_AFTER_MS = 600;

/** The inner edge of the drawer, moved by arrow keys; the pointer drags the edge beside it, which is the page's side of it. While something of the page covers the panel, it says so. */
export function EdgeHandle({ edge }: { edge: Edge }) {
  const t = strings().drawer;
  const { side, width } = edge.place.value;
  useEffect(() => {
    document.documentElement.dataset['edge'] = side;
  }, [side]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && !event.defaultPrevented) edge.leaving();
    };
    addEventListener('keydown', onKeyDown);
    const unwatch = watchSeen(document.documentElement, edge.seen);
    const unguard = guardClicks(() => edge.covered.peek());
    const letGo = holdKeyboard();
    return () => {
      letGo();
      removeEventListener('keydown', onKeyDown);
      unwatch();
      unguard();
    };
  }, [edge]);
  const covered = edge.covered.value;
  const [said, setSaid] = useState(false);
  useEffect(() => {
    // Mostly it is put below at once.
    const soon = setTimeout(() => setSaid(covered), covered ? SAID_AFTER_MS : 0);
    return () => clearTimeout(soon);
  }, [covered]);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved. */}
      <div
        role="separator"
        class="edge"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t.edge}
        title={t.edgeHint}
        aria-valuenow={width}
        aria-valuemin={WIDTHS.least}
        aria-valuemax={WIDTHS.most}
        onKeyDown={event => {
          if (composing(event) || event.ctrlKey || event.altKey || event.metaKey || !edge.press(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {said && (
        <p class="edge-covered" role="alert">
          {t.covered}
        </p>
      )}
    </>
  );
}
