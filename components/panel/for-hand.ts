import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** What the office has set, until the clerk chooses otherwise for the case in hand; the choice is forgotten with the case. */
export interface ForHand<T> {
  readonly value: ReadonlySignal<T>;
  readonly choose: (value: T) => void;
}

/** A choice for the case in hand. One that is as the office has set it is none, and follows the setting again. */
export function forHand<T>(hand: ReadonlySignal<string | null>, asSet: ReadonlySignal<T>): ForHand<T> {
  const own = signal<{ readonly of: string | null; readonly value: T } | null>(null);
  return {
    value: computed(() => (own.value && own.value.of === hand.value ? own.value.value : asSet.value)),
    choose: value => {
      own.value = value === asSet.value ? null : { of: hand.value, value };
    },
  };
}
