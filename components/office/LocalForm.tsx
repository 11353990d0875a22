import { useSignal } from '@preact/signals';
import { rocShort, weekdayZh } from '../../lib/core/days/roc.ts';
import { switchedOff } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { say, strings } from '../strings/strings.ts';
import type { LocalFee, LocalModel } from './local-model.ts';

/** Local fees, and days on which this office is closed or open otherwise than the calendar says. */
export function LocalForm({ model }: { model: LocalModel }) {
  const t = deskStrings().place;
  const off = switchedOff('layers-edit');
  return (
    <>
      <fieldset disabled={off}>
        <legend>{t.feesTitle}</legend>
        <p class="soft">{off ? deskStrings().policy.noEditing : t.feesIntro}</p>
        {model.fees.value.map(fee => (
          <FeeLine key={fee.item.id} fee={fee} model={model} />
        ))}
        <SaidLine model={model} at="fees" />
      </fieldset>
      <fieldset disabled={off}>
        <legend>{t.daysTitle}</legend>
        <p class="soft">{off ? deskStrings().policy.noEditing : t.daysIntro}</p>
        <AddDay model={model} />
        <SaidLine model={model} at="days" />
        {model.days.value.length > 0 && (
          <ul class="own-days" aria-label={t.daysTitle}>
            {model.days.value.map(own => (
              <li key={own.change.id}>
                <span>{`${rocShort(own.day)}（${weekdayZh(own.day)}） ${t.kinds[own.is]} ${own.name}`}</span>
                <button
                  type="button"
                  class="small"
                  aria-label={t.takeBack(rocShort(own.day))}
                  onClick={() => void model.takeBack(own)}
                >
                  {strings().cancel}
                </button>
              </li>
            ))}
          </ul>
        )}
      </fieldset>
    </>
  );
}

function SaidLine({ model, at }: { model: LocalModel; at: 'fees' | 'days' }) {
  const said = model.said.value?.at === at ? model.said.value : null;
  const fault = said?.tone === 'fault';
  return (
    <span class={`setting-said ${fault ? 'fault' : 'said-saved'}`} role={fault ? 'alert' : 'status'}>
      {said?.text}
    </span>
  );
}

function FeeLine({ fee, model }: { fee: LocalFee; model: LocalModel }) {
  const t = deskStrings().place;
  const words = say();
  const amount = useSignal('');
  const since = useSignal('');
  const { id, name, unit } = fee.item;
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await model.savePrice(id, amount.value, since.value))) return;
    amount.value = '';
    since.value = '';
  };
  return (
    <form class="local-line" aria-label={words.pick(name)} onSubmit={event => void save(event)}>
      <span>
        <strong>{words.pick(name)}</strong>{' '}
        {fee.amount === undefined ? t.unset : t.now(fee.amount.toLocaleString('en'), words.pick(unit))}
      </span>
      <label>
        {t.amount}
        <input
          type="text"
          inputMode="numeric"
          class="setting-short"
          value={amount.value}
          onInput={event => (amount.value = event.currentTarget.value)}
        />
      </label>
      <label>
        {t.since}
        <input
          type="text"
          class="setting-short"
          placeholder={t.sinceToday}
          value={since.value}
          onInput={event => (since.value = event.currentTarget.value)}
        />
      </label>
      <button type="submit">{deskStrings().place.save}</button>
    </form>
  );
}

function AddDay({ model }: { model: LocalModel }) {
  const t = deskStrings().place;
  const day = useSignal('');
  const is = useSignal<'closed' | 'workday'>('closed');
  const name = useSignal('');
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await model.saveDay(day.value, is.value, name.value))) return;
    day.value = '';
    name.value = '';
  };
  return (
    <form class="local-line" aria-label={t.daysTitle} onSubmit={event => void save(event)}>
      <label>
        {t.day}
        <input
          type="text"
          class="setting-short"
          placeholder={strings().dateExample}
          value={day.value}
          onInput={event => (day.value = event.currentTarget.value)}
        />
      </label>
      <label>
        {t.kind}
        <select value={is.value} onChange={event => (is.value = event.currentTarget.value as typeof is.value)}>
          {(['closed', 'workday'] as const).map(each => (
            <option key={each} value={each}>
              {t.kinds[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.name}
        <input
          type="text"
          value={name.value}
          placeholder={t.nameExample}
          onInput={event => (name.value = event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t.save}</button>
    </form>
  );
}
