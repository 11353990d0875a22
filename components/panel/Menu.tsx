import { beneath, toggleBind } from '../bind/bind.ts';
import { openPark } from '../cases/ParkForm.tsx';
import { copyItems, copyOut } from '../copy-out/copy-out.ts';
import { edge } from '../edge/edge-model.ts';
import { openPhone } from '../phone/phone.ts';
import { switchedOff } from '../policy/managed.ts';
import { lang, strings } from '../strings/strings.ts';
import { Choice } from '../ui/Choice.tsx';
import { closePopover, Popover } from '../ui/Popover.tsx';
import type { PanelModel } from './panel-model.ts';

interface Item {
  readonly label: string;
  /** Shown beside; the key itself is heard by `panel-keys.ts`. */
  readonly key?: string;
  /** The language of the label, where it is not the interface's. */
  readonly lang?: string;
  readonly run: () => void;
}

/** What is seldom wanted, in one menu. A new entry is a line here. */
function itemsOf(model: PanelModel): readonly Item[] {
  const t = strings();
  return [
    ...(model.view.value
      ? [
          { label: t.cases.park, key: 'Alt P', run: () => openPark(model) },
          { label: t.selfCheck.title, key: 'Alt L', run: model.openSelfCheck },
          ...copyItems(model).map(item => ({ label: item.label, run: () => void copyOut(model, item) })),
        ]
      : []),
    { label: model.quiet.on.value ? t.quiet.show : t.quiet.hide, key: t.quiet.key, run: model.quiet.toggle },
    { label: t.phone.title, key: t.phone.key, run: () => void openPhone(model) },
    ...(beneath.value && !switchedOff('binding')
      ? [{ label: t.bind.title, key: t.bind.key, run: () => void toggleBind(model) }]
      : []),
    ...(switchedOff('citizen-screen')
      ? []
      : [{ label: t.cover.citizenWindow, key: 'Alt C', run: () => model.showWindow('citizen') }]),
    { label: t.cover.ownWindow, key: 'Alt W', run: () => model.showWindow('panel') },
    { label: t.cover.hideAll, key: 'Alt Q', run: model.cover.hideAll },
    { label: t.openDesk, run: model.openDesk },
    ...placeItems(),
    { label: t.switchLanguage, lang: lang.value === 'zh' ? 'en' : 'zh-Hant-TW', run: model.switchLanguage },
  ];
}

/** Where the panel lies over a page. */
function placeItems(): readonly Item[] {
  const t = strings().drawer;
  const at = edge.value;
  return at
    ? [
        { label: t.toSide[at.place.value.side], run: at.changeSide },
        { label: t.never, run: at.never },
      ]
    : [];
}

const SIZES = ['normal', 'large', 'larger'] as const;

/** The menu 「更多」 of the panel. */
export function Menu({ model }: { model: PanelModel }) {
  const t = strings();
  const textSize = model.settings.value?.textSize ?? 'normal';
  return (
    <Popover id="more" label={t.menu.more} sign="⋯">
      {itemsOf(model).map(item => (
        <button
          key={item.label}
          type="button"
          class="menu-item"
          data-stop
          lang={item.lang}
          onClick={event => {
            closePopover(event.currentTarget);
            item.run();
          }}
        >
          {item.label} {item.key && <kbd aria-hidden="true">{item.key}</kbd>}
        </button>
      ))}
      <div class="menu-choice">
        <span aria-hidden="true">{t.menu.textSize}</span>
        <Choice
          id="text-size"
          label={t.menu.textSize}
          options={SIZES.map(id => ({ id, label: t.menu.sizes[id] }))}
          value={textSize}
          onPick={id => model.choose({ textSize: SIZES.find(each => each === id) ?? 'normal' })}
        />
      </div>
    </Popover>
  );
}
