import { deskStrings } from '../strings/desk.ts';
import { managed } from './managed.ts';

/** What whoever manages this machine has set for all, and what of it could not be used; nothing where nobody did. */
export function PolicyNote() {
  const t = deskStrings().policy;
  const { state, policy, faults } = managed.value;
  if (state === 'none') return null;
  const { allowedHosts, featuresOff = [], layersPlace } = policy;
  return (
    <section class="policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{t.title}</h2>
      <p class="soft">{t.intro}</p>
      {state !== 'live' && <p class={state === 'kept' ? 'soft' : 'fault'}>{t.states[state]}</p>}
      <dl class="policy-parts">
        {allowedHosts && <Part name={t.hosts} text={allowedHosts.join('、') || t.noHost} />}
        {featuresOff.length > 0 && <Part name={t.off} text={featuresOff.map(each => t.features[each]).join('、')} />}
        {layersPlace && <Part name={t.place} text={layersPlace} hint={t.placeHint} />}
      </dl>
      {faults.length > 0 && (
        <>
          <h3>{t.faultsTitle}</h3>
          <ul>
            {faults.map((fault, index) => (
              <li key={index}>
                <code>{fault.key}</code>：{t.faults[fault.why]}
                {fault.what !== '' && <span class="soft">{t.given(fault.what)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Part({ name, text, hint }: { name: string; text: string; hint?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {text}
        {hint && <p class="soft">{hint}</p>}
      </dd>
    </div>
  );
}
