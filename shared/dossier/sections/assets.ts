import { words } from '../../ledgers/definition.ts'
import { enterpriseStates } from './code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf } from './make-field.ts'

const propertyField = fieldsOf('domain.md §2.5 #12 [C1]')
const stockField = fieldsOf('domain.md §2.5 #13 [C1]')
const fundField = fieldsOf('domain.md §2.5 #14 [C1]')
const insuranceField = fieldsOf('domain.md §2.5 #15 [C1]')
const businessField = fieldsOf('domain.md §2.5 #16 [C1]')

export const property: SectionDefinition = {
  id: 'property',
  number: '12',
  label: '本人、配偶、共同生活子女的房产、车位、车库',
  group: 'assets',
  level: 'default',
  kind: 'records',
  fields: [
    propertyField('owner', '产权人姓名', 'personName', 12, {
      required: true,
      synonyms: words('产权人 所有人 房屋所有人 权利人 姓名'),
    }),
    propertyField('origin', '房产来源', 'text', 12, { synonyms: words('来源 房屋来源 取得方式') }),
    propertyField('disposal', '房产去向', 'text', 12, { synonyms: words('去向 房屋去向') }),
    propertyField('address', '具体地址', 'text', 26, {
      required: true,
      sensitivity: 'address',
      synonyms: words('地址 房产地址 坐落 房屋坐落 详细地址'),
    }),
    propertyField('area', '建筑面积（㎡）', 'decimal', 10, { synonyms: words('建筑面积 面积 面积(平方米)') }),
    propertyField('nature', '房产性质和功能类型', 'text', 16, {
      synonyms: words('房产性质 功能类型 房屋性质 性质 房产类型'),
    }),
    propertyField('tradedOn', '交易时间（年月）', 'yearMonth', 10, {
      synonyms: words('交易时间 购买时间 取得时间 购置时间'),
    }),
    propertyField('price', '交易价格（万元）', 'decimal', 12, { synonyms: words('交易价格 价格 购买价格 成交价') }),
  ],
  dateField: 'tradedOn',
  titleField: 'address',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '本人、配偶和共同生活的子女名下的房产、车位、车库，一处一条；已卖出的写明去向。',
  source: '市级“廉政档案”表样（2025年）第12项',
}

export const stocks: SectionDefinition = {
  id: 'stocks',
  number: '13',
  label: '持有股票的情况',
  group: 'assets',
  level: 'leaders',
  kind: 'records',
  fields: [
    stockField('holder', '持有人', 'personName', 10, { required: true, synonyms: words('持有人姓名 姓名 持股人') }),
    stockField('stock', '股票名称或代码', 'text', 16, { required: true, synonyms: words('股票名称 股票代码 股票') }),
    stockField('shares', '持股数量', 'integer', 10, { synonyms: words('数量 股数 持股数') }),
    stockField('marketValue', '市值（万元）', 'decimal', 12, { synonyms: words('市值 总市值') }),
  ],
  titleField: 'stock',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '一只股票一条，市值按填报前一交易日的收盘价。',
  source: '市级“廉政档案”表样（2025年）第13项',
}

export const funds: SectionDefinition = {
  id: 'funds',
  number: '14',
  label: '持有基金、理财产品的情况',
  group: 'assets',
  level: 'leaders',
  kind: 'records',
  fields: [
    fundField('holder', '持有人', 'personName', 10, { required: true, synonyms: words('持有人姓名 姓名') }),
    fundField('code', '基金、理财名称或代码', 'text', 20, {
      required: true,
      synonyms: words('代码 基金代码 基金名称 产品代码 产品名称 基金名称或代码 理财产品'),
    }),
    fundField('amount', '购买金额（万元）', 'decimal', 12, { synonyms: words('购买金额 金额 净值') }),
  ],
  titleField: 'code',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '一只基金或一份理财产品一条。',
  source: '市级“廉政档案”表样（2025年）第14项',
}

export const insurance: SectionDefinition = {
  id: 'insurance',
  number: '15',
  label: '投资型保险的情况',
  group: 'assets',
  level: 'leaders',
  kind: 'records',
  fields: [
    insuranceField('holder', '投保人', 'personName', 10, { required: true, synonyms: words('投保人姓名 姓名') }),
    insuranceField('product', '保险产品全称', 'text', 20, {
      required: true,
      synonyms: words('产品全称 产品名称 保险产品 险种'),
    }),
    insuranceField('policyNo', '保单号', 'text', 18, { sensitivity: 'idNo', synonyms: words('保单号码 保险单号') }),
    insuranceField('insurer', '保险公司', 'text', 18, { synonyms: words('保险公司名称 承保公司') }),
    insuranceField('paid', '累积缴纳保费、投资金（万元）', 'decimal', 14, {
      shortLabel: '累积缴纳（万元）',
      synonyms: words('累积缴纳保费 累计缴纳保费 累计保费 保费 累积缴纳保费、投资金'),
    }),
  ],
  titleField: 'product',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '带投资性质的人身保险，一份保单一条。',
  source: '市级“廉政档案”表样（2025年）第15项',
}

export const businesses: SectionDefinition = {
  id: 'businesses',
  number: '16',
  label: '本人、配偶、子女及其配偶投资或任高级职务的企业',
  group: 'assets',
  level: 'default',
  kind: 'records',
  fields: [
    businessField('name', '姓名', 'personName', 10, { required: true, synonyms: words('投资人 投资人姓名 任职人') }),
    businessField('creditCode', '统一社会信用代码（注册号）', 'text', 20, {
      shortLabel: '信用代码',
      synonyms: words('统一社会信用代码 注册号 信用代码 社会信用代码 营业执照号'),
    }),
    businessField('company', '企业名称', 'text', 24, {
      required: true,
      synonyms: words('企业 公司名称 单位名称 名称 企业或其他市场主体名称'),
    }),
    businessField('foundedOn', '成立日期', 'date', 12, { synonyms: words('成立时间 注册日期 注册时间') }),
    businessField('scope', '经营范围', 'longText', 26, { synonyms: words('主营业务 经营项目') }),
    businessField('registeredAt', '注册地', 'text', 16, { synonyms: words('注册地址 注册地点') }),
    businessField('operatesAt', '经营地', 'text', 16, { synonyms: words('经营地址 经营地点 经营场所') }),
    businessField('companyType', '企业类型', 'text', 14, { synonyms: words('类型 企业性质 公司类型') }),
    businessField('capital', '注册资本（万元）', 'decimal', 12, { synonyms: words('注册资本 注册资金 注册资本金') }),
    businessField('state', '企业状态', 'code', 8, {
      codes: enterpriseStates,
      synonyms: words('状态 经营状态 登记状态'),
    }),
    businessField('contribution', '认缴出资额（万元）', 'decimal', 12, {
      synonyms: words('认缴出资额 出资额 个人认缴出资额 认缴额'),
    }),
    businessField('share', '出资比例（%）', 'decimal', 8, {
      synonyms: words('出资比例 持股比例 股份比例 个人出资比例 占比'),
    }),
  ],
  dateField: 'foundedOn',
  titleField: 'company',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '本人、配偶、子女及其配偶投资或担任高级职务的企业，一人一企业填一条。',
  source: '市级“廉政档案”表样（2025年）第16项',
}
