import type { Lang } from '../pack.ts';

/** What the first sentence on the telephone is made of, all of it words to be read aloud. */
export interface FirstWords {
  readonly procedure: string;
  /** What is to be brought in any case, and how many more there are than are named. */
  readonly papers: readonly string[];
  readonly more: number;
  /** What may be wanted too, and whether there is more than is named. */
  readonly maybe: readonly string[];
  readonly evenMore: boolean;
  /** Whether something else hangs on answers. */
  readonly open: boolean;
}
/** The sentences of the telephone, whole in each language of the screen. */
export interface PhonePhrases {
  readonly first: (words: FirstWords) => string;
  readonly ended: (says: string) => string;
}

/** What is said on the telephone, by language. */
export const PHONE: Readonly<Record<Lang, PhonePhrases>> = {
  zh: {
    ended: says => `您好，${says}`,
    first: ({ procedure, papers, more, maybe, evenMore, open }) => {
      const whole = `${papers.join('、')}${more > 0 ? `，還有另外 ${more} 項` : ''}`;
      const perhaps = `${maybe.join('、')}${evenMore ? '等' : ''}`;
      if (papers.length > 0 && maybe.length > 0)
        return `您好，辦${procedure}請帶${whole}；看情形，可能還要帶${perhaps}。`;
      if (papers.length > 0)
        return `您好，辦${procedure}請帶${whole}${open ? '；其他的，請教您幾個問題就能確定' : ''}。`;
      if (maybe.length > 0) return `您好，辦${procedure}要帶什麼，看您的情形，可能是${perhaps}。`;
      return open
        ? `您好，辦${procedure}不必帶文件；能不能辦、怎麼辦，請教您幾個問題就能確定。`
        : `您好，辦${procedure}，您的情形不必帶文件。`;
    },
  },
  en: {
    ended: says => `Hello. ${says}`,
    first: ({ procedure, papers, more, maybe, evenMore, open }) => {
      const whole = `${papers.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
      const perhaps = `${maybe.join('; ')}${evenMore ? '; and others' : ''}`;
      if (papers.length > 0 && maybe.length > 0)
        return `Hello. For “${procedure}”, please bring: ${whole}. Depending on your case perhaps also: ${perhaps}.`;
      if (papers.length > 0)
        return `Hello. For “${procedure}”, please bring: ${whole}.${open ? ' For the rest I need to ask you a few questions.' : ''}`;
      if (maybe.length > 0)
        return `Hello. For “${procedure}”, what to bring depends on your case. It may be: ${perhaps}.`;
      return open
        ? `Hello. For “${procedure}”, no papers are needed. Whether it can be done I can tell after a few questions.`
        : `Hello. For “${procedure}”, in your case no papers are needed.`;
    },
  },
};
