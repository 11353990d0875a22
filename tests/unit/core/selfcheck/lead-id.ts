import type { Lead } from '../../../../lib/core/selfcheck/sheet.ts';

/** What follows, by one name. */
export const idOf = (lead: Lead) =>
  lead.kind === 'paper'
    ? lead.paper.id
    : lead.kind === 'person'
      ? `who ${lead.person.who.zh}`
      : lead.kind === 'fee'
        ? `fee ${lead.fee.item}`
        : `end ${lead.outcome.says.zh}`;
