import { useLayoutEffect } from 'preact/hooks';
import { strings } from '../strings/strings.ts';
import type { Bench } from '../workbench/Workbench.tsx';
import { ProcedureView } from './ProcedureView.tsx';
import { RulesList } from './RulesList.tsx';

/** The rules: all procedures beside the one that is read. `at` is the procedure's id in the address. */
export function RulesPane({ bench, at }: { bench: Bench; at: string }) {
  const t = strings();
  const procedure = bench.pack.procedures.find(each => each.id === at);
  // A procedure opened is read from its beginning, and a screen reader begins there too.
  useLayoutEffect(() => {
    if (!procedure) return;
    scrollTo(0, 0);
    document.getElementById('rules-title')?.focus();
  }, [procedure]);
  return (
    <div class="rules" data-chosen={at !== ''}>
      <RulesList pack={bench.pack} chosen={at} />
      {procedure ? (
        <ProcedureView bench={bench} procedure={procedure} />
      ) : (
        <section class="rules-read" aria-labelledby="rules-title">
          <h1 id="rules-title">{t.rules.title}</h1>
          <p class={at ? 'fault' : 'soft'} role={at ? 'alert' : undefined}>
            {at ? t.rules.gone(at) : t.rules.intro}
          </p>
        </section>
      )}
    </div>
  );
}
