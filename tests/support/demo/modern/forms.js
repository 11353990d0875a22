// 新式系統的四項申請；欄位名稱與舊式系統有意不同。

const text = (id, label, more = {}) => ({ id, label, kind: 'text', ...more });
const date = (id, label, more = {}) => ({ id, label, kind: 'date', ...more });
const combo = (id, label, options, more = {}) => ({ id, label, kind: 'combo', options, ...more });

const NEED = { required: true };
const WIDE = { wide: true };
const PROXY = combo('proxy', '委託文件', ['不適用', '有', '有（內容待補）', '無']);

const person = (name, birthday, sex) => ({
  title: '當事人',
  fields: [
    text('name', name, NEED),
    text('nationalId', '身分證統一編號'),
    date('birthday', birthday, NEED),
    combo('sex', sex, ['男', '女']),
    text('household', '戶號'),
    text('head', '戶長姓名'),
    text('address', '戶籍地址', WIDE),
  ],
});
const applicant = options => ({
  title: '申請人',
  fields: [
    combo('applicant', '申請人身分', options, NEED),
    text('applicantName', '申請人姓名', NEED),
    text('applicantId', '申請人統一編號'),
    text('phone', '聯絡電話'),
    PROXY,
  ],
});

export const FORMS = [
  {
    id: 'birth',
    code: 'N0110',
    title: '出生登記',
    lead: '新生兒出生登記與統一編號配賦',
    sections: [
      person('新生兒姓名', '出生年月日', '性別'),
      applicant(['父', '母', '祖父母', '戶長', '同居人', '撫養人', '受委託人', '利害關係人']),
      {
        title: '出生資料',
        fields: [
          date('event', '出生登記事實發生日', NEED),
          combo('birthStatus', '出生身分', ['婚生', '非婚生', '無依兒童']),
          combo('birthPlace', '出生地', ['臺灣地區', '國外', '大陸或港澳']),
          text('fatherName', '父親姓名'),
          text('motherName', '母親姓名'),
          combo('surname', '從姓方式', ['父母約定從父姓', '父母約定從母姓', '約定不成抽籤', '從母姓', '單方決定']),
          combo('birthProof', '出生證明書', ['正本', '影本', '未附']),
          combo('notified', '出生通報', ['已接收通報', '尚未接收', '免通報']),
        ],
      },
    ],
  },
  {
    id: 'move-in',
    code: 'N0210',
    title: '遷入登記',
    lead: '由其他鄉（鎮、市、區）遷入本區',
    sections: [
      person('遷入者姓名', '出生日期', '性別'),
      applicant(['本人', '戶長', '法定代理人', '受委託人', '利害關係人']),
      {
        title: '遷徙資料',
        fields: [
          date('event', '遷入居住日期', NEED),
          combo('moveScope', '遷徙範圍', ['全戶遷徙', '部分遷徙']),
          text('moveCount', '遷徙人數'),
          text('newAddress', '遷入地址', { wide: true, required: true }),
          combo('newHousehold', '立戶方式', ['單獨立戶', '併入他戶', '原戶照遷']),
          combo('houseProof', '居住證明', [
            '房屋所有權狀',
            '最近一期房屋稅單',
            '租賃契約（已公證）',
            '租賃契約（未公證）',
            '屋主同意書',
            '免附',
          ]),
        ],
      },
    ],
  },
  {
    id: 'id-card-reissue',
    code: 'N0330',
    title: '補領國民身分證',
    lead: '遺失、滅失補領與掛失',
    sections: [
      person('領證人姓名', '出生日期', '性別'),
      applicant(['本人', '法定代理人', '現役軍人受託人']),
      {
        title: '補領資料',
        fields: [
          date('event', '遺失日期', NEED),
          combo('cardReason', '補領原因', ['遺失', '滅失', '被他人扣留']),
          combo('reported', '掛失狀態', ['已掛失', '尚未掛失']),
          combo('photo', '相片', ['二年內相片', '檔存影像', '逾二年相片', '未附']),
          combo('identify', '人貌核對', ['人貌相符', '待核對', '不符']),
          text('cardNote', '遺失經過', WIDE),
        ],
      },
    ],
  },
  {
    id: 'transcript',
    code: 'N0410',
    title: '戶籍謄本',
    lead: '現戶、除戶謄本核發',
    sections: [
      person('被申請人姓名', '出生日期', '性別'),
      applicant(['本人', '利害關係人', '法人代表', '受委託人']),
      {
        title: '核發資料',
        fields: [
          date('event', '申請日期', NEED),
          combo('transcriptKind', '謄本種類', ['現戶全戶謄本', '現戶部分謄本', '除戶全戶謄本', '除戶部分謄本']),
          text('copies', '份數', NEED),
          combo('memo', '記事', ['記事省略', '記事不省略']),
          combo('purpose', '用途', ['繼承', '訴訟', '不動產登記', '就學就業', '其他']),
          combo('relation', '利害關係', [
            '配偶或直系血親',
            '戶長與戶內人口',
            '契約未履行或債務未清償',
            '法院通知',
            '其他法律關係',
          ]),
        ],
      },
    ],
  },
];

/** 舊式系統才有的項目名稱，只用來標示。 */
export const OTHERS = {
  death: '死亡登記',
  marriage: '結婚登記',
  divorce: '離婚登記',
  'name-change': '改名登記',
  'address-change': '住址變更登記',
  'id-card-first': '初領國民身分證',
  'seal-certificate': '印鑑證明',
};
