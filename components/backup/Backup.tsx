import { useSignal } from '@preact/signals';
import { switchedOff } from '../policy/managed.ts';
import { strings } from '../strings/strings.ts';
import type { Bench } from '../workbench/Workbench.tsx';
import type { BackupModel } from './backup-model.ts';
import { DifferencesView } from './DifferencesView.tsx';
import { dayTime } from './day-time.ts';
import { Kept } from './Kept.tsx';
import { StoreNotice } from './StoreNotice.tsx';

/** Backing up to a file, restoring from one with the differences first, snapshots, and what was noticed amiss. */
export function Backup({ model, bench }: { model: BackupModel; bench: Bench }) {
  const t = strings().backup;
  const state = model.watch.state.value;
  const busy = model.busy.value;
  return (
    <section class="backup" aria-labelledby="backup-title">
      <h1 id="backup-title">{t.title}</h1>
      <StoreNotice watch={model.watch} here />
      <p>
        <strong>{state?.lastBackup ? t.last(dayTime(state.lastBackup)) : t.never}</strong>
      </p>
      <p class="soft">{t.what}</p>
      <div class="backup-acts">
        <button type="button" class="primary" disabled={busy !== null} onClick={() => void model.save()}>
          {t.now}
        </button>
        {switchedOff('backup-restore') ? (
          <span class="soft">{strings().managed.off}</span>
        ) : (
          <>
            <button type="button" disabled={busy !== null} onClick={() => void model.compareFile()}>
              {t.restore}
            </button>
            <span class="soft">{t.restoreHint}</span>
          </>
        )}
      </div>
      <p role="status">
        {busy === null ? (
          model.said.value
        ) : (
          <>
            <progress max={1} value={busy} aria-label={t.working(Math.round(busy * 100))} />{' '}
            {t.working(Math.round(busy * 100))}
          </>
        )}
      </p>
      {model.fault.value && (
        <p class="fault" role="alert">
          {model.fault.value}
        </p>
      )}
      {model.differences.value && <DifferencesView model={model} differences={model.differences.value} />}
      <Reminder bench={bench} />
      {state && <Kept model={model} state={state} />}
    </section>
  );
}

/** After how many days a backup is called to mind. */
function Reminder({ bench }: { bench: Bench }) {
  const t = strings().backup;
  const typed = useSignal(String(bench.settings.peek().backupDays));
  const fault = useSignal('');
  const save = async () => {
    const digits = typed.value.normalize('NFKC').trim();
    fault.value = /^\d{1,2}$/.test(digits) && Number(digits) <= 90 ? '' : t.daysFault;
    if (fault.value || Number(digits) === bench.settings.value.backupDays) return;
    try {
      bench.settings.value = await bench.client.ask('settings.change', { backupDays: Number(digits) });
    } catch {
      fault.value = strings().faults.failed;
    }
  };
  return (
    <p class="backup-days">
      <label>
        {t.remindAfter}{' '}
        <input
          type="text"
          inputMode="numeric"
          value={typed.value}
          aria-invalid={fault.value !== ''}
          onInput={event => (typed.value = event.currentTarget.value)}
          onChange={() => void save()}
        />
      </label>{' '}
      {fault.value && (
        <span class="fault" role="alert">
          {fault.value}
        </span>
      )}
    </p>
  );
}
