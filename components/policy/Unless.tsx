import type { ComponentChildren } from 'preact';
import type { Feature } from '../../lib/core/policy.ts';
import { strings } from '../strings/strings.ts';
import { switchedOff } from './managed.ts';

/** What stands here unless it is switched off on this machine; then a sentence says so, as one may come by an address. */
export function Unless({ off, children }: { off: Feature; children: ComponentChildren }) {
  if (!switchedOff(off)) return <>{children}</>;
  return (
    <main class="switched-off">
      <h1>{strings().app}</h1>
      <p role="alert">{strings().managed.off}</p>
    </main>
  );
}
