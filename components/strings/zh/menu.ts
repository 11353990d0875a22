/** The panel's menu of what is seldom wanted. */
export const menu = {
  more: '更多',
  textSize: '字體大小',
  sizes: { normal: '標準', large: '大', larger: '特大' },
};
