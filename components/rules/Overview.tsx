import { HandoutLinks } from '../handout/HandoutLinks.tsx';
import { switchedOff } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { strings } from '../strings/strings.ts';
import { Conflicts } from './Conflicts.tsx';
import { OpenForm } from './EditTools.tsx';
import type { Editor } from './editor-model.ts';
import { NEW_PROCEDURE, procedureForm } from './forms/procedure.ts';
import { slipForm, slipPlace } from './forms/slip.ts';
import { History } from './History.tsx';
import { SaidBar } from './SaidBar.tsx';
import { TransferView } from './TransferView.tsx';
import type { TransferModel } from './transfer-model.ts';

/** What stands beside the list while no procedure is chosen: the office's own rules as a whole. */
export function Overview({ editor, transfer, gone }: { editor: Editor; transfer: TransferModel; gone: string }) {
  const t = strings().rules;
  const { editor: words, transfer: moving } = deskStrings();
  const { damaged } = editor.layers.kept.value;
  return (
    <section class="rules-read" aria-labelledby="rules-title">
      <h1 id="rules-title">{t.title}</h1>
      <p class={gone ? 'fault' : 'soft'} role={gone ? 'alert' : undefined}>
        {gone ? t.gone(gone) : t.intro}
      </p>
      {damaged > 0 && (
        <p class="rules-doubt" role="alert">
          {moving.damaged(damaged)}
        </p>
      )}
      <Conflicts editor={editor} />
      <HandoutLinks />
      <section class="rules-section" aria-labelledby="own-title">
        <h2 id="own-title">{words.ownTitle}</h2>
        <p class="soft">{words.ownIntro}</p>
        {switchedOff('layers-edit') ? (
          <p>{deskStrings().policy.noEditing}</p>
        ) : (
          <div class="editor-actions">
            <button type="button" onClick={() => editor.open(procedureForm)}>
              ＋ {words.newProcedure}
            </button>
            <button type="button" onClick={() => editor.open(ground => slipForm(ground, 'lead', undefined))}>
              {words.slipTitle(words.fields['lead'] ?? '', words.all)}
            </button>
            <button type="button" onClick={() => editor.open(ground => slipForm(ground, 'closing', undefined))}>
              {words.slipTitle(words.fields['closing'] ?? '', words.all)}
            </button>
          </div>
        )}
        <OpenForm editor={editor} place={NEW_PROCEDURE} />
        <OpenForm editor={editor} place={slipPlace('lead', '*')} />
        <OpenForm editor={editor} place={slipPlace('closing', '*')} />
        <History editor={editor} />
      </section>
      <TransferView editor={editor} model={transfer} />
      <SaidBar editor={editor} />
    </section>
  );
}
