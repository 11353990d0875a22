import { computed, type ReadonlySignal } from '@preact/signals';
import type { Procedure } from '../../lib/core/pack.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { CaseView } from '../panel/case-view.ts';
import { forHand } from '../panel/for-hand.ts';
import { say, strings } from '../strings/strings.ts';

/** The private counter (疼您櫃檯): what stands on the screen says nothing of the matter to those who pass by. */
export interface Quiet {
  readonly on: ReadonlySignal<boolean>;
  /** For the case in hand only; the next begins as the office has set it. */
  readonly toggle: () => void;
  /** Whether the case with this id is not to be named on the screen now. */
  readonly hides: (procedure: Procedure, id: string | null) => boolean;
  /** What the case with this id is called on the screen now. */
  readonly titleOf: (procedure: Procedure, id: string | null) => string;
}

/** Whether a screen is to be quiet, by what the office has set: `auto` for turning points of a life only. */
function quietFor(setting: Settings['quiet'] | undefined, procedure: Procedure | undefined): boolean {
  return setting === 'always' || (setting !== 'never' && procedure?.sensitive === true);
}

/** Quiet by itself for sensitive procedures, until the clerk says otherwise for the case in hand. */
export function createQuiet(
  view: ReadonlySignal<CaseView | null>,
  hand: ReadonlySignal<string | null>,
  settings: ReadonlySignal<Settings | null>,
): Quiet {
  const asSet = computed(() => quietFor(settings.value?.quiet, view.value?.procedure));
  const { value: on, choose } = forHand(hand, asSet);
  const hides: Quiet['hides'] = (procedure, id) =>
    on.value || (id !== hand.value && quietFor(settings.value?.quiet, procedure));
  return {
    on,
    toggle: () => choose(!on.value),
    hides,
    titleOf: (procedure, id) => (hides(procedure, id) ? strings().quiet.title : say().pick(procedure.title)),
  };
}
