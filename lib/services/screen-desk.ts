import type { AskBody } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/server.ts';
import type { Context } from './context.ts';

type ScreenAsk = Extract<keyof Handlers, `screen.${string}` | `window.${string}` | `handout.${string}`>;
type Which = AskBody<'window.show'>['which'];
/** Where a window stands, in pixels of the desktop. */
export type Place = AskBody<'window.moved'>['place'];

/** Kept outside the database, as it comes and goes: whether everything is hidden. */
const COVERED = 'covered';
const PAGES: Readonly<Record<Which, string>> = { panel: '/panel.html?surface=window', citizen: '/citizen.html' };
const SIZES: Readonly<Record<Which, Pick<Place, 'width' | 'height'>>> = {
  panel: { width: 460, height: 900 },
  citizen: { width: 960, height: 720 },
};

/** The use cases of the screens. */
export function screenDesk(context: Context): Pick<Handlers, ScreenAsk> {
  const { outside } = context;
  return {
    'screen.load': async () => ({ covered: await isCovered(context) }),
    'screen.cover': async ({ covered }) => {
      await outside.keep.set(COVERED, covered);
      outside.announce('screen');
      return { covered };
    },
    'window.show': async ({ which }) => {
      if (which === 'citizen') await context.demand('citizen-screen');
      const place = (await outside.keep.get(placeKey(which))) as Place | undefined;
      await outside.showWindow(PAGES[which], place ?? SIZES[which]);
      return {};
    },
    'handout.show': async ({ procedure }) => {
      await outside.showSelfCheck(procedure);
      return {};
    },
    'window.moved': async ({ which, place }) => {
      await outside.keep.set(placeKey(which), place);
      return {};
    },
  };
}

/** Whether everything is hidden just now. */
export async function isCovered({ outside }: Context): Promise<boolean> {
  return (await outside.keep.get(COVERED)) === true;
}

function placeKey(which: Which): string {
  return `place-${which}`;
}
