import type { Strings } from '../strings.ts';

/** Several cases at once, and closing time. */
export const cases: Strings['cases'] = {
  row: 'Cases in hand',
  keys: 'Alt+↓ next, Alt+↑ previous',
  fresh: 'A new case',
  unknown: '(procedure not in the pack)',
  asks: n => `${n} to ask`,
  stands: { stop: 'refused', redirect: 'elsewhere', 'not-needed': 'not needed', 'can-finish': 'ready' },
  park: 'Park this case',
  parkTitle: 'Park this case for later',
  parkLabel: 'Label',
  parkHint: 'Such as ticket A012; may be left empty. No names, no ID numbers.',
  parkIt: 'Park',
  parked: (name, label) => `Parked: ${name}${label ? ` ${label}` : ''}.`,
  fetch: 'Fetch back',
  parkedList: n => `Parked ${n}`,
  parkedFind: 'Find a parked case',
  parkedNone: 'No parked case fits.',
  labelFaults: {
    'too-long': 'A label has at most 20 characters.',
    'id-number': 'This looks like an ID number, which is never kept. Use the ticket number.',
  },
  news: {
    stale: 'Another window changed this case; the newest is shown.',
    gone: 'This case was ended in another window, or at closing time.',
    full: 'There are 20 cases in hand. Finish some before beginning another.',
  },
  closing: time => `At ${time} all open cases are cleared; issue a notice to keep one, or wait 30 minutes more`,
  delay: '30 minutes more',
  ended: n => `Closing time has passed: ${n} open ${n === 1 ? 'case was' : 'cases were'} cleared.`,
};
