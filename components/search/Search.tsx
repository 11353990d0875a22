import { useSignal } from '@preact/signals';
import { search } from '../../lib/core/search/search.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { say, strings } from '../strings/strings.ts';
import { composing } from '../ui/keys.ts';

export const SEARCH_ID = 'search';

/** The search box with its list of hits; Enter opens the one marked. */
export function Search({ model, onOpened, onLeft }: { model: PanelModel; onOpened: () => void; onLeft: () => void }) {
  const typed = useSignal('');
  const at = useSignal(0);
  const t = strings();
  const hits = search(model.pack.search, typed.value);
  const adding = model.adding.value;
  const open = (index: number, add: boolean) => {
    const hit = hits[index];
    if (!hit) return;
    typed.value = '';
    if (add) model.addToVisit(hit.id);
    else model.start(hit.id);
    onOpened();
  };
  const leave = () => {
    model.adding.value = false;
    onLeft();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return;
    if (event.key === 'ArrowDown') at.value = Math.min(at.value + 1, hits.length - 1);
    else if (event.key === 'ArrowUp') at.value = Math.max(at.value - 1, 0);
    else if (event.key === 'Enter') open(at.value, adding || event.shiftKey);
    else if (event.key === 'Escape' && (typed.value !== '' || adding)) {
      if (typed.value === '') leave();
      typed.value = '';
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const titleOf = (id: string) => model.pack.procedures.find(procedure => procedure.id === id);
  return (
    <div class="search">
      <input
        id={SEARCH_ID}
        type="text"
        role="combobox"
        aria-label={t.searchLabel}
        aria-expanded={typed.value !== ''}
        aria-controls="search-hits"
        aria-activedescendant={hits[at.value] ? `hit-${at.value}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        class={adding ? 'search-adding' : undefined}
        aria-describedby={adding ? 'search-adding' : undefined}
        placeholder={adding ? t.visit.placeholder : t.searchPlaceholder}
        value={typed.value}
        onInput={event => {
          typed.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Gone elsewhere on this page: what is looked for later is of nobody in hand.
          if (document.hasFocus()) model.adding.value = false;
        }}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
      <div id="search-hits" class="hits" role="listbox" aria-label={t.searchResults} hidden={hits.length === 0}>
        {hits.map((hit, index) => {
          const procedure = titleOf(hit.id);
          if (!procedure) return null;
          return (
            <div
              key={hit.id}
              id={`hit-${index}`}
              role="option"
              data-procedure={hit.id}
              tabIndex={-1}
              aria-selected={index === at.value}
              onPointerDown={event => {
                event.preventDefault();
                open(index, adding || event.shiftKey);
              }}
            >
              <strong>{say().pick(procedure.title)}</strong>
              <span>{procedure.codes.join(' ')}</span>
            </div>
          );
        })}
      </div>
      {adding && typed.value.trim() === '' && (
        <p id="search-adding" class="hits hits-none">
          {t.visit.adding}
        </p>
      )}
      {typed.value.trim() !== '' && hits.length === 0 && (
        <p class="hits hits-none" role="status">
          {t.searchNothing(typed.value)}
        </p>
      )}
    </div>
  );
}
