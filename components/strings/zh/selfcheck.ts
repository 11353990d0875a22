/** 自我檢核表；紙上的字在 components/handout/selfcheck/words。 */
export const selfCheck = {
  title: '自我檢核表',
};
