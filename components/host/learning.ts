// What the clerk teaches the profile from the panel: a text's meaning, and that a field is the one.
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Binding } from '../../lib/core/host/profile.ts';
import type { Said } from '../../lib/core/host/take.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { FromPage } from '../../lib/messaging/host-messages.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import type { HostFrame, PageLink } from './link.ts';
import { hostWords } from './words/words.ts';

/** Changes to the profile that holds. */
export interface Learning {
  readonly learn: (said: Said, means: string) => Promise<void>;
  /** Has the frame tell how the field it found is known. */
  readonly accept: (binding: string, frame: number | undefined) => void;
  /** A frame told of a field; heard only where that was wanted from here. */
  readonly picked: (said: FromPage, at: HostFrame) => void;
  readonly save: (host: KeptHost, change: Partial<KeptHost>) => Promise<void>;
}
interface Parts {
  readonly model: PanelModel;
  readonly client: Pick<Client, 'ask'>;
  readonly link: Pick<PageLink, 'tell' | 'key'>;
  /** The profile of the frame in which a field was looked for: ids of fields are of one profile only. */
  readonly hostOf: (binding: string) => KeptHost | undefined;
}

/** Learning over the kept profiles. */
export function createLearning({ model, client, link, hostOf }: Parts): Learning {
  const wanted = new Set<string>();
  const warn = (text: string) => {
    model.message.value = { text, tone: 'warn' };
  };
  const save: Learning['save'] = async ({ profile, off, marks, rev }, change) => {
    try {
      const reply = await client.ask('hosts.save', { host: { profile, off, marks, ...change }, base: rev });
      if (reply.kind !== 'saved') warn(hostWords().notSaved[reply.kind]);
    } catch {
      warn(hostWords().notSaved.failed);
    }
  };
  const change = async (id: string, to: (binding: Binding) => Binding) => {
    const host = hostOf(id);
    if (!host) return;
    const bindings = host.profile.bindings.map(binding => (binding.id === id ? to(binding) : binding));
    await save(host, { profile: { ...host.profile, bindings } });
  };
  return {
    save,
    learn: ({ binding: { id, target }, text }, means) =>
      change(id, binding => {
        const { reading } = binding;
        const words = reading.kind === 'words' ? reading.words : [];
        const procedure = target === 'procedure' ? undefined : model.view.value?.procedure.id;
        const word = { text: text.trim(), match: 'is' as const, means, ...(procedure && { procedure }) };
        return { ...binding, reading: { kind: 'words', words: [...words, word] } };
      }),
    accept: (binding, frame) => {
      wanted.add(binding);
      link.tell({ host: 'accept', key: link.key, binding }, frame);
    },
    picked: (said, at) => {
      if (said.host !== 'picked' || said.key !== link.key || said.binding === undefined) return;
      if (!wanted.delete(said.binding)) return;
      const { trace } = said.field;
      void change(said.binding, binding => ({ ...binding, trace, page: at.path }));
    },
  };
}
