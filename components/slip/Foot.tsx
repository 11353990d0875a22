import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Slip } from '../../lib/schema/slip.ts';
import { zh } from '../strings/zh.ts';
import { codeWidth, type Paper } from './paper.ts';
import { QrCode } from './QrCode.tsx';

interface Props {
  readonly slip: Slip;
  readonly paper: Paper;
  /** What stands beside the code. */
  readonly children: ComponentChildren;
}

/** The end of the slip: whom to ask, who signs, and the code. */
export function Foot({ slip, paper, children }: Props) {
  const figure = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const modules = figure.current?.querySelector('svg')?.viewBox.baseVal.width;
    if (modules) figure.current?.style.setProperty('--code', `${codeWidth(modules, paper)}mm`);
  }, [paper, slip.code]);
  const { office } = slip;
  const enquiries = [office.phone, office.extension && `${zh.extension} ${office.extension}`].filter(Boolean).join(' ');
  const lines = [
    enquiries && `${zh.enquiries}：${enquiries}`,
    office.hours && `${zh.hours}：${office.hours}`,
    office.address && `${zh.address}：${office.address}`,
  ].filter(Boolean);
  return (
    <footer class="sheet-foot">
      <div>
        {children}
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        <div class="sheet-sign">
          <span>{zh.handler}</span>
          <span>{zh.receivedBy}</span>
        </div>
      </div>
      <figure ref={figure}>
        <QrCode digits={slip.code} label={zh.codeCaption} />
        <figcaption>
          {zh.codeCaption}
          <span>{slip.short}</span>
        </figcaption>
      </figure>
    </footer>
  );
}
