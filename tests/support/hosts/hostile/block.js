// Stops and prevents every key and every movement of the pointer before anybody else hears of it.
const every =
  'keydown keypress keyup pointerdown pointermove pointerup pointerover mousedown mousemove mouseup mouseover click dblclick contextmenu focusin focusout focus blur wheel touchstart';
for (const kind of every.split(' '))
  for (const place of [window, document])
    place.addEventListener(
      kind,
      event => {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, passive: false },
    );
