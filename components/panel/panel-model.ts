import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { assess, procedureOf } from '../../lib/core/assess/assess.ts';
import type { Assessment } from '../../lib/core/assess/assessment.ts';
import { type Tally, tally } from '../../lib/core/assess/tally.ts';
import { type Verdict, verdictOf } from '../../lib/core/assess/verdict.ts';
import { type Case, type Mark, newCase } from '../../lib/core/case.ts';
import { composeNotice } from '../../lib/core/notice/compose.ts';
import { slipCodeOf } from '../../lib/core/notice/slip-code.ts';
import type { Answer, Day, Pack, Procedure } from '../../lib/core/pack.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Fault, Answer as Reply } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { lang, strings } from '../strings/strings.ts';
import { createCaseKeeper } from './case-keeper.ts';

/** All that is drawn of a case. */
export interface CaseView {
  readonly procedure: Procedure;
  readonly kase: Case;
  readonly assessment: Assessment;
  readonly tally: Tally;
  readonly verdict: Verdict;
}
/** A sentence for the clerk; `action` is offered as a button. */
export interface Message {
  readonly text: string;
  readonly tone: 'plain' | 'warn';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface PanelModel {
  readonly pack: Pack;
  readonly view: ReadonlySignal<CaseView | null>;
  readonly message: Signal<Message | null>;
  readonly settings: Signal<Settings | null>;
  readonly issuing: Signal<boolean>;
  readonly today: () => Day;
  readonly start: (procedureId: string) => void;
  readonly answer: (question: string, value: Answer | undefined) => void;
  readonly edit: (change: Partial<Case>) => void;
  readonly mark: (row: string, mark: Mark | undefined) => void;
  /** Marks everything not looked at yet as 備; papers the office can look up as 查. */
  readonly markRest: () => void;
  readonly undo: () => void;
  readonly finish: () => void;
  readonly issue: () => Promise<void>;
  readonly hide: () => void;
  readonly openDesk: () => void;
  readonly switchLanguage: () => void;
  readonly settled: () => Promise<void>;
}

export interface PanelOptions {
  readonly pack: Pack;
  readonly client: Client;
  readonly today: () => Day;
  readonly newKey: () => string;
  /** What the desk said at opening, asked for before the pack was there. */
  readonly opened?: Promise<Reply<'desk.open'>> | undefined;
}

/** The panel's state and what the clerk can do with it. Loads what was left open before. */
export async function createPanel({ pack, client, today, newKey, opened: early }: PanelOptions): Promise<PanelModel> {
  const message = signal<Message | null>(null);
  const settings = signal<Settings | null>(null);
  const issuing = signal(false);
  const warn = (text: string) => {
    message.value = { text, tone: 'warn' };
  };
  const warnFault = (error: unknown) =>
    warn(strings().faults[error instanceof AskFailed ? error.fault : ('failed' satisfies Fault)]);
  const keeper = createCaseKeeper(client, news =>
    warn(news.kind === 'stale' ? strings().staleCase : strings().faults[news.fault]),
  );

  const view = computed<CaseView | null>(() => {
    const kase = keeper.current.value;
    const procedure = kase ? procedureOf(pack, kase.procedure) : undefined;
    if (!kase || !procedure) return null;
    const assessment = assess(pack, procedure, kase);
    const counted = tally(assessment, kase.marks);
    return { procedure, kase, assessment, tally: counted, verdict: verdictOf(assessment, counted) };
  });
  const edit = (change: Partial<Case>) => {
    const kase = keeper.current.value;
    message.value = null;
    if (kase) keeper.change({ ...kase, ...change });
  };
  const showSlip = (id: string) => void client.ask('slip.show', { id }).catch(warnFault);

  async function open() {
    const opened = await (early ?? client.ask('desk.open', {}));
    settings.value = opened.settings;
    lang.value = opened.settings.lang;
    keeper.adopt(opened.kept?.case ?? null, opened.kept?.rev ?? 0, opened.kept?.issueKey);
    if (opened.store === 'renewed') warn(strings().storeRenewed);
    else if (opened.damagedCase) warn(strings().damagedCase);
    else if (opened.kept && !view.value) warn(strings().unknownProcedure);
    else if (opened.unprinted) offerPrint(opened.unprinted);
  }
  function offerPrint({ id, text }: Slip) {
    message.value = {
      text: strings().unprinted(text),
      tone: 'warn',
      action: { label: strings().printIt, run: () => showSlip(id) },
    };
  }

  function undo() {
    const text = keeper.undo() ? strings().undone : strings().nothingToUndo;
    message.value = { text, tone: 'plain' };
  }

  async function issue() {
    const now = view.value;
    if (!now || issuing.value) return;
    issuing.value = true;
    try {
      // The key is kept before the first try: a try repeated after a crash finds the slip instead of taking a second number.
      const key = keeper.issueKey() ?? newKey();
      keeper.setIssueKey(key);
      if (!(await keeper.settled())) return;
      // Changed by the clerk while the key was being kept: the key is no longer of this case.
      if (keeper.issueKey() !== key) return warn(strings().faults.failed);
      const notice = composeNotice(pack, now.procedure, now.kase, now.assessment);
      const { procedureNo, answers, marks } = slipCodeOf(now.procedure, now.kase, now.tally.slots);
      const request = { key, case: now.kase, notice, code: { procedureNo, answers: [...answers], marks: [...marks] } };
      const slip = await client.ask('slip.issue', request);
      message.value = {
        text: strings().number(slip.text),
        tone: 'plain',
        action: { label: strings().printIt, run: () => showSlip(slip.id) },
      };
      await client.ask('slip.show', { id: slip.id }).catch(() => offerPrint(slip));
    } catch (error) {
      warnFault(error);
    } finally {
      issuing.value = false;
    }
  }

  client.onChange(change => {
    if (change === 'case') void keeper.refresh().catch(() => undefined);
    if (change === 'settings')
      void client.ask('desk.open', {}).then(({ settings: latest }) => applySettings(latest), warnFault);
  });
  function applySettings(latest: Settings) {
    settings.value = latest;
    lang.value = latest.lang;
  }
  await open().catch(warnFault);

  return {
    pack,
    view,
    message,
    settings,
    issuing,
    today,
    start: procedureId => {
      message.value = null;
      keeper.change(newCase(procedureId, today()));
    },
    answer: (question, value) => {
      const kase = keeper.current.value;
      if (!kase) return;
      const { [question]: _before, ...others } = kase.answers;
      edit({ answers: value === undefined ? others : { ...others, [question]: value } });
    },
    edit,
    mark: (row, mark) => {
      const kase = keeper.current.value;
      if (!kase) return;
      const { [row]: _before, ...others } = kase.marks;
      edit({ marks: mark === undefined ? others : { ...others, [row]: mark } });
    },
    markRest: () => {
      const now = view.value;
      if (!now) return;
      const open = now.tally.slots.filter(
        slot => slot.state === 'unchecked' || (slot.state === 'can-look-up' && !now.kase.marks[slot.id]),
      );
      const marks = { ...now.kase.marks };
      for (const slot of open)
        marks[slot.id] = slot.state === 'can-look-up' && slot.kind === 'paper' ? 'lookup' : 'have';
      edit({ marks });
      message.value = { text: strings().markRestDone(open.length), tone: 'plain' };
    },
    undo,
    finish: () => {
      if (!keeper.current.value) return;
      keeper.change(null);
      message.value = {
        text: strings().finished,
        tone: 'plain',
        action: { label: strings().finishedUndo, run: undo },
      };
    },
    issue,
    hide: () => void client.ask('drawer.hide', {}).catch(() => undefined),
    openDesk: () => void client.ask('options.show', {}).catch(warnFault),
    switchLanguage: () => {
      const next = lang.value === 'zh' ? 'en' : 'zh';
      lang.value = next;
      void client.ask('settings.change', { lang: next }).then(applySettings, warnFault);
    },
    settled: async () => void (await keeper.settled()),
  };
}
