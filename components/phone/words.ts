import type { Lang } from '../../lib/core/pack.ts';
import { lang } from '../strings/strings.ts';

const zh = {
  procedure: '問的是',
  choose: '請選申辦項目',
  aloud: '請照著念',
  neutral: '您要辦的事',
  ask: '接著問',
  asked: '來電者說',
  takeBack: (question: string, answer: string) => `${question} ${answer}，收回`,
  back: '收回上一題（Backspace）',
  nothingMore: '不必再問，以上就是全部。',
  papers: '請帶',
  others: '其他情形',
  notNeeded: '不必帶，由本所查證',
  persons: '須到場或簽章',
  where: '哪裡辦',
  open: '受理時間',
  office: '本所',
  period: '期限',
  fees: '規費',
  time: '多久辦好',
  copy: '複製成簡訊',
  copyKey: 'Ctrl C',
  copied: '已複製，可貼到簡訊或電子郵件。',
  notCopied: '瀏覽器不讓這裡複製；請改在面板另開的視窗（Alt+W）複製。',
  kept: '關掉就清除，什麼都不會留下。',
};

const en: typeof zh = {
  procedure: 'Asked about',
  choose: 'Choose a procedure',
  aloud: 'Read aloud',
  neutral: 'your matter',
  ask: 'Ask next',
  asked: 'The caller says',
  takeBack: (question: string, answer: string) => `${question} ${answer}, take back`,
  back: 'Take back the last answer (Backspace)',
  nothingMore: 'Nothing more to ask: the above is all.',
  papers: 'To bring',
  others: 'Other cases',
  notNeeded: 'Need not be brought: looked up here',
  persons: 'Must come or sign',
  where: 'Where',
  open: 'Opening hours',
  office: 'This office',
  period: 'Period',
  fees: 'Fees',
  time: 'Takes',
  copy: 'Copy as a message',
  copyKey: 'Ctrl C',
  copied: 'Copied: it can be pasted into a message.',
  notCopied: 'The browser does not allow copying here; use the panel in its own window (Alt+W).',
  kept: 'Gone when closed: nothing is kept.',
};

/** What stands around a call, by language: fetched with the first one, as few calls need it. */
export const PHONE_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };

/** The words around a call in the language of the screen. */
export function phoneWords(): typeof zh {
  return PHONE_WORDS[lang.value];
}
