import { type FieldDefinition, words } from './definition.ts'

const proposal = 'domain.md §8.4'

/** The column 社区, which stands in most ledgers. */
export const communityField: FieldDefinition = {
  id: 'community',
  label: '社区',
  synonyms: words(
    '社区名称 所属社区 所在社区 单位 单位名称 所在单位 工作单位 所属单位 村社区 村居 村(社区) 社区(村) 社区居委会 居委会名称 居委会 社区别 任职社区 工作社区 社区单位 村(居) 村(居)名称 村 村别 村名 村名称 行政村 村居别 村社 居别 村居名称 居委 填报社区 申报社区 所在村社区 居民区 所属居民区 所在居民区 居民区名称 嘎查 所在嘎查',
  ),
  notSynonyms: words('居住社区 户籍社区 主办单位 上交单位 责任单位'),
  type: 'community',
  width: 14,
  source: proposal,
}

/** The column 备注, which stands in nearly all of them. */
export const remarkField: FieldDefinition = {
  id: 'remark',
  label: '备注',
  synonyms: words('说明 备注说明 附注 其他说明 备考 其他 情况说明 备注栏'),
  notSynonyms: words('填表说明 填报说明 填写说明 填表要求'),
  type: 'longText',
  width: 18,
  source: proposal,
}
