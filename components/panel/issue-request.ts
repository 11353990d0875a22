// What goes out to have a slip issued; to be loaded when one is.
import { composeNotice } from '../../lib/core/notice/compose.ts';
import { composeVisit } from '../../lib/core/notice/compose-visit.ts';
import { fitsCode, slipCodeOf } from '../../lib/core/notice/slip-code.ts';
import type { Pack } from '../../lib/core/pack.ts';
import type { IssueRequest } from '../../lib/schema/slip.ts';
import type { CaseView } from './case-view.ts';

export { partsOf } from '../../lib/core/notice/parts.ts';

type Request = Omit<IssueRequest, 'key' | 'parts'>;

/** What is asked for when the slip is issued: of one case, or of all of a visit; undefined if that is more than one code can hold. */
export function requestOf(pack: Pack, view: CaseView): Request | undefined {
  const { visit, procedure, kase, assessment } = view;
  if (!visit) return { notice: composeNotice(pack, procedure, kase, assessment), ...codedOf(view) };
  const [first, ...others] = visit.parts.map(codedOf);
  const coded = visit.parts.map(part => ({
    ...codedOf(part).code,
    applied: part.kase.applied,
    event: part.kase.event,
  }));
  return first && fitsCode(coded) ? { notice: composeVisit(pack, visit), ...first, others } : undefined;
}

function codedOf({ procedure, kase, marks, tally }: Pick<CaseView, 'procedure' | 'kase' | 'marks' | 'tally'>) {
  const code = slipCodeOf(procedure, { ...kase, marks }, tally.slots);
  // What the citizen was told and answered, and what a page said, is of the case in hand only: the register keeps none of it.
  const { told: _told, asked: _asked, page: _page, ...kept } = kase;
  return { case: kept, code: { ...code, answers: [...code.answers], marks: [...code.marks] } };
}
