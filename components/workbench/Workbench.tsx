import { type Signal, signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { JSX } from 'preact/jsx-runtime';
import type { Day, Pack } from '../../lib/core/pack.ts';
import type { Feature } from '../../lib/core/policy.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Files } from '../../lib/platform/page.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { About } from '../about/About.tsx';
import { Backup } from '../backup/Backup.tsx';
import type { BackupModel } from '../backup/backup-model.ts';
import { StoreNotice } from '../backup/StoreNotice.tsx';
import { Check } from '../check/Check.tsx';
import type { CheckModel } from '../check/check-model.ts';
import { Diff } from '../diff/Diff.tsx';
import type { DiffModel } from '../diff/diff-model.ts';
import { Hosts } from '../hosts/Hosts.tsx';
import type { OpenTabs } from '../hosts/host-test-model.ts';
import { createHosts } from '../hosts/hosts-model.ts';
import type { Layers } from '../layers/layers-model.ts';
import { createLocal } from '../office/local-model.ts';
import { OfficeForm } from '../office/OfficeForm.tsx';
import { createOffice } from '../office/office-model.ts';
import { managed, switchedOff } from '../policy/managed.ts';
import { createExport } from '../register/export-model.ts';
import { Register } from '../register/Register.tsx';
import { createRegister } from '../register/register-model.ts';
import { createEditor } from '../rules/editor-model.ts';
import { RulesPane } from '../rules/RulesPane.tsx';
import { createTransfer } from '../rules/transfer-model.ts';
import { deskStrings } from '../strings/desk.ts';
import { langOf } from '../strings/lang-of.ts';
import { lang, strings } from '../strings/strings.ts';

/** What every pane of the workbench works with. */
export interface Bench {
  readonly client: Client;
  /** The rules of today, with all changes over them; follows every change at once. */
  readonly pack: Pack;
  /** The shipped rules, the changes over them, and how to add one. */
  readonly layers: Layers;
  /** Kept in step with what other windows save. */
  readonly settings: Signal<Settings>;
  readonly files: Files;
  /** Of the extension. */
  readonly version: string;
  readonly today: () => Day;
  readonly backup: BackupModel;
  readonly newKey: () => string;
  readonly check: CheckModel;
  readonly diff: DiffModel;
  /** The comparison shown before changes of a file are taken in. */
  readonly preview: DiffModel;
  /** Tabs on which a system is tried. */
  readonly tabs: OpenTabs;
}
/** One pane: its name in the address (`options.html#register`), its title, and what it draws; `at` is what follows the name, as `birth` in `#rules/birth`. */
interface Pane {
  readonly id: string;
  /** Without it the pane is not in the menu, and its address says so. */
  readonly needs?: Feature;
  readonly title: () => string;
  readonly draw: (at: string) => JSX.Element;
}

/** The bench over a client: settings follow every window. */
export function createBench(parts: Omit<Bench, 'settings'>, loaded: Settings): Bench {
  const { client } = parts;
  const settings = signal(loaded);
  lang.value = loaded.lang;
  client.onChange(change => {
    if (change !== 'settings') return;
    client.ask('desk.open', {}).then(
      ({ settings: latest, managed: policy }) => {
        managed.value = policy;
        settings.value = latest;
        lang.value = latest.lang;
      },
      () => undefined,
    );
  });
  return { ...parts, settings };
}

/** The panes in the order of the menu; the first is that of an address that names none: 規範, 檢查, 比較, 登記簿, 系統對應, 本所, 備份, 關於. */
function panesOf(bench: Bench): readonly Pane[] {
  const { client, pack, settings, files, version, backup } = bench;
  const editor = createEditor(bench);
  const transfer = createTransfer(bench);
  const register = createRegister(pack, client);
  const leaving = createExport(pack, client, files.save);
  const office = createOffice(client, settings);
  const hosts = createHosts(bench);
  const local = createLocal(bench.layers, settings, bench.today);
  return [
    {
      id: 'rules',
      title: () => strings().rules.tab,
      draw: at => <RulesPane bench={bench} editor={editor} transfer={transfer} at={at} />,
    },
    { id: 'check', title: () => deskStrings().check.tab, draw: () => <Check model={bench.check} /> },
    { id: 'diff', title: () => deskStrings().diff.tab, draw: () => <Diff model={bench.diff} /> },
    { id: 'register', title: () => strings().registerTab, draw: () => <Register model={register} leaving={leaving} /> },
    {
      id: 'hosts',
      needs: 'binding',
      title: () => deskStrings().hosts.tab,
      draw: at => <Hosts model={hosts} pack={bench.pack} tabs={bench.tabs} at={at} />,
    },
    { id: 'office', title: () => strings().officeTab, draw: () => <OfficeForm model={office} local={local} /> },
    { id: 'backup', title: () => strings().backup.tab, draw: () => <Backup model={backup} bench={bench} /> },
    { id: 'about', title: () => deskStrings().about.tab, draw: () => <About pack={pack} version={version} /> },
  ];
}

function isOn({ needs }: Pane): boolean {
  return needs === undefined || !switchedOff(needs);
}

/** The workbench page: a menu, and the pane its address names. */
export function Workbench({ bench }: { bench: Bench }) {
  const panes = useMemo(() => panesOf(bench), [bench]);
  const at = useSignal(location.hash.slice(1));
  const t = strings();
  useEffect(() => {
    const follow = () => (at.value = location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [at]);
  document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
  const [name = '', ...rest] = at.value.split('/');
  const pane = panes.find(each => each.id === name) ?? panes[0];
  const switchLanguage = () => {
    lang.value = lang.value === 'zh' ? 'en' : 'zh';
    // If it cannot be kept the page still speaks the language chosen.
    void bench.client.ask('settings.change', { lang: lang.value }).catch(() => undefined);
  };
  return (
    <div class="desk">
      <nav aria-label={t.deskTitle}>
        <strong lang={langOf(t.app)}>{t.app}</strong>
        {panes.filter(isOn).map(each => (
          <a key={each.id} href={`#${each.id}`} aria-current={each === pane ? 'page' : undefined}>
            {each.title()}
          </a>
        ))}
        <button
          type="button"
          class="desk-lang"
          onClick={switchLanguage}
          lang={lang.value === 'zh' ? 'en' : 'zh-Hant-TW'}
        >
          {t.switchLanguage}
        </button>
      </nav>
      <main>
        {pane?.id !== 'backup' && <StoreNotice watch={bench.backup.watch} />}
        {pane && !isOn(pane) ? (
          <>
            <h1>{pane.title()}</h1>
            <p role="alert">{t.managed.off}</p>
          </>
        ) : (
          pane?.draw(rest.join('/'))
        )}
        <p class="soft desk-foot">{t.packVersion(bench.pack.version, bench.pack.fingerprint)}</p>
      </main>
    </div>
  );
}
