import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Binding, Reading } from '../../lib/core/host/profile.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { kindOf, wordsIn } from '../bind/draft.ts';
import { questionOf, targetName } from '../bind/names.ts';
import { withBinding, without } from '../bind/profile-edits.ts';
import { bindWords } from '../bind/words/words.ts';
import { deskStrings } from '../strings/desk.ts';
import { langOf } from '../strings/lang-of.ts';
import { Fold } from '../ui/Fold.tsx';
import { HostWords } from './HostWords.tsx';
import type { HostsModel } from './hosts-model.ts';

interface Props {
  readonly model: HostsModel;
  readonly pack: Pack;
  readonly host: KeptHost;
  /** Nothing may be changed on this machine. */
  readonly fixed: boolean;
}

/** What each field of a system means, and how it is read. */
export function HostFields({ model, pack, host, fixed }: Props) {
  const t = deskStrings().hosts;
  const { bindings } = host.profile;
  return (
    <>
      <h2>{t.fieldsTitle(bindings.length)}</h2>
      {bindings.length === 0 && <p class="soft">{t.noFields}</p>}
      <ul class="hosts-fields">
        {bindings.map(binding => (
          <li key={binding.id}>
            <Field model={model} pack={pack} host={host} fixed={fixed} binding={binding} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Field({ model, pack, host, fixed, binding }: Props & { readonly binding: Binding }) {
  const t = deskStrings().hosts;
  const { target, reading } = binding;
  const name = targetNamed(pack, binding);
  const words = wordsIn(reading);
  return (
    <>
      <div class="hosts-field">
        <span>
          <strong>{name}</strong>{' '}
          <span class="soft" lang={langOf(fieldName(binding))}>
            {fieldName(binding)}
          </span>
        </span>
        <span>
          <ReadAs {...{ model, host, fixed, binding }} name={name} />{' '}
          {!fixed && (
            <button
              type="button"
              class="small"
              aria-label={t.removeField(name)}
              onClick={() => void model.change(host, without(host, binding.id), t.fieldRemoved(name))}
            >
              {t.removeShort}
            </button>
          )}
        </span>
      </div>
      {reading.kind === 'words' && (
        <Fold title={t.words(words.length)}>
          <HostWords {...{ model, pack, host, fixed, binding, target }} words={words} name={name} />
        </Fold>
      )}
    </>
  );
}

/** How a field is read; of a date, whose years it counts may be changed. */
function ReadAs({ model, host, fixed, binding, name }: Omit<Props, 'pack'> & { binding: Binding; name: string }) {
  const { readings } = bindWords();
  const { reading } = binding;
  if (reading.kind !== 'day' || fixed) return <>{readings[kindOf(reading)]}</>;
  const save = (era: string) => {
    const to: Reading = { kind: 'day', era: era as 'roc' | 'ad' | 'either' };
    void model.change(host, withBinding(host, { ...binding, reading: to }), deskStrings().hosts.readingSaved);
  };
  return (
    <select
      aria-label={deskStrings().hosts.readingFor(name)}
      value={reading.era}
      onChange={event => save(event.currentTarget.value)}
    >
      {(['roc', 'ad', 'either'] as const).map(era => (
        <option key={era} value={era}>
          {readings[era]}
        </option>
      ))}
    </select>
  );
}

/** What a field gives, in a few words; of a question that is gone, that. */
export function targetNamed(pack: Pack, { target }: Pick<Binding, 'target'>): string {
  const gone = target.startsWith('answer:') && !questionOf(pack, undefined, target);
  return gone ? deskStrings().hosts.unknownTarget(target.slice(7)) : targetName(pack, undefined, target);
}

/** What a field is called on its page, and where. */
export function fieldName({ trace }: Pick<Binding, 'trace'>): string {
  const parts = [trace.part, trace.cell.row, trace.label].filter((part, at, all) => part && all.indexOf(part) === at);
  return parts.length > 0 ? parts.join(' › ') : bindWords().noLabel;
}
