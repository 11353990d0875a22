// The fake systems by name: what each is made of, and where in it a clerk would point.

/** Where a field's value is seen: the procedure, the applicant, the day of the event, the place of birth. */
type Fields = readonly [procedure: string, who: string, event: string, place: string];

export type FakeSystem = {
  /** Its technology, or what is nasty about it. */
  readonly is: string;
  /** The first page, where it is not index.html. */
  readonly start?: string;
  /** Selectors of the four fields, in whatever frame or open root; nothing where none can be pointed at. */
  readonly fields?: Fields;
  /** How days are written in it. */
  readonly days: 'plain' | 'slashed' | 'spoken' | 'common';
};

const BY_ID = ['#item', '#who', '#event', '#place'] as const;

/** All systems. */
export const SYSTEMS = {
  frameset: {
    is: 'a frameset within a frameset, four pages',
    fields: ['#item', '#who', 'input[name=evt_dt]', '#p1'],
    days: 'plain',
  },
  webforms: {
    is: 'nested tables, whole-page postback, __VIEWSTATE, ids that change with every answer',
    fields: ['span[id$=lblItem]', 'input[id$=txtWho]', 'input[id$=txtDate1]', 'select[id$=ddlPlace]'],
    days: 'plain',
  },
  easyui: {
    is: 'comboboxes of a shown and a hidden input; a grid whose header is another table',
    fields: [
      '#rows td[field=item] div',
      '#rows td[field=who] div',
      '#_easyui_textbox_input1',
      '#_easyui_textbox_input2',
    ],
    days: 'slashed',
  },
  extjs: {
    is: 'absolute places, ids made anew at every drawing',
    fields: [
      '.x-abs-layout-item:nth-child(4) .x-form-display-field',
      '.x-abs-layout-item:nth-child(6) input',
      '.x-abs-layout-item:nth-child(8) input',
      '.x-abs-layout-item:nth-child(10) input',
    ],
    days: 'slashed',
  },
  primefaces: {
    is: 'menus made of a label over a hidden select, parts drawn anew',
    fields: ['.ui-outputtext', 'tr:nth-child(3) input', '.ui-calendar input', '.ui-selectonemenu-label'],
    days: 'slashed',
  },
  react: {
    is: 'React, with the select and date picker beneath Ant Design',
    fields: ['.ant-form-text', '#form_applicant', '#form_event', '.ant-select-content'],
    days: 'common',
  },
  vue: {
    is: 'Vue, with selects and dates built like those of Element Plus',
    fields: ['.el-form-item__content > span', '#el-id-1024-71', '#el-id-1024-72', '.el-select__placeholder span'],
    days: 'common',
  },
  angular: {
    is: 'Angular, compiled in the browser',
    fields: ['output', '#mat-input-0', '#mat-input-1', '.mat-mdc-select-value'],
    days: 'slashed',
  },
  shadow: {
    is: 'open shadow roots within one another, one closed',
    fields: ['case-field.item output', 'case-field.who input', 'case-field.event input', 'case-field.place select'],
    days: 'spoken',
  },
  csp: { is: 'a policy that allows nothing, Trusted Types', fields: BY_ID, days: 'spoken' },
  xhtml: { is: 'XHTML as XML', start: 'index.xhtml', fields: BY_ID, days: 'spoken' },
  frames: { is: 'frames three deep, the middle one of another site', fields: BY_ID, days: 'slashed' },
  hostile: { is: 'styles and listeners against everything', fields: BY_ID, days: 'slashed' },
  rewriter: {
    is: 'writes itself anew every second',
    fields: [
      'tr:nth-child(2) td:nth-child(2)',
      'tr:nth-child(3) input',
      'tr:nth-child(4) input',
      'tr:nth-child(5) span',
    ],
    days: 'slashed',
  },
  virtual: {
    is: 'a table of 5,000 rows of which thirty are there',
    fields: [
      'tr[aria-selected=true] td:nth-child(3)',
      'tr[aria-selected=true] td:nth-child(4)',
      'tr[aria-selected=true] td:nth-child(5)',
      'tr[aria-selected=true] td:nth-child(6)',
    ],
    days: 'slashed',
  },
  canvas: { is: 'a picture of a terminal', days: 'plain' },
  million: { is: 'a million nodes', fields: BY_ID, days: 'slashed' },
  forger: {
    is: 'forges messages and events, covers what lies over it, puts traps into its own prototypes',
    fields: BY_ID,
    days: 'slashed',
  },
} as const satisfies Readonly<Record<string, FakeSystem>>;

export type SystemName = keyof typeof SYSTEMS;

/** The path of a system's first page. */
export function startOf(name: SystemName): string {
  const { start = '' }: FakeSystem = SYSTEMS[name];
  return start;
}
