/** The office's settings. */
export const office = {
  title: '本所資料',
  intro: '都可以不填。改了就存：按 Enter 或離開欄位即儲存，Esc 放棄這次的輸入。',
  groups: { paper: '印在告知單上', numbers: '告知單編號', slip: '列印', desk: '櫃檯', screen: '畫面' },
  fields: {
    name: { label: '戶政事務所名稱', hint: '例：○○市○○區戶政事務所' },
    address: { label: '地址', hint: '' },
    phone: { label: '電話', hint: '' },
    extension: { label: '分機', hint: '承辦人分機，印在電話後面' },
    hours: { label: '受理時間', hint: '例：週一至週五 08:00–17:00' },
    counter: { label: '櫃檯號碼', hint: '0 到 99；0 表示不編櫃檯。每個櫃檯各自編號，兩台電腦請勿用同一個號碼。' },
    firstSerial: {
      label: '起始號碼',
      hint: '每年第一張的流水號；從紙本登記簿接續時，填紙本最後一號加一。已發出的號碼不會重用。',
    },
    clerk: { label: '承辦人', hint: '本所自行增修規範時的署名，姓名或員工編號皆可；不印在告知單上。' },
    closing: { label: '下班時間', hint: '到時清除進行中的案件，之前會先提醒。不填則於午夜清除。' },
    idleMinutes: { label: '閒置分鐘', hint: '這麼久沒有操作就遮住畫面，0 到 120；0 表示不遮。' },
  },
  nextNumber: (text: string) => `下一張：${text}。`,
  textSize: '字體大小',
  textSizes: { normal: '標準', large: '大', larger: '特大' },
  elsewhere: (text: string) =>
    `另一個視窗已改為「${text || '（空白）'}」。按 Enter 以這裡輸入的為準，按 Esc 採用那邊的。`,
  tooLong: (most: number, now: number) => `最多 ${most} 個字，現在有 ${now} 個字；請縮短後再存。`,
  counterFault: '櫃檯號碼請輸入 0 到 99 的整數，0 表示不編櫃檯。',
  serialFault: '起始號碼請輸入 1 到 90000 的整數。',
  serialTaken: (last: string, next: string) => `已經發到 ${last}，起始號碼只能往後；不改的話，下一張是 ${next}。`,
  closingFault: (typed: string) => `沒有「${typed}」這個時刻。請輸入 00:00 到 23:59，例如 17:30。`,
  idleFault: '閒置分鐘請輸入 0 到 120 的整數，0 表示不遮。',
  faults: {
    'disk-full': '磁碟空間不足，沒有存檔；輸入的內容還在，請清出空間後再按 Enter。',
    'store-failed': '資料庫暫時無法使用，沒有存檔；輸入的內容還在，請稍候再按 Enter。',
    'bad-request': '這個內容無法儲存；輸入的內容還在，請改過再按 Enter。',
    failed: '沒有存檔；輸入的內容還在，請再按一次 Enter。',
  },
};
