import type { NoticedItem } from '../../lib/schema/noticed.ts';
import { strings } from '../strings/strings.ts';

/** The sentence of one thing that was noticed: what was lost, what was healed, what is still missing. */
export function sentenceOf({ what, lost, healed }: NoticedItem): string {
  const t = strings().backup;
  if (what === 'clock') return t.clockBack(lost);
  if (what === 'cases') return t.casesLost(lost);
  if (what === 'marks') return t.marksLost;
  if (what === 'pointer') return t.pointerLost;
  if (what === 'snapshots') return t.snapshotsLost;
  const name = t.whats[what] ?? what;
  if (healed >= lost) return t.allHealed(name, lost);
  return healed === 0 ? t.noneHealed(name, lost) : t.someHealed(name, lost, lost - healed);
}
