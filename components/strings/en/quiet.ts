// The quiet screen of the private counter.
export const quiet = {
  title: 'Household matter',
  show: 'Show its name',
  hide: 'Quiet screen',
  key: 'Alt M',
  setting: 'Quiet screen',
  settingHint: 'The screen names no procedure and uses no loud colours; the clerk switches it with Alt+M at any time.',
  settings: { auto: 'For turning points of a life (death, divorce …)', always: 'For every case', never: 'Never' },
};
