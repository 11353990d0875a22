import type { FeeLine } from '../../lib/core/assess/assessment.ts';
import { changeOf } from '../../lib/core/assess/bill.ts';
import { editKey, targetKey } from '../../lib/core/layers/change.ts';
import { waives } from '../../lib/core/money/fees.ts';
import { amountOf } from '../../lib/core/notice/amount.ts';
import { OwnTag, OwnWhy } from '../layers/Own.tsx';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { parseWhole } from '../questions/NumberQuestion.tsx';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import { Field, type Parsed } from '../ui/Field.tsx';

/** The fees of a case with their total, what was received and the change; the fine stands apart. */
export function Fees({ model, view }: { model: PanelModel; view: CaseView }) {
  const t = strings();
  const words = say();
  const { bill, period, ended } = view.assessment;
  if (ended) return null;
  const { visit } = view;
  const paid = paidOf(view);
  const { total, incomplete } = visit ?? bill;
  const change = changeOf({ total, incomplete }, paid);
  const fine = period.kind === 'counted' ? period.fine : undefined;
  return (
    <section class="fees" aria-label={t.feesTitle}>
      {bill.lines.length === 0 && <p class="soft">{t.noFees}</p>}
      {bill.lines.map(line => (
        <FeeRow key={line.fee.item} model={model} view={view} line={line} />
      ))}
      {fine && (
        <div class="fee fee-fine">
          <span>{words.fineApart()}</span>
          <strong>{words.fine(fine.amount)}</strong>
        </div>
      )}
      <div class="fee-total">
        <strong>{words.feeTotal()}</strong>
        <strong class="amount">{words.money(bill.total)}</strong>
      </div>
      {visit && (
        <div class="fee-total">
          <strong>{t.visit.allTogether(visit.parts.length)}</strong>
          <strong class="amount">{words.money(total)}</strong>
        </div>
      )}
      {incomplete && <p class="soft">{t.incomplete}</p>}
      {bill.total > 0 && (
        <div class="fee-paid">
          <Field<number>
            id="paid"
            label={t.paid}
            inputMode="numeric"
            value={paid}
            show={String}
            parse={parseMoney}
            onValue={value => model.edit({ paid: value })}
          />
          <strong role="status">
            {change !== undefined && t.changeDue(words.money(change))}
            {paid !== undefined && paid < total && t.shortBy(words.money(total - paid))}
          </strong>
        </div>
      )}
    </section>
  );
}

function FeeRow({ model, view, line }: { model: PanelModel; view: CaseView; line: FeeLine }) {
  const t = strings();
  const words = say();
  const { kase, assessment } = view;
  const { item, fee } = line;
  const name = words.pick(item.name);
  const origins = model.origins();
  const origin =
    origins.get(targetKey({ kind: 'fee', procedure: view.procedure.id, id: item.id })) ??
    origins.get(editKey({ do: 'price', item: item.id, price: { rule: 'flat', amount: 0 } }));
  const waivers = item.waivers
    .flatMap(id => model.pack.waivers[id] ?? [])
    .filter(waiver => waives(item, waiver, assessment.applied));
  const included = view.part?.included.get(item.id);
  const optional = line.state === 'on-request' || line.state === 'practice';
  const remark =
    line.state === 'depends' ? t.sections.depends : line.state === 'practice' ? t.differs : optional ? t.onRequest : '';
  const { [item.id]: _claimed, ...otherWaivers } = kase.waivers;
  return (
    <div class="fee" data-off={!line.counted}>
      <span class="fee-name">
        {optional ? (
          <label>
            <input
              type="checkbox"
              checked={kase.requested.includes(item.id)}
              onChange={event => {
                const others = kase.requested.filter(id => id !== item.id);
                model.edit({ requested: event.currentTarget.checked ? [...others, item.id] : others });
              }}
            />
            {name}
          </label>
        ) : (
          name
        )}
        <OwnTag origin={origin} />
        {remark && <small>{remark}</small>}
        {included && <small>{t.visit.included(words.pick(included))}</small>}
        <OwnWhy origin={origin} />
        {fee.note && <small lang={langOf(fee.note)}>{fee.note}</small>}
        {waivers.length > 0 && (
          <select
            aria-label={`${name} ${t.waiver}`}
            value={kase.waivers[item.id] ?? ''}
            onChange={event => {
              const chosen = event.currentTarget.value;
              model.edit({ waivers: chosen ? { ...otherWaivers, [item.id]: chosen } : otherWaivers });
            }}
          >
            <option value="">{t.noWaiver}</option>
            {waivers.map(waiver => (
              <option key={waiver.id} value={waiver.id}>
                {words.pick(waiver.name)}
              </option>
            ))}
          </select>
        )}
        {line.waiver && (
          <small lang={langOf(line.waiver.condition)}>{`${line.waiver.condition}（${line.waiver.cite}）`}</small>
        )}
      </span>
      <Field<number>
        id={`quantity-${item.id}`}
        label={`${name} ${t.quantity}`}
        hideLabel
        inputMode="numeric"
        value={line.quantity}
        show={String}
        parse={parseWhole}
        remark={() => words.pick(item.unit)}
        onValue={value => model.edit({ quantities: { ...kase.quantities, [item.id]: value ?? 1 } })}
      />
      <span class="amount">{words.pick(amountOf(line))}</span>
    </div>
  );
}

/** What was received for all of the visit: as entered here, else where it was entered. */
function paidOf({ kase, visit }: CaseView): number | undefined {
  return kase.paid ?? visit?.parts.find(part => part.kase.paid !== undefined)?.kase.paid;
}

function parseMoney(text: string): Parsed<number> {
  const digits = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,7}$/.test(digits) ? { ok: true, value: Number(digits) } : { ok: false, says: strings().moneyFault };
}
