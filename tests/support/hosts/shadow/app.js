// A form in an open root, each field in a root of its own within it; what is in the sealed one is nobody's to read.
customElements.define(
  'case-field',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>:host{display:block;margin:6px}span{display:inline-block;width:110px}</style><span class="label"></span><span class="slot"></span>`;
      root.querySelector('.label').textContent = this.getAttribute('label');
      root.querySelector('.slot').append(document.createElement(this.getAttribute('as') ?? 'input'));
    }
    set value(text) {
      const field = this.shadowRoot.querySelector('.slot').firstElementChild;
      if (field instanceof HTMLSelectElement) {
        if (field.options.length === 0) for (const each of ['', '臺灣地區', '國外']) field.add(new Option(each, each));
        field.value = text;
      } else if (field instanceof HTMLInputElement) field.value = text;
      else field.textContent = text;
    }
  },
);
customElements.define(
  'sealed-field',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'closed' });
      root.innerHTML = '<label>統一編號<input value="A1******89"></label>';
    }
  },
);
customElements.define(
  'case-form',
  class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<section><h2>案件</h2><case-field label="案件編號" as="output" class="no"></case-field><case-field label="申辦項目" as="output" class="item"></case-field><case-field label="申請人" class="who"></case-field><case-field label="事件發生日期" class="event"></case-field><case-field label="出生地" as="select" class="place"></case-field><sealed-field></sealed-field></section>';
    }
    show(values) {
      for (const [name, text] of Object.entries(values)) this.shadowRoot.querySelector(`.${name}`).value = text;
    }
  },
);
window.fakeSystem.begin(person => {
  document.querySelector('case-form').show({
    no: person.caseNo,
    item: `${person.code} ${person.title}`,
    who: person.applicant,
    event: window.fakeSystem.days.spoken(person.event),
    place: person.place,
  });
});
