// Days, amounts, look-ups, citations and texts.
import { choice, option, paper, text } from '../../../support/factories.ts';
import { CITE, deed, describeRows, id, sound } from './rows.ts';

const period = { id: 'some', days: 30, event: text('day'), from: '', cite: CITE };

describeRows([
  [
    'a paper asked for though it can be looked up',
    'lookup-missed requirement deed-2',
    sound({
      requirements: [id, { ...deed, lookup: { how: '查' } }, paper('deed-2', { document: 'deed', cite: CITE })],
    }),
    sound({
      requirements: [
        id,
        { ...deed, lookup: { how: '查' } },
        paper('deed-2', { document: 'deed', cite: CITE, lookup: { how: '查' } }),
        paper('deed-3', { document: 'deed', until: '0001-01-01' }),
        paper('deed-4', { document: 'deed', cite: CITE, name: text('c'), fallback: '由本所代查' }),
        paper('deed-5', { document: 'deed', cite: CITE, name: text('d'), need: 'bring' }),
      ],
    }),
  ],
  [
    'a period of other years than the shared one',
    'period-differs period some',
    sound({ period: { ...period, days: 20, after: { years: 1 } } }),
    sound({ period: { ...period, days: 20, after: { months: 24 } } }),
    {
      periods: { some: { id: 'some', name: text('some'), days: 20, after: { years: 2 }, from: '', cite: CITE } },
    },
  ],
  [
    'a period unlike the shared one',
    'period-differs period some',
    sound({ period }),
    sound({ period: { ...period, days: 20, after: { months: 2 } } }),
    { periods: { some: { id: 'some', name: text('某'), days: 20, after: { months: 2 }, from: '', cite: CITE } } },
  ],
  [
    'a citation badly written',
    'cite-malformed requirement id',
    sound({ requirements: [{ ...id, cite: '戶籍法47條' }, deed] }),
    sound(),
  ],
  [
    'a citation badly written that is not the office’s own',
    'cite-malformed requirement p',
    sound({ requirements: [id, deed, paper('p', { cite: '所務會議' })] }),
    sound({
      requirements: [id, deed, paper('p', { cite: '所務會議', source: 1 }), paper('q', { source: 1 })],
      sources: [
        { title: '某法', url: 'https://example.test/' },
        { title: '本所', url: '' },
      ],
    }),
  ],
  [
    'a paper without a citation',
    'cite-missing requirement p',
    sound({ requirements: [id, deed, paper('p')] }),
    sound({ requirements: [id, deed, paper('p', { practice: 'offices differ' })] }),
  ],
  [
    'a text without English',
    'text-missing option agent',
    sound({ questions: [choice('who', ['self', option('agent', 2, { label: { zh: '代理人', en: ' ' } })])] }),
    sound({ questions: [choice('who', ['self', option('agent', 2, { echo: text('x') })])] }),
  ],
  [
    'a text with Chinese in the English',
    'text-missing requirement id',
    sound({ requirements: [{ ...id, name: { zh: '身分證', en: '身分證' } }, deed] }),
    sound({ requirements: [{ ...id, name: { zh: '身分證', en: 'ID card' } }, deed] }),
  ],
]);
