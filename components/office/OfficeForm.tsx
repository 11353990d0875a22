import { useEffect } from 'preact/hooks';
import { slipNumberText } from '../../lib/core/notice/slip-number.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { PolicyNote } from '../policy/PolicyNote.tsx';
import { LangChoice } from '../slip/LangChoice.tsx';
import { withLang } from '../slip/paper.ts';
import { strings } from '../strings/strings.ts';
import { LocalForm } from './LocalForm.tsx';
import type { LocalModel } from './local-model.ts';
import type { FieldId } from './office-fields.ts';
import type { OfficeModel } from './office-model.ts';
import { CheckField, PickField, PicksField } from './PickField.tsx';
import { SettingField } from './SettingField.tsx';

const ON_PAPER: readonly FieldId[] = ['name', 'address', 'phone', 'extension', 'hours'];

/** The office as it stands on the slip, how slips are numbered, and how this machine shows things; all may be left empty. */
export function OfficeForm({ model, local }: { model: OfficeModel; local: LocalModel }) {
  const { office: t, paper: papers, quiet: hush } = strings();
  useEffect(() => {
    void model.loadNumbers();
    // A page about to be closed does not take along what was typed last.
    const leave = () => document.visibilityState === 'hidden' && void model.takeAll();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [model]);
  const { paper, textSize, largePrint, slipLangs, quiet } = model.settings.value;
  const typed = (id: FieldId, remark?: string) => <SettingField key={id} id={id} model={model} remark={remark} />;
  return (
    <section aria-labelledby="office-title">
      <h1 id="office-title">{t.title}</h1>
      <p class="soft">{t.intro}</p>
      <PolicyNote />
      <div class="office">
        <fieldset>
          <legend>{t.groups.paper}</legend>
          {ON_PAPER.map(id => typed(id))}
        </fieldset>
        <fieldset>
          <legend>{t.groups.numbers}</legend>
          {typed('counter')}
          {typed('firstSerial', nextNumber(model))}
        </fieldset>
        <fieldset>
          <legend>{t.groups.slip}</legend>
          <PickField
            id="paper"
            label={papers.title}
            value={paper}
            names={papers.sizes}
            said={model.said.value['paper']}
            onPick={size => void model.choose('paper', { paper: size })}
          />
          <CheckField
            label={papers.large}
            checked={largePrint}
            said={model.said.value['largePrint']}
            onCheck={on => void model.choose('largePrint', { largePrint: on })}
          />
          <PicksField id="slipLangs" label={t.languages} said={model.said.value['slipLangs']} hint={t.languagesHint}>
            <LangChoice
              chosen={slipLangs}
              onChoose={(lang, on) => void model.choose('slipLangs', { slipLangs: withLang(slipLangs, lang, on) })}
            />
          </PicksField>
        </fieldset>
        <fieldset>
          <legend>{t.groups.screen}</legend>
          <PickField
            id="textSize"
            label={t.textSize}
            value={textSize}
            names={t.textSizes satisfies Record<Settings['textSize'], string>}
            said={model.said.value['textSize']}
            onPick={size => void model.choose('textSize', { textSize: size })}
          />
          <PickField
            id="quiet"
            label={hush.setting}
            value={quiet}
            names={hush.settings satisfies Record<Settings['quiet'], string>}
            said={model.said.value['quiet']}
            hint={hush.settingHint}
            onPick={when => void model.choose('quiet', { quiet: when })}
          />
        </fieldset>
        <fieldset>
          <legend>{t.groups.desk}</legend>
          {typed('closing')}
          {typed('idleMinutes')}
        </fieldset>
        <fieldset>
          <legend>{t.groups.changes}</legend>
          {typed('clerk')}
        </fieldset>
        <LocalForm model={local} />
      </div>
    </section>
  );
}

/** The number the next slip will bear, as far as it is known. */
function nextNumber({ numbers, settings }: OfficeModel): string | undefined {
  const known = numbers.value;
  if (!known) return undefined;
  const serial = Math.max(known.last + 1, settings.value.firstSerial);
  return strings().office.nextNumber(slipNumberText({ year: known.year, counter: known.counter, serial }));
}
