/** Words about the drawer over a page. */
export const drawer = {
  /** Why the panel is in the side panel. */
  reasons: {
    page: '這個頁面不能疊上面板，所以改在側邊面板開啟。',
    blocked: '這個網頁擋住了疊上的面板，所以改在側邊面板開啟。',
    removed: '這個網頁一直把疊上的面板移走，所以改在側邊面板開啟。',
    covered: '這個網頁蓋住了疊上的面板，所以改在側邊面板開啟。',
    keyboard: '這個網頁一直把鍵盤搶回去，所以改在側邊面板開啟。',
    off: '您已關閉在這個網站疊上面板，所以改在側邊面板開啟。',
  },
  layAgain: '重新疊上',
  pressAgain: '已改回疊上。請到那個網頁，再按一次快速鍵或工具列圖示。',
  failed: '沒有改成。請再按一次「重新疊上」。',
  edge: '面板寬度',
  edgeHint: '拖曳，或用 ← → 調整面板寬度',
  toSide: { left: '移到右邊', right: '移到左邊' },
  never: '這個網站不要疊上（改用側邊面板）',
  covered: '網頁有東西蓋在面板上，暫時不接受滑鼠點按；移開後自動恢復。鍵盤照常可用。',
};
