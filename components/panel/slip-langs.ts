import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../lib/schema/settings.ts';
import { type SlipLang, withLang } from '../slip/paper.ts';

/** The languages of the next slip: those the office always prints, until others are chosen for the case in hand. */
export interface SlipLangs {
  readonly chosen: ReadonlySignal<readonly SlipLang[]>;
  readonly choose: (lang: SlipLang, wanted: boolean) => void;
}

/** What is chosen for one case is forgotten with it. */
export function createSlipLangs(
  hand: ReadonlySignal<string | null>,
  settings: ReadonlySignal<Settings | null>,
): SlipLangs {
  const own = signal<{ readonly of: string | null; readonly langs: readonly SlipLang[] } | null>(null);
  const chosen = computed(() =>
    own.value && own.value.of === hand.value ? own.value.langs : (settings.value?.slipLangs ?? []),
  );
  return {
    chosen,
    choose: (lang, wanted) => {
      own.value = { of: hand.value, langs: withLang(chosen.value, lang, wanted) };
    },
  };
}
