import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type SlotState, sureMembers } from '../../lib/core/assess/tally.ts';
import type { Table } from '../../lib/core/languages/table.ts';
import type { ForeignLang, Pack, PaperLang } from '../../lib/core/pack.ts';
import type { PaperPhrases } from '../../lib/core/phrases/paper/zh.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Answer } from '../../lib/messaging/protocol.ts';
import type { Held } from '../../lib/schema/case.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { type CaseView, viewOf } from '../panel/case-view.ts';
import { visitIn } from '../panel/kept-cases.ts';
import { managed } from '../policy/managed.ts';
import { CHINESE, type Speech, speechOf } from './speech.ts';
import type { Together } from './together.ts';

/** The second screen: what the clerk's case in hand asks of the citizen. It changes nothing but its own language. */
export interface CitizenModel {
  /** Nothing while there is no case, while all is hidden, and after a while without a change. */
  readonly view: ReadonlySignal<CaseView | null>;
  /** Name of the office; empty where it is not set. */
  readonly office: ReadonlySignal<string>;
  /** What is spoken now. */
  readonly speech: ReadonlySignal<Speech>;
  readonly speak: (lang: PaperLang) => Promise<void>;
  /** Looks whether all was still for too long. */
  readonly tick: () => void;
}
interface Parts {
  readonly pack: Pack;
  readonly client: Client;
  readonly opened: Answer<'desk.open'>;
  /** The clock, in ms. */
  readonly at: () => number;
  readonly loadTable: (lang: ForeignLang) => Promise<Table>;
}

const MINUTE = 60_000;

/** The second screen over a client; it follows whichever panel is worked with. */
export function createCitizen({ pack, client, opened, at, loadTable }: Parts): CitizenModel {
  const settings = signal(opened.settings);
  const held = signal(opened.held);
  const covered = signal(opened.covered);
  const still = signal(false);
  let changed = at();

  const take = (latest: Settings) => {
    settings.value = latest;
    void hear(latest.citizenLang);
  };
  const speech = signal(CHINESE);
  let wanted: PaperLang = 'zh';
  /** A language that cannot be read leaves the one before. */
  const hear = async (lang: PaperLang) => {
    wanted = lang;
    const next = await speechOf(lang, loadTable).catch(() => undefined);
    if (next && wanted === lang) speech.value = next;
  };
  const wake = () => {
    changed = at();
    still.value = false;
  };
  take(opened.settings);
  managed.value = opened.managed;
  client.onChange(change => {
    const fail = () => undefined;
    if (change === 'case')
      client.ask('case.load', {}).then(now => {
        held.value = now;
        wake();
      }, fail);
    if (change === 'settings')
      client.ask('desk.open', {}).then(latest => {
        managed.value = latest.managed;
        take(latest.settings);
      }, fail);
    if (change === 'screen')
      client.ask('screen.load', {}).then(state => {
        covered.value = state.covered;
        wake();
      }, fail);
  });
  return {
    view: computed(() => (covered.value || still.value ? null : viewInHand(pack, held.value))),
    office: computed(() => settings.value.office.name),
    speech,
    speak: async citizenLang => {
      await hear(citizenLang);
      await client.ask('settings.change', { citizenLang }).then(take, () => undefined);
    },
    tick: () => {
      const { idleMinutes } = settings.value;
      if (idleMinutes > 0 && at() - changed >= idleMinutes * MINUTE) still.value = true;
    },
  };
}

function viewInHand(pack: Pack, { cases, hand }: Held): CaseView | null {
  const kept = cases.find(({ id }) => id === hand);
  if (!kept) return null;
  const visit = visitIn(cases, kept).map(each => each.case);
  return viewOf(pack, kept.case, visit);
}

/** One thing the citizen brings: its name, and how it stands. */
export interface CitizenLine {
  readonly id: string;
  readonly name: string;
  readonly state: 'there' | 'missing' | 'open' | 'ours';
  /** Of which some suffice; each with whether it is there. */
  readonly choices: readonly { readonly id: string; readonly name: string; readonly there: boolean }[];
}

const STATES: Readonly<Record<SlotState, CitizenLine['state']>> = {
  have: 'there',
  verified: 'ours',
  'can-look-up': 'ours',
  missing: 'missing',
  mismatch: 'missing',
  unchecked: 'open',
};

/** What is needed, as it is shown to the citizen: names of papers only, no answer and no reason. */
export function citizenLines(
  { slots }: Pick<Together, 'slots'>,
  { pick }: Pick<PaperPhrases, 'pick'>,
): readonly CitizenLine[] {
  return slots.map(slot => {
    const state = STATES[slot.state];
    if (slot.kind === 'paper') return { id: slot.id, name: pick(slot.line.requirement.name), state, choices: [] };
    const choices = sureMembers(slot.line).map(member => ({
      id: member.requirement.id,
      name: pick(member.requirement.name),
      there: slot.got.includes(member),
    }));
    return { id: slot.id, name: pick(slot.line.group.name), state, choices };
  });
}
