import { words } from '../../ledgers/definition.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf } from './make-field.ts'

const depositField = fieldsOf('domain.md §2.5 #17 [C1]')
const investmentField = fieldsOf('domain.md §2.5 #18 [C1]')

export const foreignDeposits: SectionDefinition = {
  id: 'foreignDeposits',
  number: '17',
  label: '国（境）外存款的情况',
  group: 'assets',
  level: 'leaders',
  kind: 'records',
  fields: [
    depositField('holder', '存款人', 'personName', 10, { required: true, synonyms: words('存款人姓名 姓名') }),
    depositField('country', '国家（地区）及城市', 'text', 16, { synonyms: words('国家(地区) 存款国家(地区) 所在地') }),
    depositField('bank', '开户机构', 'text', 20, { required: true, synonyms: words('开户银行 金融机构 开户行') }),
    depositField('currency', '币种', 'text', 8, { synonyms: words('货币 币别') }),
    depositField('amount', '金额（万）', 'decimal', 12, { synonyms: words('金额 存款金额 存款余额') }),
  ],
  titleField: 'bank',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '本人、配偶、共同生活子女在国（境）外的存款，一个账户一条；金额按所写币种，单位是万。',
  source: '市级“廉政档案”表样（2025年）第17项',
}

export const foreignInvestments: SectionDefinition = {
  id: 'foreignInvestments',
  number: '18',
  label: '国（境）外投资的情况',
  group: 'assets',
  level: 'leaders',
  kind: 'records',
  fields: [
    investmentField('investor', '投资人', 'personName', 10, { required: true, synonyms: words('投资人姓名 姓名') }),
    investmentField('country', '国家（地区）及城市', 'text', 16, {
      synonyms: words('国家(地区) 投资国家(地区) 所在地'),
    }),
    investmentField('investment', '投资情况', 'text', 24, { required: true, synonyms: words('投资内容 投资项目') }),
    investmentField('currency', '币种', 'text', 8, { synonyms: words('货币 币别') }),
    investmentField('amount', '金额（万）', 'decimal', 12, { synonyms: words('金额 投资金额') }),
  ],
  titleField: 'investment',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '本人、配偶、共同生活子女在国（境）外的投资，一项一条；金额按所写币种，单位是万。',
  source: '市级“廉政档案”表样（2025年）第18项',
}
