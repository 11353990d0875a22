// What a script would use to read the page throws, or says something else.
const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
window.fakeSystem.write = (input, text) => setter.call(input, text);
const trap = (prototype, name) =>
  Object.defineProperty(prototype, name, {
    configurable: true,
    get() {
      throw new Error(`${name} is a trap`);
    },
    set() {},
  });
trap(HTMLInputElement.prototype, 'value');
trap(HTMLTextAreaElement.prototype, 'value');
trap(HTMLInputElement.prototype, 'labels');
trap(Element.prototype, 'shadowRoot');
Element.prototype.closest = () => {
  throw new Error('closest is a trap');
};
