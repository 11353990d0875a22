import { parseDay, rocShort } from '../../lib/core/days/roc.ts';
import { shelvesOf } from '../rules/rules-model.ts';
import { LANG_TAGS, SLIP_LANGS } from '../slip/paper.ts';
import { lang, say, strings } from '../strings/strings.ts';
import { Field } from '../ui/Field.tsx';
import type { Handout } from './handout-model.ts';
import { SHEETS } from './sheets.tsx';

/** Languages of paper by the names their readers know. */
const CITIZEN_LANGS = [{ lang: 'zh', name: '中文' }, ...SLIP_LANGS] as const;

/** What is chosen for a sheet: which one, of what, for which day, in which language and size; never on paper. */
export function HandoutBar({ handout }: { handout: Handout }) {
  const { shown, day, wanted, paper, large, pack, speech } = handout;
  const t = strings();
  const said = t.handout;
  const { kind, id } = shown.value;
  const go = (sheet: string, of: string) => {
    const chosen = SHEETS.find(each => each.id === sheet);
    location.hash = chosen?.of === 'procedure' && of !== '' ? `${sheet}/${of}` : sheet;
  };
  return (
    <nav class="handout-bar" aria-label={said.bar}>
      <label>
        {said.sheet}
        <select value={kind.id} onChange={event => go(event.currentTarget.value, id)}>
          {SHEETS.map(each => (
            <option key={each.id} value={each.id}>
              {each.title(t)}
            </option>
          ))}
        </select>
      </label>
      {kind.of === 'procedure' && (
        <label>
          {said.procedure}
          <select value={id} onChange={event => go(kind.id, event.currentTarget.value)}>
            {shelvesOf(pack, '', Object.keys(t.categories)).map(({ category = '', procedures }) => (
              <optgroup key={category} label={t.categories[category] ?? category}>
                {procedures.map(each => (
                  <option key={each.id} value={each.id}>
                    {say().pick(each.title)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      <Field
        id="handout-day"
        label={said.day}
        value={day.value}
        show={rocShort}
        placeholder={t.dateExample}
        parse={typed => {
          const parsed = parseDay(typed);
          return parsed.ok ? { ok: true, value: parsed.day } : { ok: false, says: say().dateFault(parsed.fault) };
        }}
        onValue={value => {
          if (value !== undefined) day.value = value;
        }}
      />
      <fieldset>
        <legend>{said.language}</legend>
        {kind.spoken
          ? CITIZEN_LANGS.map(each => (
              <label key={each.lang} lang={LANG_TAGS[each.lang]}>
                <input
                  type="radio"
                  name="speech"
                  checked={speech.value.lang === each.lang}
                  onChange={() => handout.speak(each.lang)}
                />
                {each.name}
              </label>
            ))
          : (['zh', 'en'] as const).map(each => (
              <label key={each} lang={LANG_TAGS[each]}>
                <input type="radio" name="lang" checked={lang.value === each} onChange={() => (lang.value = each)} />
                {said.languages[each]}
              </label>
            ))}
      </fieldset>
      <fieldset>
        <legend>{t.paper.title}</legend>
        {kind.papers.map(each => (
          <label key={each}>
            <input type="radio" name="paper" checked={paper.value === each} onChange={() => (wanted.value = each)} />
            {each}
          </label>
        ))}
      </fieldset>
      <label class="handout-check">
        <input type="checkbox" checked={large.value} onChange={event => (large.value = event.currentTarget.checked)} />
        {t.paper.large}
      </label>
      <button type="button" class="primary" onClick={() => globalThis.print()}>
        {t.print}
      </button>
      <a class="button" href="options.html#rules">
        {said.back}
      </a>
    </nav>
  );
}
