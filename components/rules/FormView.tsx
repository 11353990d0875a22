import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ConditionBuilder } from '../condition/ConditionBuilder.tsx';
import { deskStrings } from '../strings/desk.ts';
import { composing } from '../ui/keys.ts';
import { Collision } from './Collision.tsx';
import type { Editor } from './editor-model.ts';
import { FieldView } from './FieldView.tsx';
import { type FieldSpec, type Form, isTouched, MOST } from './forms/form.ts';

/** The one form open: its fields, why and on what basis, and who. */
export function FormView({ editor, form }: { editor: Editor; form: Form }) {
  const t = deskStrings().editor;
  const root = useRef<HTMLFormElement>(null);
  const { spec, values, faults } = form;
  // Where one came from is where one goes on, once the form is closed.
  useLayoutEffect(() => {
    const before = document.activeElement;
    root.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    const part = root.current?.closest('section');
    return () => {
      queueMicrotask(() => {
        if (editor.form.peek()) return;
        // The line one came from may be hidden now: then what was hidden of its part.
        const next = before?.isConnected
          ? before
          : [...(part?.querySelectorAll('.editor-add') ?? [])].at(-1)?.querySelector('button');
        if (next instanceof HTMLElement) next.focus();
      });
    };
  }, [spec.key]);
  // What is typed is not lost by closing the window in haste.
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isTouched(form)) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [form]);
  const save = async () => {
    if (await editor.save()) {
      if (spec.leadsTo) location.hash = spec.leadsTo();
      return;
    }
    root.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') editor.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const why: FieldSpec = {
    name: 'why',
    label: t.why,
    kind: 'text',
    required: true,
    most: MOST.reason,
    hint: t.whyHint,
  };
  const cite: FieldSpec = { name: 'cite', label: t.basis, kind: 'text', most: MOST.reason, hint: t.basisHint };
  const by: FieldSpec = { name: 'by', label: t.by, kind: 'text', required: true, most: 40, hint: t.byHint };
  return (
    <form
      ref={root}
      class="editor-form"
      aria-label={spec.title}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={onKeyDown}
    >
      <p class="editor-title">{spec.title}</p>
      <Collision editor={editor} form={form} />
      {spec.fields.map(
        field =>
          (field.shown?.(values.value) ?? true) && (
            <FieldView
              key={field.name}
              field={field}
              value={values.value[field.name] ?? ''}
              fault={faults.value[field.name]}
              onValue={value => (values.value = { ...values.peek(), [field.name]: value })}
            />
          ),
      )}
      {spec.preview && (
        <p class="condition-said" role="status">
          {t.preview(spec.preview(values.value, editor.ground()))}
        </p>
      )}
      {spec.questions && (
        <ConditionBuilder draft={form.when} questions={spec.questions(editor.ground())} tried={form.tried.value} />
      )}
      {faults.value['when'] && (
        <p class="fault" role="alert">
          {faults.value['when']}
        </p>
      )}
      <FieldView
        field={why}
        value={form.why.value}
        fault={faults.value['why']}
        onValue={text => (form.why.value = text)}
      />
      <FieldView
        field={cite}
        value={form.cite.value}
        fault={faults.value['cite']}
        onValue={text => (form.cite.value = text)}
      />
      <FieldView
        field={by}
        value={editor.by.value}
        fault={faults.value['by']}
        onValue={text => (editor.by.value = text)}
      />
      <div class="editor-actions">
        <button type="submit" class="primary">
          {t.save} <kbd aria-hidden="true">Ctrl Enter</kbd>
        </button>
        <button type="button" onClick={editor.close}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
