import type { register as zh } from '../zh/register.ts';

/** The register's pages and what is taken out of it. */
export const register: typeof zh = {
  findState: 'State',
  states: { fresh: 'not printed', printed: 'printed', voided: 'void' },
  more: 'List older ones',
  export: 'Export',
  exportIntro: 'Export all notices that fit the terms above',
  exporting: n => `${n.toLocaleString('en')} taken…`,
  stop: 'Stop',
  exported: n => `${n.toLocaleString('en')} exported.`,
  stopped: 'Stopped; no file was made.',
  exportFailed: 'Nothing was exported; the register is as it was. Try again.',
  fileName: digits => `notices-to-${digits}`,
  sheet: 'Register of notices',
  columns: [
    'Number',
    'Issued (ROC)',
    'Issued (ISO)',
    'Time',
    'Procedure',
    'Codes',
    'Missing papers',
    'Missing',
    'State',
    'Prints',
    'Voided at',
    'Reason for voiding',
  ],
};
