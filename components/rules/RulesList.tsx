import { useSignal } from '@preact/signals';
import type { Resolved } from '../../lib/core/layers/resolve.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { say, strings } from '../strings/strings.ts';
import { composing } from '../ui/keys.ts';
import { Tag } from '../ui/Tag.tsx';
import { addressOf, ownCounts, shelvesOf } from './rules-model.ts';

/** All procedures by kind, with a search; arrows move through them, Enter in the search opens the first. */
export function RulesList({ pack, chosen, resolved }: { pack: Pack; chosen: string; resolved: Resolved }) {
  const t = strings();
  const typed = useSignal('');
  const shelves = shelvesOf(pack, typed.value, Object.keys(t.categories));
  const counts = ownCounts(resolved);
  const found = shelves.flatMap(shelf => shelf.procedures);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const search = event.currentTarget.querySelector('input');
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const [first] = found;
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : search)?.focus();
    else if (event.key === 'Enter' && event.target === search && typed.value.trim() && first)
      location.hash = addressOf(first.id);
    else if (event.key === 'Escape' && typed.value !== '') {
      typed.value = '';
      search?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <search class="rules-list" onKeyDown={onKeyDown}>
      <input
        type="text"
        aria-label={t.rules.find}
        placeholder={t.rules.findHint}
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={event => (typed.value = event.currentTarget.value)}
      />
      <p role="status" class="soft">
        {typed.value.trim() && t.rules.found(found.length)}
      </p>
      <nav aria-label={t.rules.list}>
        {shelves.map(({ category, procedures }) => (
          <div key={category ?? ''}>
            {category !== undefined && <h2>{t.categories[category] ?? category}</h2>}
            <ul>
              {procedures.map(procedure => (
                <li key={procedure.id}>
                  <a href={addressOf(procedure.id)} aria-current={procedure.id === chosen ? 'page' : undefined}>
                    {say().pick(procedure.title)}
                    {counts.has(procedure.id) && <Tag tone="have">{t.rules.own(counts.get(procedure.id) ?? 0)}</Tag>}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </search>
  );
}
