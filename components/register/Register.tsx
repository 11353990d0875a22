import { useEffect } from 'preact/hooks';
import { rocShort } from '../../lib/core/days/roc.ts';
import type { SlipRow } from '../../lib/schema/slip.ts';
import { deskStrings } from '../strings/desk.ts';
import { say, strings } from '../strings/strings.ts';
import { Export } from './Export.tsx';
import type { ExportModel } from './export-model.ts';
import { type Filters, NO_FILTERS, type RegisterModel } from './register-model.ts';
import { SlipActions } from './SlipActions.tsx';

/** The numbered record of slips issued: find, print again, void, take away as a file. */
export function Register({ model, leaving }: { model: RegisterModel; leaving: ExportModel }) {
  const t = strings();
  const said = deskStrings().register;
  const words = say();
  const filters = model.filters.value;
  const slips = model.slips.value;
  useEffect(() => void model.find(), [model]);
  const set = (change: Partial<Filters>) => {
    // From the model, not from what is drawn: two changes may come before the next drawing.
    model.filters.value = { ...model.filters.value, ...change };
    void model.find();
  };
  // A day is read when it is whole, on Enter or on leaving; a number finds as one types.
  const text = (name: keyof Filters, label: string) => {
    const take = (event: { currentTarget: HTMLInputElement }) => set({ [name]: event.currentTarget.value });
    const taking = name === 'text' ? { onInput: take } : { onChange: take };
    return (
      <label>
        {label}
        <input type="text" value={filters[name]} {...taking} />
      </label>
    );
  };
  const missingKinds = Object.values(model.pack.documents).filter(kind =>
    model.pack.procedures.some(procedure =>
      procedure.requirements.some(requirement => requirement.document === kind.id),
    ),
  );
  return (
    <section aria-labelledby="register-title">
      <h1 id="register-title">{t.registerTitle}</h1>
      <form class="filters" onSubmit={event => event.preventDefault()}>
        {text('text', t.findNumber)}
        <label>
          {t.findProcedure}
          <select value={filters.procedure} onChange={event => set({ procedure: event.currentTarget.value })}>
            <option value="">{t.any}</option>
            {model.pack.procedures.map(procedure => (
              <option key={procedure.id} value={procedure.id}>
                {words.pick(procedure.title)}
              </option>
            ))}
          </select>
        </label>
        {text('from', t.findFrom)}
        {text('to', t.findTo)}
        <label>
          {t.findMissing}
          <select value={filters.missing} onChange={event => set({ missing: event.currentTarget.value })}>
            <option value="">{t.any}</option>
            {missingKinds.map(kind => (
              <option key={kind.id} value={kind.id}>
                {words.pick(kind.name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.findState}
          <select
            value={filters.state}
            onChange={event => set({ state: event.currentTarget.value as Filters['state'] })}
          >
            <option value="">{t.any}</option>
            {(['fresh', 'printed', 'voided'] as const).map(state => (
              <option key={state} value={state}>
                {said.states[state]}
              </option>
            ))}
          </select>
        </label>
      </form>
      <p role="status" class={model.message.value ? 'fault' : 'soft'}>
        {model.message.value || (slips && slips.length > 0 ? t.registerCount(slips.length, !model.more.value) : '')}
      </p>
      {slips && slips.length === 0 && (
        <p class="empty">{filters === NO_FILTERS ? t.registerEmpty : t.registerNothing}</p>
      )}
      {slips && slips.length > 0 && (
        <>
          <Slips model={model} slips={slips} />
          <div class="register-foot">
            {model.more.value && (
              <button type="button" onClick={() => void model.findMore()}>
                {said.more}
              </button>
            )}
            <Export model={leaving} filters={filters} />
          </div>
        </>
      )}
    </section>
  );
}

function Slips({ model, slips }: { model: RegisterModel; slips: readonly SlipRow[] }) {
  const t = strings();
  const words = say();
  const { columns } = t;
  const nameOf = (id: string) => {
    const kind = model.pack.documents[id];
    return kind ? words.pick(kind.name) : id;
  };
  return (
    <div class="table-box">
      <table class="slips">
        <thead>
          <tr>
            {[columns.number, columns.at, columns.procedure, columns.missing, columns.state, columns.actions].map(
              name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {slips.map(slip => (
            <tr key={slip.id} data-voided={slip.voided !== undefined}>
              <th scope="row">{slip.text}</th>
              <td>{`${rocShort(slip.day)} ${slip.at.slice(11)}`}</td>
              <td>{words.pick(slip.title)}</td>
              <td>{words.join(slip.missing.map(nameOf))}</td>
              <td>{stateOf(slip)}</td>
              <td>
                <SlipActions
                  slip={slip}
                  onShow={() => model.show(slip.id)}
                  onVoid={reason => model.voidSlip(slip.id, reason)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateOf(slip: SlipRow): string {
  const { states } = strings();
  if (slip.voided) return states.voided(slip.voided.reason);
  return slip.printed > 0 ? states.printed(slip.printed) : states.fresh;
}
