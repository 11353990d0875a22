// What a clerk copies out of a case, to paste it into the system: always on a click, through the clipboard.
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { say, strings } from '../strings/strings.ts';
import { copyText } from '../ui/copy.ts';

/** One thing that can be copied now. */
export interface CopyItem {
  readonly label: string;
  /** What goes to the clipboard. */
  readonly text: string;
  readonly done: string;
}

/** What there is to copy of the case in hand; of a visit, all of it. */
export function copyItems(model: Pick<PanelModel, 'view' | 'slipNumber'>): readonly CopyItem[] {
  const view = model.view.value;
  if (!view || view.assessment.ended) return [];
  const t = strings().host.copy;
  const { total, incomplete } = view.visit ?? view.assessment.bill;
  const number = model.slipNumber();
  const papers = missing(view);
  return [
    ...(incomplete || total === 0
      ? []
      : [{ label: t.fees(say().money(total)), text: String(total), done: t.copied(String(total)) }]),
    ...(number === undefined ? [] : [{ label: t.slip(number), text: number, done: t.copied(number) }]),
    ...(papers.length === 0
      ? []
      : [{ label: t.papers(papers.length), text: papers.join('\n'), done: t.copiedPapers(papers.length) }]),
  ];
}

/** Copies, and says whether that could be. */
export async function copyOut({ message }: Pick<PanelModel, 'message'>, { text, done }: CopyItem): Promise<void> {
  const copied = await copyText(text);
  message.value = copied ? { text: done, tone: 'plain' } : { text: strings().host.copy.not, tone: 'warn' };
}

/** The names of what is missing or does not fit, each once. */
function missing(view: CaseView): readonly string[] {
  const tallies = view.visit?.parts.map(part => part.tally) ?? [view.tally];
  const names = tallies
    .flatMap(({ slots }) => slots)
    .filter(({ state }) => state === 'missing' || state === 'mismatch')
    .map(slot => say().pick(slot.kind === 'group' ? slot.line.group.name : slot.line.requirement.name));
  return [...new Set(names)];
}
