// The outermost page: whoever comes next, the frame at work goes to another address.
window.fakeSystem.begin(() => {
  if (window.fakeSystem.at > 0) window.frames.work.location = `work.html?person=${window.fakeSystem.at}`;
});
