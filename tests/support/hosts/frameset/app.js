// The outermost page: whoever comes next, the frame at work goes to another address, and nothing else happens.
const kit = window.fakeSystem;
kit.next = () => {
  kit.at = (kit.at + 1) % kit.people.length;
  window.frames.work.location = `work.html?person=${kit.at}`;
};
