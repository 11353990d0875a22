/** Words about the drawer over a page. */
export const drawer = {
  /** Why the panel is in the side panel. */
  reasons: {
    page: '這個頁面不能疊上面板，所以改在側邊面板開啟。',
    blocked: '這個網頁擋住了疊上的面板，所以改在側邊面板開啟。',
    removed: '這個網頁一直把疊上的面板移走，所以改在側邊面板開啟。',
    covered: '這個網頁蓋住了疊上的面板，所以改在側邊面板開啟。',
    keyboard: '這個網頁一直把鍵盤搶回去，所以改在側邊面板開啟。',
    off: '這個網站已設為不疊上面板，所以改在側邊面板開啟。',
  },
};
