import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelModel } from '../panel/panel-model.ts';
import { strings } from '../strings/strings.ts';
import { closePopover, Popover } from '../ui/Popover.tsx';
import { type CaseTab, findParked, parkedTabs, tabsOf } from './cases-model.ts';

/** The row of cases in hand, from the second on; parked ones hang behind one button. */
export function Strip({ model, onTaken }: { model: PanelModel; onTaken: () => void }) {
  const t = strings();
  const row = useRef<HTMLElement>(null);
  const tabs = tabsOf(model.pack, model.cases.value);
  const hand = model.hand.value;
  const open = tabs.filter(tab => !tab.parked);
  const parked = parkedTabs(tabs.filter(tab => tab.parked));
  useLayoutEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [hand]);
  // One case alone is seen anyway.
  if (parked.length === 0 && (open.length === 0 || (open.length === 1 && open[0]?.id === hand))) return null;
  const take = (id: string | null) => {
    model.take(id);
    onTaken();
  };
  return (
    <nav class="strip" aria-label={t.cases.row} title={t.cases.keys}>
      <span ref={row} class="strip-row">
        {open.map(tab => (
          <button
            key={tab.id}
            type="button"
            class="strip-tab"
            data-visit={tab.visit !== undefined && tab.visit === tabs.find(each => each.id === hand)?.visit}
            aria-current={tab.id === hand ? 'true' : undefined}
            onClick={() => take(tab.id)}
          >
            <TabText tab={{ ...tab, name: shownName(model, tab) }} />
          </button>
        ))}
        {hand !== null && open.length > 0 && (
          <button
            type="button"
            class="strip-tab"
            onClick={() => take(null)}
            aria-label={t.cases.fresh}
            title={t.cases.fresh}
          >
            ＋
          </button>
        )}
      </span>
      {parked.length > 0 && (
        <Popover
          id="parked"
          class="small"
          label={t.cases.parkedList(parked.length)}
          sign={t.cases.parkedList(parked.length)}
        >
          <Parked tabs={parked} onTake={take} />
        </Popover>
      )}
    </nav>
  );
}

/** What a case is called in the row: quiet where it must be, else numbered where a citizen has the procedure twice. */
function shownName({ quiet }: PanelModel, { procedure, id, name }: CaseTab): string {
  if (!procedure) return name;
  return quiet.hides(procedure, id) ? strings().quiet.title : name;
}

function Parked({ tabs, onTake }: { tabs: readonly CaseTab[]; onTake: (id: string) => void }) {
  const t = strings();
  const typed = useSignal('');
  const found = findParked(tabs, typed.value);
  return (
    <>
      <input
        type="text"
        class="parked-find"
        data-stop
        autocomplete="off"
        spellcheck={false}
        aria-label={t.cases.parkedFind}
        placeholder={t.cases.parkedFind}
        value={typed.value}
        onInput={event => (typed.value = event.currentTarget.value)}
      />
      {found.map(tab => (
        <button
          key={tab.id}
          type="button"
          class="menu-item"
          data-stop
          onClick={event => {
            closePopover(event.currentTarget);
            typed.value = '';
            onTake(tab.id);
          }}
        >
          <TabText tab={tab} />
        </button>
      ))}
      {found.length === 0 && (
        <p class="soft" role="status">
          {t.cases.parkedNone}
        </p>
      )}
    </>
  );
}

function TabText({ tab }: { tab: CaseTab }) {
  return (
    <>
      <span>
        {tab.name} {tab.label && <b>{tab.label}</b>}
      </span>{' '}
      <small>{tab.stands}</small>
    </>
  );
}
