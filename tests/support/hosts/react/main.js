// A page of controlled fields; the select and the date picker are those that Ant Design is made of.
import { Picker } from '@rc-component/picker';
import generate from '@rc-component/picker/es/generate/dayjs';
import locale from '@rc-component/picker/es/locale/zh_TW';
import Select from '@rc-component/select';
import dayjs from 'dayjs';
import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const PLACES = ['臺灣地區', '國外'].map(value => ({ value, label: value }));

function Item({ id, label, children }) {
  return h(
    'div',
    { className: 'ant-form-item css-1x0' },
    h('div', { className: 'ant-form-item-label' }, h('label', { htmlFor: id, title: label }, label)),
    h('div', { className: 'ant-form-item-control' }, children),
  );
}

function App() {
  const [person, setPerson] = useState(window.fakeSystem.people[0]);
  window.fakeSystem.set = setPerson;
  const change = field => value => setPerson({ ...person, [field]: value });
  return h(
    'form',
    { className: 'ant-form ant-form-horizontal' },
    h('h2', null, `案件 ${person.caseNo}`),
    h(Item, { label: '申辦項目' }, h('span', { className: 'ant-form-text' }, `${person.code} ${person.title}`)),
    h(
      Item,
      { id: 'form_applicant', label: '申請人' },
      h('input', {
        id: 'form_applicant',
        className: 'ant-input',
        value: person.applicant,
        onChange: event => change('applicant')(event.target.value),
      }),
    ),
    h(
      Item,
      { id: 'form_event', label: '事件發生日期' },
      h(Picker, {
        id: 'form_event',
        prefixCls: 'ant-picker',
        generateConfig: generate,
        locale: locale.default ?? locale,
        value: dayjs(window.fakeSystem.days.common(person.event)),
      }),
    ),
    h(
      Item,
      { id: 'form_place', label: '出生地' },
      h(Select, {
        id: 'form_place',
        prefixCls: 'ant-select',
        options: PLACES,
        value: person.place || null,
        placeholder: '請選擇',
        onChange: change('place'),
      }),
    ),
  );
}

createRoot(document.getElementById('root')).render(h(App));
window.fakeSystem.begin(person => {
  if (window.fakeSystem.set) flushSync(() => window.fakeSystem.set(person));
});
