// 暫行作法的卡片。
export const interim = {
  title: '暫行作法',
  days: (since: string, until: string) => `${since} 起至 ${until} 止`,
  afterwards: '期滿以後',
};
