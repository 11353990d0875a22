import { useSignal } from '@preact/signals';
import type { Mark } from '../../lib/core/case.ts';
import { targetKey } from '../../lib/core/layers/change.ts';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { strings } from '../strings/strings.ts';
import { plainKey } from '../ui/keys.ts';
import { ListRow } from './ListRow.tsx';
import { listSections, type Row } from './list-model.ts';

const BY_KEY: Readonly<Record<string, Mark>> = { 1: 'have', 2: 'lack', 3: 'lookup', 4: 'mismatch' };

/** The row to begin at: the first not looked at yet. */
export const FIRST_ROW = '[data-list-row][data-next=true]';

/** The papers of a case, marked by single keys; the row with the focus shows why it is there. */
export function List({ model, view }: { model: PanelModel; view: CaseView }) {
  const t = strings();
  const current = useSignal<string | null>(null);
  const allWhys = useSignal(false);
  const sections = listSections(view);
  const { needed } = sections;
  const next = needed.find(row => row.state === 'unchecked' && row.kind !== 'member')?.id ?? needed[0]?.id;
  const all = [...needed, ...sections.depends, ...sections.practice, ...sections.soft, ...sections.later];
  const tabStop = all.some(row => row.id === current.value) ? current.value : next;

  const setMark = (row: Row, mark: Mark) => {
    if (!row.markable) return;
    if (mark === 'lookup' && !row.lookup) {
      model.message.value = { text: t.noLookup, tone: 'warn' };
      return;
    }
    // What was marked in another procedure is confirmed here, or marked otherwise.
    model.mark(row.id, row.mark === mark && !row.shared ? undefined : mark);
  };
  const focusRow = (list: Element, index: number) => {
    const rows = list.querySelectorAll<HTMLElement>('[data-list-row]');
    rows[Math.max(0, Math.min(index, rows.length - 1))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget as Element;
    // The line the keyboard is in: a mark clicked just now has it without its line being opened.
    const line = (event.target as Element).closest('[data-list-row]')?.getAttribute('data-list-row');
    const at = all.findIndex(row => row.id === line);
    const row = all[at];
    const key = plainKey(event);
    if (key === 'ArrowDown') focusRow(list, at + 1);
    else if (key === 'ArrowUp') focusRow(list, at - 1);
    else if (key === '?') allWhys.value = !allWhys.value;
    else if (key === 'a' || key === 'A') model.markRest();
    else if (BY_KEY[key] && row) {
      setMark(row, BY_KEY[key]);
      if (row.markable) focusRow(list, nextMarkable(all, at));
    } else return;
    event.preventDefault();
  };
  const origins = model.origins();
  const originOf = ({ line }: Row) =>
    line && origins.get(targetKey({ kind: 'requirement', procedure: view.procedure.id, id: line.requirement.id }));
  const draw = (row: Row) => (
    <ListRow
      key={row.id}
      row={row}
      open={allWhys.value || row.id === current.value}
      tabStop={row.id === tabStop}
      next={row.id === next}
      view={view}
      pack={model.pack}
      origin={originOf(row)}
      onFocus={() => (current.value = row.id)}
      onMark={mark => setMark(row, mark)}
    />
  );
  const section = (title: string, rows: readonly Row[]) =>
    rows.length > 0 && (
      <>
        <h3>{title}</h3>
        {rows.map(draw)}
      </>
    );
  if (view.assessment.ended) return null;
  const { count, lacking, slots } = view.tally;
  return (
    <section class="list" aria-label={t.listTitle} onKeyDown={onKeyDown}>
      <header>
        <h2>
          {t.listTitle} <span class="count">{slots.length}</span>
        </h2>
        <span class="tally">
          {[
            count.have > 0 && t.countHave(count.have),
            count.verified + count['can-look-up'] > 0 && t.countLookup(count.verified + count['can-look-up']),
            lacking > 0 && t.countLack(lacking),
            count.unchecked > 0 && t.countOpen(count.unchecked),
          ]
            .filter(Boolean)
            .join('・')}
        </span>
        <button type="button" class="small" onClick={model.markRest} disabled={count.unchecked === 0}>
          {t.markRest} <kbd aria-hidden="true">A</kbd>
        </button>
      </header>
      <p class="unseen" id="list-keys">
        {t.listKeys}
      </p>
      {slots.length === 0 && sections.depends.length === 0 && <p class="soft">{t.noPapers}</p>}
      {needed.map(draw)}
      {section(t.sections.depends, sections.depends)}
      {section(t.sections.practice, sections.practice)}
      {section(t.sections.soft, sections.soft)}
      {section(t.sections.later, sections.later)}
    </section>
  );
}

/** After a mark the next line wants attention; the members of a group already settled are passed over. */
function nextMarkable(rows: readonly Row[], at: number): number {
  const settled = rows[at]?.kind === 'group';
  let next = at + 1;
  while (settled && rows[next]?.kind === 'member') next += 1;
  return rows[next]?.markable ? next : at;
}
