// Angular with its compiler in the browser. It draws with a renderer of our own: the one it ships with comes in far larger packages.
import '@angular/compiler';
import {
  ChangeDetectionStrategy,
  Component,
  ɵinternalCreateApplication as createApplication,
  DOCUMENT,
  ErrorHandler,
  RendererFactory2,
  ɵINJECTOR_SCOPE as SCOPE,
  signal,
} from '@angular/core';

const person = signal(window.fakeSystem.people[0]);

const renderer = {
  data: {},
  createElement: name => document.createElement(name),
  createComment: text => document.createComment(text),
  createText: text => document.createTextNode(text),
  appendChild: (parent, child) => parent.appendChild(child),
  insertBefore: (parent, child, before) => parent.insertBefore(child, before),
  removeChild: (_parent, child) => child.remove(),
  selectRootElement: selector => document.querySelector(selector),
  parentNode: node => node.parentNode,
  nextSibling: node => node.nextSibling,
  setAttribute: (element, name, value) => element.setAttribute(name, value),
  removeAttribute: (element, name) => element.removeAttribute(name),
  addClass: (element, name) => element.classList.add(name),
  removeClass: (element, name) => element.classList.remove(name),
  setStyle: (element, name, value) => element.style.setProperty(name, value),
  removeStyle: (element, name) => element.style.removeProperty(name),
  setProperty: (element, name, value) => {
    element[name] = value;
  },
  setValue: (node, value) => {
    node.nodeValue = value;
  },
  listen: (target, name, hear) => {
    target.addEventListener(name, hear);
    return () => target.removeEventListener(name, hear);
  },
  destroy: () => {},
};

const App = Component({
  selector: '#root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h2>案件 {{ person().caseNo }}</h2>
    <div class="mat-form-field"><label>申辦項目</label><output>{{ person().code }} {{ person().title }}</output></div>
    <div class="mat-form-field"><label for="mat-input-0">申請人</label><input id="mat-input-0" class="mat-mdc-input-element" [value]="person().applicant" (input)="typed($event)"></div>
    <div class="mat-form-field"><label for="mat-input-1">事件發生日期</label><input id="mat-input-1" class="mat-mdc-input-element mat-datepicker-input" [value]="day()"></div>
    <div class="mat-form-field"><label id="mat-select-label">出生地</label><div role="combobox" tabindex="0" aria-labelledby="mat-select-label" aria-expanded="false" class="mat-mdc-select"><div class="mat-mdc-select-trigger"><div class="mat-mdc-select-value">@if (person().place) {<span class="mat-mdc-select-value-text"><span class="mat-mdc-select-min-line">{{ person().place }}</span></span>} @else {<span class="mat-mdc-select-placeholder">請選擇</span>}</div><div class="mat-mdc-select-arrow-wrapper"></div></div></div></div>`,
})(
  class {
    person = person;
    day = () => window.fakeSystem.days.slashed(person().event);
    typed = event => person.set({ ...person(), applicant: event.target.value });
  },
);

createApplication({
  rootComponent: App,
  appProviders: [
    { provide: SCOPE, useValue: 'root' },
    { provide: DOCUMENT, useValue: document },
    { provide: ErrorHandler, useFactory: () => new ErrorHandler() },
    { provide: RendererFactory2, useValue: { createRenderer: () => renderer } },
  ],
}).then(application => {
  window.fakeSystem.begin(each => {
    person.set(each);
    application.tick();
  });
});
