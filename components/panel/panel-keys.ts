import { backInBind, binding, toggleBind } from '../bind/bind.ts';
import { openPark } from '../cases/ParkForm.tsx';
import { isCoverKey } from '../cover/Cover.tsx';
import { FIRST_ROW } from '../list/List.tsx';
import { EVENT_ID } from '../period/Days.tsx';
import { openPhone } from '../phone/phone.ts';
import { answerPlaces } from '../questions/questions-model.ts';
import { SEARCH_ID } from '../search/Search.tsx';
import { focusSoon } from '../ui/focus.ts';
import { composing } from '../ui/keys.ts';
import type { PanelModel } from './panel-model.ts';
import { REDIRECT_ID } from './VerdictBand.tsx';

/** The keys that work wherever in the panel one is. */
export function shortcut(event: KeyboardEvent, model: PanelModel, drawer: boolean): void {
  if (composing(event)) return;
  const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  const typing = event.target instanceof HTMLInputElement && event.target.value !== '';
  if (ctrl && key === 'k') find(model);
  else if (ctrl && key === 'b') toggleScan(model);
  else if (ctrl && key === 'p') void model.issue();
  else if (ctrl && key === 'enter') finish(model);
  else if (ctrl && key === 'z' && !event.shiftKey && !typing) model.undo();
  else if (event.key === 'Escape' && backInBind()) focusAfterBind(model);
  else if (event.key === 'Escape' && drawer) model.hide();
  else if (!altKey(event, model)) return;
  event.preventDefault();
}

/** Keys with Alt: those with Ctrl and a sign are the input method's own. By place, as the input method may name them otherwise. */
function altKey(event: KeyboardEvent, model: PanelModel): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  // Opens the list of a select.
  const arrows = !(event.target instanceof HTMLSelectElement);
  if (event.code === 'ArrowDown' && arrows) step(model, 1);
  else if (event.code === 'ArrowUp' && arrows) step(model, -1);
  else if (event.code === 'KeyN') addOne(model);
  else if (event.code === 'KeyP') openPark(model);
  else if (event.code === 'KeyL') model.openSelfCheck();
  else if (event.code === 'KeyT') void openPhone(model);
  else if (event.code === 'KeyB') void toggleBind(model).then(() => focusAfterBind(model));
  else if (event.code === 'KeyW') model.showWindow('panel');
  else if (event.code === 'KeyM') model.quiet.toggle();
  else if (event.code === 'KeyC') model.showWindow('citizen');
  else if (isCoverKey(event)) model.cover.hideAll();
  else return false;
  return true;
}

function step(model: PanelModel, by: 1 | -1): void {
  const before = model.hand.peek();
  model.step(by);
  if (model.hand.peek() !== before) focusNext(model);
}

function find(model: PanelModel): void {
  model.adding.value = false;
  focusSoon(`#${SEARCH_ID}`);
}

/** One more procedure for the citizen in hand: what is chosen next in the search is added. */
export function addOne(model: PanelModel): void {
  model.adding.value = model.view.peek() !== null;
  focusSoon(`#${SEARCH_ID}`);
}

/** Where work goes on when the pane that binds is closed; while it is open it sees to that itself. */
function focusAfterBind(model: PanelModel): void {
  if (!binding.peek()) focusNext(model);
}

/** Ends the case in hand; the keyboard is where the next one begins. */
export function finish(model: PanelModel): void {
  model.finish();
  focusNext(model);
}

/** Shows the ways to read a slip back, or goes on where work was. */
export function toggleScan(model: PanelModel): void {
  const { shown } = model.scan;
  shown.value = !shown.value;
  if (shown.value) return;
  if (model.view.peek()) focusNext(model);
  else focusSoon(`#${SEARCH_ID}`);
}

/** Where work begins in a case just opened: the day of the event if a period hangs on it, else the first question. */
export function focusStart(model: PanelModel): void {
  const period = model.view.peek()?.assessment.period.kind;
  if (period === 'no-event') focusSoon(`#${EVENT_ID}`);
  else focusNext(model);
}

/** Where work goes on: the question that decides most, else the first paper not looked at, else the way out; without a case the search. */
export function focusNext(model: PanelModel): void {
  const view = model.view.peek();
  const next = view?.assessment.next[0]?.question;
  if (!view) focusSoon(`#${SEARCH_ID}`);
  else if (next) focusSoon(...answerPlaces(next.id));
  else if (view.assessment.ended) focusSoon(`#${REDIRECT_ID}`, `#${SEARCH_ID}`);
  else focusSoon(FIRST_ROW);
}
