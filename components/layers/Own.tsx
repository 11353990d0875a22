import { rocShort } from '../../lib/core/days/roc.ts';
import type { Change } from '../../lib/core/layers/change.ts';
import type { Origin } from '../../lib/core/layers/draft.ts';
import { strings } from '../strings/strings.ts';
import { Tag } from '../ui/Tag.tsx';

/** 本所增列, 個人修改 …: that a line is not as shipped; nothing where it is. */
export function OwnTag({ origin }: { origin: Origin | undefined }) {
  if (!origin) return null;
  return <Tag tone="plain">{strings().layers.marks[origin.change.layer][origin.state]}</Tag>;
}

/** Who changed a line, when, why and on what basis, as one sentence. */
export function OwnWhy({ origin }: { origin: Origin | undefined }) {
  return origin ? <p class="soft">{whyOf(origin.change)}</p> : null;
}

function whyOf({ by, at, why, cite }: Change): string {
  return strings().layers.why(by, `${rocShort(at.slice(0, 10))} ${at.slice(11)}`, why, cite);
}
