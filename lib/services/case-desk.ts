import type { Handlers } from '../messaging/server.ts';
import { clearCase, loadCase, saveCase } from '../store/cases.ts';
import type { Context } from './context.ts';

/** The use cases of the case in hand. */
export function caseDesk({ store, outside }: Context): Pick<Handlers, 'case.load' | 'case.save' | 'case.clear'> {
  return {
    'case.load': async () => ({ kept: (await loadCase((await store()).db)).kept }),
    'case.save': async ({ case: kase, base, issueKey }) => {
      const result = await saveCase((await store()).db, kase, base, issueKey);
      if (result.kind === 'saved') outside.announce('case');
      return result;
    },
    'case.clear': async ({ base }) => {
      const result = await clearCase((await store()).db, base);
      if (result.kind === 'saved') outside.announce('case');
      return result;
    },
  };
}
