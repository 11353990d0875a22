import type { ComponentChildren } from 'preact';

/** A small word beside a name; colour never says it alone. */
export function Tag({
  tone,
  children,
}: {
  tone: 'plain' | 'have' | 'lack' | 'verify' | 'depends';
  children: ComponentChildren;
}) {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}
