// A page of templates; the select and the date are built like those of Element Plus.
import { createApp, reactive } from 'vue';

const state = reactive({ person: window.fakeSystem.people[0], open: false });

const ElFormItem = {
  props: ['label', 'for'],
  template: `<div class="el-form-item asterisk-left"><label :id="'el-id-1024-' + $.uid" :for="$props.for" class="el-form-item__label">{{ label }}</label><div class="el-form-item__content"><slot /></div></div>`,
};
const ElSelect = {
  props: ['id', 'value'],
  template: `<div class="el-select"><div class="el-select__wrapper el-tooltip__trigger"><div class="el-select__selection"><div class="el-select__selected-item el-select__input-wrapper is-hidden"><input :id="id" class="el-select__input" type="text" role="combobox" readonly spellcheck="false" aria-autocomplete="none" aria-expanded="false" :aria-controls="id + '-list'" style="min-width: 11px"></div><div class="el-select__selected-item el-select__placeholder" :class="{ 'is-transparent': !value }"><span>{{ value || '請選擇' }}</span></div></div><div class="el-select__suffix"><i class="el-icon el-select__caret"></i></div></div></div>`,
};
const ElDate = {
  props: ['id', 'value'],
  template: `<div class="el-input el-input--prefix el-date-editor el-date-editor--date"><div class="el-input__wrapper"><span class="el-input__prefix"><i class="el-icon"></i></span><input :id="id" class="el-input__inner" type="text" role="combobox" autocomplete="off" aria-haspopup="dialog" aria-expanded="false" :value="value"></div></div>`,
};

createApp({
  components: { ElFormItem, ElSelect, ElDate },
  setup: () => ({ state, common: window.fakeSystem.days.common }),
  template: `<form class="el-form"><h2>案件 {{ state.person.caseNo }}</h2>
<el-form-item label="申辦項目"><span>{{ state.person.code }} {{ state.person.title }}</span></el-form-item>
<el-form-item label="申請人" for="el-id-1024-71"><div class="el-input"><div class="el-input__wrapper"><input id="el-id-1024-71" class="el-input__inner" type="text" autocomplete="off" v-model="state.person.applicant"></div></div></el-form-item>
<el-form-item label="事件發生日期" for="el-id-1024-72"><el-date id="el-id-1024-72" :value="common(state.person.event)" /></el-form-item>
<el-form-item label="出生地" for="el-id-1024-73"><el-select id="el-id-1024-73" :value="state.person.place" /></el-form-item></form>`,
}).mount('#root');
window.fakeSystem.begin(person => {
  state.person = { ...person };
});
