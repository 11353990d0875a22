// Every step sends the whole page.
window.__doPostBack = target => {
  document.forms.aspnetForm.__EVENTTARGET.value = target;
  document.forms.aspnetForm.submit();
};
window.fakeSystem.next = () => window.__doPostBack('ctl00$lnkNext');
window.fakeSystem.correct = () => window.__doPostBack('ctl00$cphMain$txtDate1');
