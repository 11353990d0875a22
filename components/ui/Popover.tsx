import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { composing } from './keys.ts';

interface Props {
  readonly id: string;
  /** Name of the button. */
  readonly label: string;
  readonly sign: ComponentChildren;
  /** Of the button. */
  readonly class?: string;
  /** What hangs open beneath it. */
  readonly children: ComponentChildren;
}

/** A button with a small sheet beneath: opened by it, closed by Esc, by a click elsewhere, or by what is chosen in it; ↑↓ move. */
export function Popover({ id, label, sign, class: name = 'icon', children }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      sheet.current?.hidePopover();
      // The sheet alone is closed, not the drawer it lies in.
      event.stopPropagation();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [...(sheet.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
      const at = stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
      stops[(at + stops.length) % stops.length]?.focus();
    } else return;
    event.preventDefault();
  };
  // The keyboard goes along; `autofocus` is refused in a frame on a foreign page.
  const onToggle = (event: { readonly newState: string }) => {
    if (event.newState === 'open') sheet.current?.querySelector<HTMLElement>('[data-stop]')?.focus();
  };
  return (
    <>
      <button type="button" class={name} aria-label={label} title={label} popovertarget={id}>
        {sign}
      </button>
      <section
        ref={sheet}
        id={id}
        class="popover"
        popover="auto"
        aria-label={label}
        onKeyDown={onKeyDown}
        onToggle={onToggle}
      >
        {children}
      </section>
    </>
  );
}

/** Closes the sheet an element lies in; the keyboard goes back to its button. */
export function closePopover(inside: EventTarget | null): void {
  if (inside instanceof Element) inside.closest<HTMLElement>('[popover]')?.hidePopover();
}
