import { useState } from 'preact/hooks';
import type { Client } from '../../lib/messaging/client.ts';
import { strings } from '../strings/strings.ts';

interface Props {
  readonly client: Client;
  readonly reason: keyof ReturnType<typeof strings>['drawer']['reasons'];
  readonly site: string;
  readonly tab: number;
}

/** Whether a reason is one of those the side panel knows. */
export function isReason(reason: string): reason is keyof ReturnType<typeof strings>['drawer']['reasons'] {
  return Object.hasOwn(strings().drawer.reasons, reason);
}

/** Why the panel is beside the page; where the clerk chose so, the way back. */
export function SideNotice({ client, reason, site, tab }: Props) {
  const t = strings().drawer;
  const [said, setSaid] = useState<'pressAgain' | 'failed' | undefined>(undefined);
  const layAgain = () =>
    client.ask('drawer.lay', { site, tab }).then(
      // Over the page now: what lies beside it has done its work.
      ({ laid }) => (laid ? close() : setSaid('pressAgain')),
      () => setSaid('failed'),
    );
  return (
    <span role={said && 'status'}>
      {said ? t[said] : t.reasons[reason]}
      {reason === 'off' && said !== 'pressAgain' && (
        <button type="button" class="small" onClick={layAgain}>
          {t.layAgain}
        </button>
      )}
    </span>
  );
}
