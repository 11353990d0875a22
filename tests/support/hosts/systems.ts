// The fake systems by name: what each is made of, and by which labels a clerk would point at its fields.

export type FakeSystem = {
  /** Its technology, or what is nasty about it. */
  readonly is: string;
  /** The first page, where it is not index.html. */
  readonly start?: string;
  /** How the four fields are labelled: procedure, applicant, day of the event, place of birth. */
  readonly labels: readonly [procedure: string, applicant: string, event: string, place: string];
  /** How days are written in it. */
  readonly days: 'plain' | 'slashed' | 'spoken' | 'common';
  /** It changes all the time by itself. */
  readonly restless?: true;
  /** Nothing in it can be read. */
  readonly blank?: true;
};

const USUAL = ['申辦項目', '申請人', '事件發生日期', '出生地'] as const;

/** All systems. */
export const SYSTEMS = {
  frameset: {
    is: 'a frameset within a frameset, four pages',
    labels: ['申辦項目', '申請人', '事件日期', '出生地'],
    days: 'plain',
  },
  webforms: {
    is: 'nested tables, whole-page postback, __VIEWSTATE, ids that change with every answer',
    labels: ['申辦項目', '申請人姓名', '事件發生日期', '出生地'],
    days: 'plain',
  },
  easyui: {
    is: 'comboboxes of a shown and a hidden input; a grid whose header is another table',
    labels: ['申辦項目', '申請人', '事件發生日期', '出生地'],
    days: 'slashed',
  },
  extjs: {
    is: 'absolute places, ids made anew at every drawing',
    labels: ['申辦項目:', '申請人:', '事件發生日期:', '出生地:'],
    days: 'slashed',
  },
  primefaces: { is: 'menus made of a label over a hidden select, parts drawn anew', labels: USUAL, days: 'slashed' },
  react: { is: 'React, with the select and date picker beneath Ant Design', labels: USUAL, days: 'common' },
  vue: { is: 'Vue, with selects and dates built like those of Element Plus', labels: USUAL, days: 'common' },
  angular: { is: 'Angular, compiled in the browser', labels: USUAL, days: 'slashed' },
  shadow: { is: 'open shadow roots within one another, one closed', labels: USUAL, days: 'spoken' },
  csp: { is: 'a policy that allows nothing, Trusted Types', labels: USUAL, days: 'spoken' },
  xhtml: { is: 'XHTML as XML', start: 'index.xhtml', labels: USUAL, days: 'spoken' },
  frames: { is: 'frames three deep, the middle one of another site', labels: USUAL, days: 'slashed' },
  hostile: { is: 'styles and listeners against everything', labels: USUAL, days: 'slashed' },
  rewriter: { is: 'writes itself anew every second', labels: USUAL, days: 'slashed', restless: true },
  virtual: { is: 'a table of 5,000 rows of which thirty are there', labels: USUAL, days: 'slashed' },
  canvas: { is: 'a picture of a terminal', labels: USUAL, days: 'plain', blank: true },
  million: { is: 'a million nodes', labels: USUAL, days: 'slashed' },
  forger: {
    is: 'forges messages and events, covers what lies over it, puts traps into its own prototypes',
    labels: USUAL,
    days: 'slashed',
    restless: true,
  },
} as const satisfies Readonly<Record<string, FakeSystem>>;

export type SystemName = keyof typeof SYSTEMS;

/** The path of a system's first page. */
export function startOf(name: SystemName): string {
  const { start = '' }: FakeSystem = SYSTEMS[name];
  return start;
}
