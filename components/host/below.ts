import type { PageBelow } from '../bind/ports.ts';
import type { PageLink } from './link.ts';

/** What pointing needs of a page, beside what following it does. */
export interface PointLink extends PageLink {
  readonly onSaid: PageBelow['onSaid'];
  readonly pick: PageBelow['pick'];
}

/** The page beneath a panel, as pointing needs it; `frameOf` gives the frame in which a bound field was found. */
export function belowOf(link: PointLink, frameOf: (binding: string) => number | undefined): PageBelow {
  const { key } = link;
  const listeners = new Set<(frame?: number) => void>();
  const gone = (frame?: number) => {
    for (const listener of listeners) listener(frame);
  };
  link.onGone(gone);
  link.onMoved(() => gone());
  return {
    where: link.where,
    allowed: link.allowed,
    allow: link.allow,
    look: hostAt =>
      void link.frames().then(
        frames => {
          for (const frame of frames) {
            const { profile, marks = true } = hostAt(frame) ?? {};
            const bindings = (profile?.bindings ?? []).map(({ id, trace }) => ({ id, trace }));
            link.tell({ host: 'bind', key, bindings, marks }, frame.id);
          }
        },
        () => undefined,
      ),
    pick: link.pick,
    accept: binding => link.tell({ host: 'accept', key, binding }, frameOf(binding)),
    onSaid: link.onSaid,
    onGone: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
