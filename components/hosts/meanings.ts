import type { Target, Word } from '../../lib/core/host/profile.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { deskStrings } from '../strings/desk.ts';
import { say } from '../strings/strings.ts';

/** What a text can mean: a procedure, or an option of a question in one procedure. */
export interface Meaning extends Pick<Word, 'means' | 'procedure'> {
  readonly key: string;
  readonly says: string;
}

/** One key for a meaning. */
export function meaningKey({ means, procedure }: Pick<Word, 'means' | 'procedure'>): string {
  return `${procedure ?? ''} ${means}`;
}

/** All that a text of a field can mean: the options of its question, procedure by procedure, as they differ. */
export function meaningsOf(pack: Pack, target: Target): readonly Meaning[] {
  const { pick } = say();
  const meaning = (means: string, procedure: string | undefined, says: string): Meaning => ({
    key: meaningKey({ means, procedure }),
    means,
    procedure,
    says,
  });
  if (target === 'procedure') return pack.procedures.map(({ id, title }) => meaning(id, undefined, pick(title)));
  const t = deskStrings().hosts;
  return pack.procedures.flatMap(({ id, title, questions }) =>
    questions
      .filter(question => target === `answer:${question.id}`)
      .flatMap(({ options = [] }) => options)
      .map(option => meaning(option.id, id, t.inProcedure(pick(option.label), pick(title)))),
  );
}

/** What a word means, said in full; of what is no longer in the rules, that. */
export function wordMeans(pack: Pack, target: Target, word: Word): string {
  const { pick } = say();
  const t = deskStrings().hosts;
  if (word.procedure !== undefined || target === 'procedure') {
    const found = meaningsOf(pack, target).find(each => each.key === meaningKey(word));
    return found?.says ?? t.unknownMeaning(word.means);
  }
  // Learnt for whichever procedure has the option.
  const options = pack.procedures.flatMap(each => each.questions).filter(each => target === `answer:${each.id}`);
  const option = options.flatMap(each => each.options ?? []).find(each => each.id === word.means);
  return option ? t.inProcedure(pick(option.label), t.anyProcedure) : t.unknownMeaning(word.means);
}
