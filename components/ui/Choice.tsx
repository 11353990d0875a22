import { useRef } from 'preact/hooks';
import { plainKey } from './keys.ts';

export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
}
interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly value: string | undefined;
  readonly onPick: (id: string, by: 'key' | 'pointer') => void;
}

/** A row of choices worked by digit, arrows and Enter; each shows its digit. */
export function Choice({ id, label, options, value, onPick }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    options.findIndex(option => option.id === value),
  );
  const focus = (index: number) => {
    const buttons = root.current?.querySelectorAll<HTMLButtonElement>('[role=radio]');
    buttons?.[(index + options.length) % options.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    const buttons = [...(root.current?.querySelectorAll('[role=radio]') ?? [])];
    const focused = Math.max(0, buttons.indexOf(event.target as Element));
    if (key === 'ArrowRight') focus(focused + 1);
    else if (key === 'ArrowLeft') focus(focused - 1);
    else {
      const digit = /^[1-9]$/.test(key) ? options[Number(key) - 1] : undefined;
      if (!digit) return;
      onPick(digit.id, 'key');
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={root} id={id} class="choice" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: native radios would choose on every arrow key
        <button
          key={option.id}
          type="button"
          role="radio"
          aria-checked={option.id === value}
          tabIndex={index === at ? 0 : -1}
          onClick={event => onPick(option.id, event.detail === 0 ? 'key' : 'pointer')}
        >
          {index < 9 && (
            <span class="digit" aria-hidden="true">
              {index + 1}
            </span>
          )}
          {option.label}
        </button>
      ))}
    </div>
  );
}
