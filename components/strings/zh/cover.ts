/** Hiding the screen, and the windows of our own. */
export const cover = {
  covered: '畫面已遮蔽，按任意鍵繼續',
  hideAll: '遮蔽所有畫面',
  ownWindow: '面板另開視窗',
  citizenWindow: '民眾螢幕',
};
