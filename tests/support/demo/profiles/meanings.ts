// What the demonstration systems' own words mean in the rules. What is not certain is left out: nobody guesses.

/** A field's texts and the options they are, by procedure. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SELF = { 本人: 'self', 受委託人: 'agent' };
const MOVER = { ...SELF, 戶長: 'head', 法定代理人: 'legal-rep' };
const COUPLE = { 雙方當事人: 'both', 當事人一方: 'one', 受委託人: 'agent' };
const SEAL = { 本人: 'self', 法定代理人: 'legal-rep', 監護人: 'guardian', 受委任人: 'agent' };
const CUSTODY = ['雙方共同行使', '由一方行使（已載明）', '尚未約定'];
const SCOPE = { 全戶遷徙: 'whole', 部分遷徙: 'part' };
const HOUSEHOLD = { 單獨立戶: 'independent', 併入他戶: 'existing' };
const HOUSING = { '租賃契約（已公證）': 'rent', '租賃契約（未公證）': 'rent', 屋主同意書: 'borrow' };
const LEASE = { '租賃契約（已公證）': 'yes', '租賃契約（未公證）': 'no' };
const NO_LETTER = { 無: 'none' };

/** By the name of the field in the demonstration systems, and the question it answers. */
export const MEANINGS: Readonly<Record<string, { readonly question: string; readonly means: Meanings }>> = {
  applicant: {
    question: 'applicant',
    means: {
      birth: {
        父: 'parent',
        母: 'parent',
        祖父母: 'relative',
        戶長: 'relative',
        同居人: 'relative',
        撫養人: 'relative',
        受委託人: 'agent',
        利害關係人: 'interested',
      },
      death: {
        戶長: 'household',
        同居人: 'household',
        經理殮葬之人: 'funeral',
        房屋或土地管理人: 'funeral',
        受委託人: 'agent',
        利害關係人: 'interested',
      },
      marriage: { ...COUPLE, 利害關係人: 'interested' },
      divorce: COUPLE,
      'name-change': SELF,
      'move-in': MOVER,
      'address-change': MOVER,
      'id-card-first': { 本人: 'self' },
      'id-card-replace': { ...SELF, 法定代理人: 'legal-rep' },
      'id-card-reissue': { 本人: 'self', 法定代理人: 'legal-rep', 現役軍人受託人: 'soldier-agent' },
      'household-certificate': { 戶長: 'head', 戶內人口: 'member', 受委託人: 'agent' },
      transcript: { ...SELF, 利害關係人: 'interested', 法人代表: 'company' },
      'transcript-english': SELF,
      'seal-registration': SEAL,
      'seal-certificate': SEAL,
    },
  },
  proxy: {
    question: 'poa-place',
    means: {
      birth: NO_LETTER,
      death: NO_LETTER,
      marriage: NO_LETTER,
      divorce: NO_LETTER,
      'move-in': NO_LETTER,
      'address-change': NO_LETTER,
      'household-certificate': NO_LETTER,
      transcript: NO_LETTER,
      'transcript-english': NO_LETTER,
    },
  },
  birthPlace: {
    question: 'birth-place',
    means: { birth: { 臺灣地區: 'domestic', 國外: 'abroad', 大陸或港澳: 'abroad' } },
  },
  birthStatus: {
    question: 'child-status',
    means: { birth: { 婚生: 'legitimate', 非婚生: 'nonmarital', 無依兒童: 'foundling' } },
  },
  surname: {
    question: 'surname',
    means: {
      birth: { 父母約定從父姓: 'agreed', 父母約定從母姓: 'agreed', 約定不成抽籤: 'draw', 單方決定: 'survivor' },
    },
  },
  birthProof: { question: 'birth-proof', means: { birth: { 正本: 'medical', 影本: 'copy', 未附: 'none' } } },
  deathPlace: {
    question: 'death-place',
    means: { death: { 國內: 'domestic', 國外: 'abroad', 大陸地區: 'mainland', 港澳: 'hkmo' } },
  },
  deathProof: {
    question: 'cause',
    means: { death: { 醫療機構死亡證明書: 'medical', 檢察官相驗屍體證明書: 'prosecutor', 未附: 'none' } },
  },
  wasHead: { question: 'was-head', means: { death: { 是: 'yes', 否: 'no' } } },
  weddingPlace: {
    question: 'marriage-place',
    means: { marriage: { 國內: 'domestic', 國外: 'abroad', 大陸地區: 'mainland', 港澳: 'hkmo' } },
  },
  witnesses: { question: 'bar', means: { marriage: { 一人: 'no-witness', 無: 'no-witness' } } },
  divorceKind: {
    question: 'method',
    means: { divorce: { 兩願離婚: 'agreement', 法院判決: 'judgment', 法院調解或和解: 'mediation' } },
  },
  custody: {
    question: 'minor-children',
    means: { divorce: { 無未成年子女: 'no', ...Object.fromEntries(CUSTODY.map(text => [text, 'yes'])) } },
  },
  nameReason: {
    question: 'reason',
    means: {
      'name-change': {
        '字義不雅、音譯過長或特殊原因': 'special',
        '同機關、學校同名': 'same-name-unit',
        與直系尊親屬同名: 'ancestor',
        同縣市同名滿六個月: 'same-county',
        與通緝犯同名: 'fugitive',
        認領或收養異動: 'family',
      },
    },
  },
  moveScope: { question: 'scope', means: { 'move-in': SCOPE, 'address-change': SCOPE } },
  newHousehold: { question: 'household', means: { 'move-in': HOUSEHOLD, 'address-change': HOUSEHOLD } },
  houseProof: { question: 'housing', means: { 'move-in': HOUSING, 'address-change': HOUSING } },
  'houseProof lease': { question: 'lease-notarized', means: { 'move-in': LEASE, 'address-change': LEASE } },
  cardReason: {
    question: 'reason',
    means: { 'id-card-reissue': { 遺失: 'lost', 滅失: 'lost', 被他人扣留: 'withheld' } },
  },
  photo: {
    question: 'recent-photo-on-file',
    means: { 'id-card-reissue': { 檔存影像: 'yes' }, 'id-card-replace': { 檔存影像: 'yes' } },
  },
  bookKind: {
    question: 'kind',
    means: { 'household-certificate': { 初領: 'first', 換領: 'replace', 補領: 'reissue' } },
  },
  purpose: {
    question: 'purpose',
    means: {
      transcript: { 繼承: 'inheritance', 訴訟: 'litigation', 不動產登記: 'other', 其他: 'other' },
      'seal-certificate': { 不動產登記: 'real-estate', 繼承: 'inheritance', 車輛過戶: 'other', 其他: 'other' },
    },
  },
  relation: {
    question: 'relation',
    means: {
      transcript: {
        配偶或直系血親: 'spouse-lineal',
        戶長與戶內人口: 'household',
        契約未履行或債務未清償: 'contract',
        法院通知: 'court',
        其他法律關係: 'other-legal',
      },
    },
  },
  sealRegistered: {
    question: 'already-registered',
    means: { 'seal-certificate': { 已登記: 'yes', 未登記: 'no', 已註銷: 'no' } },
  },
};
