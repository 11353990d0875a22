import { computed, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../lib/schema/settings.ts';
import { type SlipLang, withLang } from '../slip/paper.ts';
import { forHand } from './for-hand.ts';

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
  const asSet = computed<readonly SlipLang[]>(() => settings.value?.slipLangs ?? []);
  const { value: chosen, choose } = forHand(hand, asSet);
  return { chosen, choose: (lang, wanted) => choose(withLang(chosen.value, lang, wanted)) };
}
