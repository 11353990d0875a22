import { useSignal } from '@preact/signals';
import { AskFailed } from '../../lib/messaging/client.ts';
import type { Office } from '../../lib/schema/slip.ts';
import { strings } from '../strings/strings.ts';
import type { Bench } from '../workbench/Workbench.tsx';

/** The office as it stands on the slip; everything may be left empty. */
export function OfficeForm({ bench }: { bench: Bench }) {
  const settings = bench.settings.peek();
  const t = strings();
  const office = useSignal<Office>(settings.office);
  const counter = useSignal(String(settings.office.counter));
  const said = useSignal('');
  const fault = useSignal('');
  const save = async (event: Event) => {
    event.preventDefault();
    const digits = counter.value.normalize('NFKC').trim();
    fault.value = /^\d{1,2}$/.test(digits) ? '' : t.counterFault;
    said.value = '';
    if (fault.value) return;
    try {
      const change = { office: { ...office.value, counter: Number(digits) } };
      bench.settings.value = await bench.client.ask('settings.change', change);
      said.value = t.saved;
    } catch (error) {
      fault.value = t.faults[error instanceof AskFailed ? error.fault : 'failed'];
    }
  };
  const text = (name: Exclude<keyof Office, 'counter'>, label: string) => (
    <label>
      {label}
      <input
        type="text"
        maxLength={200}
        value={office.value[name]}
        onInput={event => (office.value = { ...office.value, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <section aria-labelledby="office-title">
      <h1 id="office-title">{t.officeTitle}</h1>
      <p class="soft">{t.officeIntro}</p>
      <form class="office" onSubmit={event => void save(event)}>
        {text('name', t.officeName)}
        {text('address', t.officeAddress)}
        {text('phone', t.officePhone)}
        {text('extension', t.officeExtension)}
        {text('hours', t.officeHours)}
        <label>
          {t.officeCounter}
          <input
            type="text"
            inputMode="numeric"
            value={counter.value}
            aria-invalid={fault.value !== ''}
            onInput={event => (counter.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary">
          {t.save}
        </button>
        <p role="status">{said.value}</p>
        {fault.value && (
          <p class="fault" role="alert">
            {fault.value}
          </p>
        )}
      </form>
    </section>
  );
}
