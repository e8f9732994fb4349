import { remarkField } from '../../ledgers/columns.ts'
import { words } from '../../ledgers/definition.ts'
import { gift } from '../../ledgers/gift.ts'
import { ceremonyMatters, giftHandlings, promiseOutcomes, promiseTypes } from './code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf, headingsOf } from './make-field.ts'

const giftField = fieldsOf('domain.md §2.5 #3 [C1], §4.12')
const ceremonyField = fieldsOf('domain.md §2.5 #19 [C1], §8.4')
const otherField = fieldsOf('domain.md §2.5 #20 [C1]')
const conductField = fieldsOf('domain.md §2.5 #21 [P14]')
const promiseField = fieldsOf('domain.md §2.5 #22 [S2 item 31]')

export const gifts: SectionDefinition = {
  id: 'gifts',
  number: '3',
  label: '本人拒收或上交礼金、礼品情况登记表',
  group: 'conduct',
  level: 'default',
  kind: 'records',
  fields: [
    giftField('date', '时间', 'date', 12, { required: true, synonyms: headingsOf(gift, 'date') }),
    giftField('handling', '处置方式', 'code', 8, {
      codes: giftHandlings,
      synonyms: words('处置 处理方式 处理情况 拒收或上交 方式'),
    }),
    giftField('amount', '拒收或上交礼金、有价证券或支付凭证金额', 'money', 14, {
      shortLabel: '礼金金额',
      synonyms: headingsOf(gift, 'amount'),
    }),
    giftField('giftName', '礼品名称', 'text', 18, { synonyms: headingsOf(gift, 'giftName') }),
    giftField('quantity', '数量', 'decimal', 8, { synonyms: headingsOf(gift, 'quantity') }),
    giftField('value', '折合价值', 'money', 12, { synonyms: headingsOf(gift, 'value') }),
    giftField('handedTo', '上交部门', 'text', 18, { synonyms: headingsOf(gift, 'handedTo') }),
    giftField('giver', '送礼人', 'text', 14, { synonyms: words('赠送人 送礼单位或个人 赠送单位 送礼单位 馈赠人') }),
    remarkField,
  ],
  dateField: 'date',
  titleField: 'giftName',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  ledger: 'gift',
  hint: '收到的礼金、礼品和有价证券，拒收、退还、上交的都登记，一件一条。',
  source: '市级“廉政档案”表样（2025年）第3项',
}

export const ceremonies: SectionDefinition = {
  id: 'ceremonies',
  number: '19',
  label: '本人或本人子女操办婚丧嫁娶的情况',
  group: 'conduct',
  level: 'default',
  kind: 'records',
  fields: [
    ceremonyField('matter', '操办事项', 'code', 14, {
      codes: ceremonyMatters,
      required: true,
      synonyms: words('事由 事项 操办事由'),
    }),
    ceremonyField('date', '操办时间', 'date', 12, { required: true, synonyms: words('时间 日期 操办日期') }),
    ceremonyField('place', '操办地点', 'text', 18, { synonyms: words('地点 酒店') }),
    ceremonyField('guestRange', '邀请范围', 'text', 16, { synonyms: words('邀请对象 宴请范围') }),
    ceremonyField('guests', '人数', 'integer', 8, { synonyms: words('宴请人数 参加人数') }),
    ceremonyField('tables', '桌数', 'integer', 8, { synonyms: words('宴请桌数 酒席桌数') }),
    ceremonyField('tookMoney', '是否收受礼金', 'boolean', 8, { synonyms: words('收受礼金 是否收礼') }),
    ceremonyField('isReported', '是否进行报告备案', 'boolean', 8, { synonyms: words('是否报告 是否报备 是否备案') }),
    ceremonyField('reportedOn', '事前报告日期', 'date', 12, { synonyms: words('事前报告时间 报告日期 报备日期') }),
    ceremonyField('reportedAfterOn', '事后报告日期', 'date', 12, { synonyms: words('事后报告时间 事后报备日期') }),
  ],
  dateField: 'date',
  titleField: 'matter',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '本人或子女办婚事、丧事和其他宴请，一次一条；事前、事后报告的日期分开填。',
  source: '市级“廉政档案”表样（2025年）第19项；婚丧喜庆报备表',
}

export const otherMatters: SectionDefinition = {
  id: 'otherMatters',
  number: '20',
  label: '个人认为需要报告的其他事项',
  group: 'conduct',
  level: 'default',
  kind: 'records',
  fields: [
    otherField('content', '内容', 'longText', 60, {
      required: true,
      synonyms: words('事项 报告内容 其他事项 报告事项'),
    }),
  ],
  titleField: 'content',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '本人觉得应当说明的其他事情，一事一条。',
  source: '市级“廉政档案”表样（2025年）第20项',
}

export const conduct: SectionDefinition = {
  id: 'conduct',
  number: '21',
  label: '车辆、主要收入来源、承包工程及“六条禁令”遵守情况',
  group: 'conduct',
  level: 'default',
  kind: 'single',
  fields: [
    conductField('vehicles', '车辆', 'longText', 24, { synonyms: words('车辆情况 家庭车辆') }),
    conductField('incomeSources', '主要收入来源', 'longText', 24, { synonyms: words('收入来源 家庭主要收入来源') }),
    conductField('contracts', '在本镇（街）本村（社区）承包工程情况', 'longText', 28, {
      shortLabel: '承包工程情况',
      synonyms: words('承包工程情况 承包工程 工程承包情况'),
    }),
    conductField('prohibitions', '“六条禁令”遵守情况', 'longText', 28, {
      shortLabel: '禁令遵守情况',
      synonyms: words('六条禁令遵守情况 禁令遵守情况 六条禁令'),
    }),
  ],
  titleField: 'prohibitions',
  mayBeNone: false,
  isStable: false,
  retention: '30年',
  hint: '逐项写明；没有的项目写“无”。',
  source: '淳安县村居“清廉档案”做法',
}

export const promises: SectionDefinition = {
  id: 'promises',
  number: '22',
  label: '廉洁承诺书，竞职、创业、辞职承诺',
  group: 'conduct',
  level: 'default',
  kind: 'records',
  fields: [
    promiseField('promiseType', '承诺类型', 'code', 12, {
      codes: promiseTypes,
      required: true,
      synonyms: words('类型 承诺种类 承诺书类型'),
    }),
    promiseField('signedOn', '签订日期', 'date', 12, { synonyms: words('签订时间 承诺时间 承诺日期 签署日期') }),
    promiseField('text', '承诺内容', 'longText', 36, { synonyms: words('文本 内容 承诺事项') }),
    promiseField('isKept', '兑现情况', 'code', 10, {
      codes: promiseOutcomes,
      synonyms: words('是否兑现 兑现 完成情况 履行情况'),
    }),
    promiseField('evaluatedOn', '评价日期', 'date', 12, { synonyms: words('评价时间 评估日期') }),
  ],
  dateField: 'signedOn',
  titleField: 'promiseType',
  mayBeNone: false,
  isStable: false,
  retention: '30年',
  hint: '每年的廉洁承诺书，任期内的竞职、创业、辞职承诺；扫描件作为附件。',
  source: '宁波市委《决定》第31条（三项承诺须兑现）',
}
