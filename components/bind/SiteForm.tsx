import { Field, type Parsed } from '../ui/Field.tsx';
import { Fold } from '../ui/Fold.tsx';
import type { BindModel } from './bind-model.ts';
import { bindWords } from './words/words.ts';

const MOST_NAME = 60;

/** What holds for the system as a whole: its name, where it is, whether it is outlined and read. */
export function SiteForm({ bind }: { bind: BindModel }) {
  const t = bindWords();
  const host = bind.host.value;
  if (!host) return null;
  const { profile, marks, off } = host;
  const named = (typed: string): Parsed<string> => {
    const name = typed.trim();
    return name.length <= MOST_NAME ? { ok: true, value: name } : { ok: false, says: t.nameFault };
  };
  return (
    <Fold title={t.site}>
      <div class="bind-site">
        <Field<string>
          id="bind-name"
          label={t.name}
          value={profile.name}
          show={String}
          parse={named}
          onValue={name => name && void bind.change({ name })}
        />
        <label>
          <input
            type="checkbox"
            checked={marks}
            onChange={event => void bind.change({ marks: event.currentTarget.checked })}
          />
          {t.marks}
        </label>
        <label>
          <input
            type="checkbox"
            checked={off}
            onChange={event => void bind.change({ off: event.currentTarget.checked })}
          />
          {t.off}
        </label>
        <p class="soft">{t.holds(profile.sites.map(({ origin, path }) => `${origin}${path}`).join(t.comma))}</p>
      </div>
    </Fold>
  );
}
