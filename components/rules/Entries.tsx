import { targetKey } from '../../lib/core/layers/change.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import { Tag } from '../ui/Tag.tsx';
import { AddTool, EntryTools, OpenForm } from './EditTools.tsx';
import type { Editor } from './editor-model.ts';
import { slipPlace } from './forms/slip.ts';
import { Mark } from './Mark.tsx';
import { addressOf } from './rules-model.ts';
import type { Entry } from './sections/section.ts';

interface Shared {
  readonly editor: Editor;
  readonly pack: Pack;
  readonly procedure: Procedure;
  readonly editing: boolean;
}

/** The entries of a part, in its order. */
export function Entries(props: Shared & { entries: readonly Entry[]; numbered?: boolean | undefined }) {
  const { entries, numbered, ...shared } = props;
  const List = numbered ? 'ol' : 'ul';
  return (
    <List class="rules-entries">
      {entries.map(entry => (
        <li key={entry.key} data-off={entry.off} data-place={entry.target && targetKey(entry.target)}>
          <EntryView {...shared} entry={entry} />
        </li>
      ))}
    </List>
  );
}

function EntryView({ entry, ...shared }: Shared & { entry: Entry }) {
  const t = strings();
  const { editor, pack, procedure, editing } = shared;
  const { target, question, under } = entry;
  const to = pack.procedures.find(each => each.id === entry.leadsTo);
  return (
    <>
      <div class="rules-name">
        <span lang={langOf(entry.name)}>{entry.name}</span>
        {target && <Mark editor={editor} target={target} />}
        {entry.off && <Tag tone="verify">{t.rules.off}</Tag>}
        {entry.tags?.map(tag => (
          <Tag key={tag} tone="plain">
            {tag}
          </Tag>
        ))}
        {to && <a href={addressOf(to.id)}>{t.rules.leadsTo(say().pick(to.title))}</a>}
        {editing && target && (
          <EntryTools editor={editor} target={target} name={entry.name} document={entry.document} />
        )}
      </div>
      {entry.lines.length > 0 && (
        <div class="rules-lines">
          {entry.lines.map(line => (
            <p key={`${line.label}${line.text}`}>
              {line.label && <span class="rules-label">{line.label}</span>}
              <span lang={langOf(line.text)}>{line.text}</span>
            </p>
          ))}
        </div>
      )}
      {editing && target && <OpenForm editor={editor} place={targetKey(target)} />}
      {editing && entry.document !== undefined && (
        <OpenForm editor={editor} place={slipPlace('document', entry.document)} />
      )}
      {under && <Entries {...shared} entries={under} />}
      {editing && question && <AddTool editor={editor} procedure={procedure} kind="option" question={question} />}
    </>
  );
}
