/** What whoever manages the computers has set, where it is met. */
export const managed = {
  off: '機關已停用這項功能。需要使用時，請洽機關的資訊人員。',
  fixed: '由機關統一設定',
};
