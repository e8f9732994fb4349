import { communityField, remarkField } from './columns.ts'
import { type LedgerDefinition, words } from './definition.ts'

const source = 'domain.md §2.5 #3, §8.4'

export const gift: LedgerDefinition = {
  id: 'gift',
  label: '礼品礼金登记',
  titleWords: ['礼品', '礼金', '拒收', '上交礼', '涉礼', '红包', '收礼', '礼物'],
  fields: [
    communityField,
    {
      id: 'name',
      label: '上交人',
      synonyms: words(
        '姓名 登记人 上交人姓名 申报人 报告人 干部姓名 拒收人 上交(拒收)人 拒收或上交人 上缴人 拒收(上交)人 当事人 受礼人',
      ),
      type: 'personName',
      required: true,
      width: 10,
      source,
    },
    {
      id: 'date',
      label: '上交时间',
      synonyms: words(
        '时间 日期 上交日期 登记时间 登记日期 拒收或上交时间 拒收时间 上缴时间 拒收(上交)时间 收受时间 处置时间 拒收日期',
      ),
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'amount',
      label: '金额',
      synonyms: words(
        '礼金金额 礼金 拒收或上交礼金、有价证券或支付凭证金额 现金金额 礼金数额 上交金额 拒收金额 礼金(元) 现金 上交礼金金额',
      ),
      type: 'money',
      width: 12,
      source,
    },
    {
      id: 'giftName',
      label: '礼品名称',
      synonyms: words('礼品 物品名称 品名 物品 礼品(物品)名称 礼品礼金名称 名称 礼品种类 物品名称及规格 礼品名'),
      type: 'text',
      width: 18,
      source,
    },
    { id: 'quantity', label: '数量', synonyms: ['件数', '礼品数量', '数目', '数'], type: 'decimal', width: 8, source },
    {
      id: 'value',
      label: '折合价值',
      synonyms: words('价值 折价 折合金额 估值 估价 折合人民币 礼品价值 估计价值 参考价值 市场价值 折合价'),
      type: 'money',
      width: 12,
      source,
    },
    {
      id: 'handedTo',
      label: '上交部门',
      synonyms: words('上交单位 接收单位 接收部门 受理部门 上缴部门 上缴单位 登记部门 上交至 接收人 上交何处 处置单位'),
      type: 'text',
      width: 18,
      source,
    },
    remarkField,
  ],
}
