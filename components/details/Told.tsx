import { useSignal } from '@preact/signals';
import { isOff, isOpen, type Note, type ToldLine } from '../../lib/core/visit/told.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { strings } from '../strings/strings.ts';
import { Fold } from '../ui/Fold.tsx';
import { plainKey } from '../ui/keys.ts';
import { ToldRow } from './ToldRow.tsx';
import type { ToldSection } from './told-model.ts';

const BY_KEY: Readonly<Record<string, Note>> = {
  1: { told: 'done' },
  2: { told: 'declined' },
  3: { asked: 'yes' },
  4: { asked: 'no' },
};
const LINE = 'data-told-line';

/** What the office must do or may offer, each marked by one press: what came of it, and what was answered to what is asked first. */
export function Told({ model, section }: { model: PanelModel; section: ToldSection }) {
  const t = strings();
  const current = useSignal<string | null>(null);
  const { kind, lines, count, open } = section;
  if (lines.length === 0) return null;
  const title = kind === 'duty' ? t.dutiesTitle : t.offersTitle;
  const marks = t.told.marks[kind];
  const keysId = `told-keys-${kind}`;
  const tabStop = (lines.find(({ id }) => id === current.value) ?? lines.find(isOpen) ?? lines[0])?.id;

  const onKeyDown = (event: KeyboardEvent) => {
    const root = event.currentTarget as Element;
    const id = (event.target as Element).closest(`[${LINE}]`)?.getAttribute(LINE);
    const at = lines.findIndex(line => line.id === id);
    const line = lines[at];
    const key = plainKey(event);
    const note = BY_KEY[key];
    if (key === 'ArrowDown') focusLine(root, at + 1);
    else if (key === 'ArrowUp') focusLine(root, at - 1);
    else if (line && note && (line.offer.ask !== undefined || 'told' in note)) {
      model.note(line, note);
      // The next line wants attention; one whose mark was taken back, or that is asked about further, does not let go.
      if (settles(line, note)) focusLine(root, at + 1);
    } else return;
    event.preventDefault();
  };
  return (
    <Fold
      open={kind === 'duty'}
      title={
        <>
          <span>{title}</span> <span class="count">{count}</span>
          {open > 0 && t.told.left[kind](open)}
        </>
      }
    >
      <section class="told" aria-label={title} onKeyDown={onKeyDown}>
        {lines.map(line => (
          <ToldRow
            key={line.id}
            model={model}
            line={line}
            kind={kind}
            tabStop={line.id === tabStop}
            keysId={keysId}
            onFocus={() => (current.value = line.id)}
          />
        ))}
        <p class="told-keys soft" id={keysId}>
          {t.told.keys(
            marks.done,
            marks.declined,
            lines.some(({ offer }) => offer.ask !== undefined),
          )}
        </p>
      </section>
    </Fold>
  );
}

function focusLine(root: Element, index: number): void {
  const rows = root.querySelectorAll<HTMLElement>(`[${LINE}]`);
  rows[Math.max(0, Math.min(index, rows.length - 1))]?.focus();
}

function settles(line: ToldLine, note: Note): boolean {
  return 'told' in note ? line.told !== note.told : note.asked === 'no' && !isOff(line);
}
