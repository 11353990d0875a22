export const FEES: readonly { id: string; label: string; price: number }[] = [
  { id: '01', label: '國民身分證（初領）', price: 50 },
  { id: '02', label: '國民身分證（換領）', price: 50 },
  { id: '03', label: '國民身分證（補領）', price: 200 },
  { id: '04', label: '戶口名簿', price: 30 },
  { id: '05', label: '戶籍謄本', price: 15 },
  { id: '06', label: '英文戶籍謄本（首份）', price: 100 },
  { id: '07', label: '英文戶籍謄本（加份）', price: 15 },
  { id: '08', label: '印鑑登記', price: 20 },
  { id: '09', label: '印鑑證明', price: 20 },
  { id: '10', label: '結婚（離婚）證明書', price: 100 },
];
