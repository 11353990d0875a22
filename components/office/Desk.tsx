import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Client } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { Register } from '../register/Register.tsx';
import type { RegisterModel } from '../register/register-model.ts';
import { lang, strings } from '../strings/strings.ts';
import { OfficeForm } from './OfficeForm.tsx';

interface Props {
  readonly client: Client;
  readonly register: RegisterModel;
  readonly settings: Settings;
}

/** The workbench page: register and office. */
export function Desk({ client, register, settings: loaded }: Props) {
  const tab = useSignal<'register' | 'office'>('register');
  const settings = useSignal(loaded);
  const t = strings();
  // Another window's change is taken over, so that saving here does not undo it.
  useEffect(() => {
    client.onChange(change => {
      if (change !== 'settings') return;
      client.ask('desk.open', {}).then(
        ({ settings: latest }) => {
          settings.value = latest;
          lang.value = latest.lang;
        },
        () => undefined,
      );
    });
  }, [client]);
  document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
  const link = (id: 'register' | 'office', label: string) => (
    <button type="button" aria-current={tab.value === id ? 'page' : undefined} onClick={() => (tab.value = id)}>
      {label}
    </button>
  );
  const switchLanguage = async () => {
    lang.value = lang.value === 'zh' ? 'en' : 'zh';
    // If it cannot be kept the page still speaks the language chosen.
    settings.value = await client.ask('settings.change', { lang: lang.value }).catch(() => settings.value);
  };
  return (
    <div class="desk">
      <nav aria-label={t.deskTitle}>
        <strong>{t.app}</strong>
        {link('register', t.registerTab)}
        {link('office', t.officeTab)}
        <button
          type="button"
          class="desk-lang"
          onClick={() => void switchLanguage()}
          lang={lang.value === 'zh' ? 'en' : 'zh-Hant-TW'}
        >
          {t.switchLanguage}
        </button>
      </nav>
      <main>
        {tab.value === 'register' ? (
          <Register model={register} />
        ) : (
          <OfficeForm client={client} settings={settings.value} onSaved={saved => (settings.value = saved)} />
        )}
        <p class="soft desk-foot">{t.packVersion(register.pack.version, register.pack.fingerprint)}</p>
      </main>
    </div>
  );
}
