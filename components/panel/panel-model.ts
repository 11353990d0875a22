import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { procedureOf } from '../../lib/core/assess/assess.ts';
import type { Case, Mark } from '../../lib/core/case.ts';
import type { Table } from '../../lib/core/languages/table.ts';
import type { Origin } from '../../lib/core/layers/draft.ts';
import type { Answer, Day, ForeignLang, Pack } from '../../lib/core/pack.ts';
import { type Note, type ToldLine, withNote } from '../../lib/core/visit/told.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Answer as Reply } from '../../lib/messaging/protocol.ts';
import type { PictureRead } from '../../lib/platform/picture.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { type CasesModel, createCases } from '../cases/cases-model.ts';
import { type CoverModel, createCover } from '../cover/cover-model.ts';
import { forgotten } from '../details/told-model.ts';
import { managed, switchedOff } from '../policy/managed.ts';
import { createQuiet, type Quiet } from '../quiet/quiet-model.ts';
import { createScan, type ScanModel } from '../scan/scan-model.ts';
import { lang, strings } from '../strings/strings.ts';
import { type CaseKeeper, createCaseKeeper } from './case-keeper.ts';
import { type CaseView, viewOf } from './case-view.ts';
import { type Closing, createClosing } from './closing.ts';
import { createIssuer } from './issue.ts';
import { createSlipLangs, type SlipLangs } from './slip-langs.ts';
import { createTeller, type Message } from './teller.ts';

export type { CaseView } from './case-view.ts';

type Origins = ReadonlyMap<string, Origin>;
const NO_ORIGINS: Origins = new Map();

export interface PanelModel extends CasesModel {
  readonly cover: CoverModel;
  /** Opens the panel, or the citizen's screen, in a window of its own. */
  readonly showWindow: (which: 'panel' | 'citizen') => void;
  readonly closing: Closing;
  /** The cases as they are kept: for what follows the page beneath. */
  readonly keeper: Pick<CaseKeeper, 'current' | 'begin' | 'change' | 'amend' | 'drop' | 'take'>;
  readonly pack: Pack;
  /** Where what is not as shipped comes from, by `targetKey` or `editKey`. */
  readonly origins: () => Origins;
  readonly view: ReadonlySignal<CaseView | null>;
  readonly message: Signal<Message | null>;
  readonly settings: Signal<Settings | null>;
  readonly issuing: ReadonlySignal<boolean>;
  /** The number of the slip of the case in hand: issued just now, or the one it was restored from. */
  readonly slipNumber: () => string | undefined;
  /** The languages of the next slip. */
  readonly slipLangs: SlipLangs;
  readonly quiet: Quiet;
  readonly today: () => Day;
  /** Reads slips back. */
  readonly scan: ScanModel;
  /** Notes how cases and message stand; what it gives takes back what was done since. */
  readonly checkpoint: () => () => void;
  readonly answer: (question: string, value: Answer | undefined) => void;
  readonly edit: (change: Partial<Case>) => void;
  readonly mark: (row: string, mark: Mark | undefined) => void;
  /** Notes what came of a duty or an offer, or what was answered to what is asked first; the same again takes it back. */
  readonly note: (line: ToldLine, note: Note) => void;
  /** Marks everything not looked at yet as 備; papers the office can look up as 查. */
  readonly markRest: () => void;
  readonly undo: () => void;
  readonly finish: () => void;
  readonly issue: () => Promise<void>;
  readonly hide: () => void;
  readonly openDesk: () => void;
  /** Opens the self-check sheet of the procedure in hand. */
  readonly openSelfCheck: () => void;
  /** Changes settings, at once on screen where that can be. */
  readonly choose: (change: Partial<Settings>) => void;
  readonly switchLanguage: () => void;
  /** The page is being left: what is not saved yet is sent at once. */
  readonly leave: () => void;
  readonly settled: () => Promise<void>;
}

export interface PanelOptions {
  readonly pack: Pack;
  readonly origins?: (() => Origins) | undefined;
  readonly client: Client;
  readonly today: () => Day;
  /** The wall clock in Taiwan, YYYY-MM-DDTHH:MM; by itself the beginning of today. */
  readonly now?: () => string;
  readonly newKey: () => string;
  /** The clock in ms, for how long nothing was used. */
  readonly at?: () => number;
  /** Reads the codes in a picture; what does this is large, and fetched when it is first wanted. */
  readonly readPicture?: ((picture: Blob) => Promise<PictureRead>) | undefined;
  /** Reads the translations of a language of paper. */
  readonly loadTable?: ((lang: ForeignLang) => Promise<Table>) | undefined;
  /** What the desk said at opening, asked for before the pack was there. */
  readonly opened?: Promise<Reply<'desk.open'>> | undefined;
}

/** The panel's state and what the clerk can do with it. Loads what was left open before. */
export async function createPanel({
  pack,
  origins = () => NO_ORIGINS,
  client,
  today,
  now = () => `${today()}T00:00`,
  newKey,
  at = Date.now,
  opened: early,
  readPicture = noReader,
  loadTable = noTable,
}: PanelOptions): Promise<PanelModel> {
  const teller = createTeller();
  const { message, tell, warn, warnFault } = teller;
  const settings = signal<Settings | null>(null);
  const keeper = createCaseKeeper(client, newKey, news =>
    warn(news.kind === 'fault' ? strings().faults[news.fault] : strings().cases.news[news.kind]),
  );
  const view = computed(() =>
    viewOf(
      pack,
      keeper.current.value,
      keeper.visit.value.map(kept => kept.case),
    ),
  );
  const closing = createClosing({ client, now, keeper, teller });
  const slipLangs = createSlipLangs(keeper.hand, settings);
  const quiet = createQuiet(view, keeper.hand, settings);
  const { issuing, issue, issued, offerPrint } = createIssuer({
    pack,
    client,
    newKey,
    keeper,
    view,
    teller,
    langs: () => slipLangs.chosen.value,
    loadTable,
  });
  const edit = (change: Partial<Case>) => {
    const kase = keeper.current.value;
    message.value = null;
    if (kase) keeper.change({ ...kase, ...change });
  };

  let hidden = false;
  async function load() {
    const opened = await (early ?? client.ask('desk.open', {}));
    managed.value = opened.managed;
    settings.value = opened.settings;
    lang.value = opened.settings.lang;
    keeper.adopt(opened.held);
    hidden = opened.covered;
    if (opened.store === 'renewed') warn(strings().storeRenewed);
    else if (opened.damaged > 0) warn(strings().damagedCase);
    else if (opened.held.ended > 0) closing.take(opened.held);
    else if (!warnUnknown() && opened.unprinted) offerPrint(opened.unprinted);
    closing.follow(opened.held);
  }
  /** A case the pack has no procedure for cannot be drawn: it is said, and can be ended. */
  function warnUnknown(): boolean {
    if (!keeper.current.value || view.value) return false;
    // Of a visit only what cannot be drawn ends.
    const id = keeper.hand.value;
    const run = () => (id !== null && keeper.visit.value.length > 1 ? keeper.end(id) : finish());
    warn(strings().unknownProcedure, { label: strings().finish, run });
    return true;
  }
  function finish() {
    if (!keeper.current.value) return;
    const n = keeper.visit.value.length;
    const left = view.value && forgotten(view.value, hushed());
    keeper.change(null);
    const { visit, finished, finishedUndo, told } = strings();
    tell((n > 1 ? visit.finished(n) : finished) + (left ?? ''), { label: left ? told.back : finishedUndo, run: undo });
  }
  /** What stands after the case has gone is read by the next citizen too: as the office has set it, whatever was chosen for this one. */
  const hushed = () =>
    keeper.visit.value.some(({ case: kase }) => {
      const procedure = procedureOf(pack, kase.procedure);
      return procedure !== undefined && quiet.hides(procedure, null);
    });
  const cases = createCases({ pack, today, keeper, teller, warnUnknown });
  function undo() {
    tell(keeper.undo() ? strings().undone : strings().nothingToUndo);
  }

  client.onChange(change => {
    if (change === 'case' || change === 'settings') void keeper.refresh().then(closing.take, () => undefined);
    if (change === 'settings')
      void client.ask('desk.open', {}).then(latest => {
        managed.value = latest.managed;
        applySettings(latest.settings);
      }, warnFault);
  });
  function applySettings(latest: Settings) {
    settings.value = latest;
    lang.value = latest.lang;
  }
  function choose(change: Partial<Settings>) {
    if (change.lang) lang.value = change.lang;
    void client.ask('settings.change', change).then(applySettings, warnFault);
  }
  await load().catch(warnFault);
  const idleMinutes = () => settings.value?.idleMinutes ?? 0;
  const cover = createCover({ client, idleMinutes, at: at(), hidden });
  const current = () => keeper.current.value;
  const scan = createScan({
    pack: () => pack,
    today,
    ask: client.ask,
    current,
    open: cases.open,
    undo,
    readPicture,
    teller,
  });

  return {
    pack,
    origins,
    keeper,
    view,
    closing,
    cover,
    message,
    settings,
    issuing,
    slipNumber: () => (issued.value?.of === keeper.hand.value ? issued.value?.number : view.value?.kase.before?.number),
    slipLangs,
    quiet,
    today,
    ...cases,
    scan,
    checkpoint: () => {
      const [said, back] = [message.value, keeper.checkpoint()];
      return () => {
        back();
        message.value = said;
      };
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
    note: (line, note) => {
      const [now, of] = [view.value, keeper.hand.value];
      if (!now) return;
      const key = keeper.issueKey(of);
      edit(withNote(now, line, note));
      // No slip says it: one issued already is still the same.
      if (key !== undefined) keeper.setIssueKey(of, key);
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
      tell(strings().markRestDone(open.length));
    },
    undo,
    finish,
    issue,
    hide: () => void client.ask('drawer.hide', {}).catch(() => undefined),
    showWindow: which => {
      if (which === 'citizen' && switchedOff('citizen-screen')) warn(strings().managed.off);
      else void client.ask('window.show', { which }).catch(warnFault);
    },
    openSelfCheck: () => {
      const procedure = view.value?.procedure.id;
      if (procedure !== undefined) client.ask('handout.show', { procedure }).catch(warnFault);
    },
    openDesk: () => void client.ask('options.show', {}).catch(warnFault),
    choose,
    switchLanguage: () => choose({ lang: lang.value === 'zh' ? 'en' : 'zh' }),
    leave: keeper.leave,
    settled: async () => void (await keeper.settled()),
  };
}

/** A page that prints nothing needs no languages. */
const noTable = async (): Promise<Table> => ({});

/** A page without a reader sees no code in any picture. */
const noReader = async (): Promise<PictureRead> => ({ ok: false, fault: 'no-code' });
