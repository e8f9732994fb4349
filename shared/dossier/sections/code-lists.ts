import { codeList, type Spellings } from './make-code-list.ts'

const relations: Spellings = {
  配偶: '爱人 妻子 丈夫 妻 夫 老婆 老公',
  父亲: '父 爸爸',
  母亲: '母 妈妈',
  子: '儿子 长子 次子 三子 独子 养子 继子',
  女: '女儿 长女 次女 三女 独女 养女 继女',
  儿媳: '媳妇 儿媳妇 长媳 次媳',
  女婿: '婿 长婿 次婿',
  兄弟姐妹: '兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 兄长 胞兄 胞弟 胞姐 胞妹',
  '岳父母/公婆': '岳父 岳母 公公 婆婆 岳父母 公婆 丈人 丈母娘',
  其他: '其它',
}

export const familyRelations = codeList('domain.md §4.4', relations)

/** Where the person may be meant too: 本人、配偶、子女及其配偶. */
export const relationsWithSelf = codeList('domain.md §4.4', { 本人: '自己 报告人', ...relations })

export const maritalStatuses = codeList('GB/T 2261.2', {
  未婚: '单身',
  已婚: '初婚 再婚 复婚 结婚',
  离异: '离婚 离婚未再婚',
  丧偶: '丧偶未再婚',
})

export const giftHandlings = codeList('domain.md §4.12', {
  拒收: '当场拒收 拒绝',
  退还: '退回 已退还',
  上交: '上缴 已上交 登记上交',
})

export const travelDocuments = codeList('domain.md §2.5 #6 [C1]', {
  因私普通护照: '护照 普通护照 因私护照 中华人民共和国普通护照',
  往来港澳通行证: '港澳通行证 港澳证',
  往来台湾通行证: '大陆居民往来台湾通行证 台湾通行证 台胞证',
  其他: '其它 因公护照',
})

export const emigrationCategories = codeList('general', {
  取得外国国籍: '外国国籍 入籍 加入外国国籍',
  永久居留: '永久居留权 绿卡 永居 国(境)外永久居留权',
  长期居留许可: '长期居留 居留许可 长居',
  其他: '其它',
})

export const enterpriseStates = codeList('domain.md §2.5 #16 [C1]; general', {
  存续: '在业 在营 开业 正常 存续(在营、开业、在册)',
  停业: '歇业',
  吊销: '已吊销 吊销未注销',
  注销: '已注销',
  迁出: '已迁出',
})

export const ceremonyMatters = codeList('domain.md §4.12', {
  本人婚事: '本人结婚 本人婚礼',
  子女婚事: '子女结婚 儿子结婚 女儿结婚 子女婚礼 子女婚庆 婚嫁',
  直系亲属丧事: '丧事 父亲丧事 母亲丧事 丧葬 亲属丧事',
  乔迁: '搬家 新居乔迁',
  升学: '升学宴 子女升学',
  满月: '满月酒 满月宴',
  祝寿: '寿宴 寿庆 做寿',
  其他: '其它',
})

export const promiseTypes = codeList('domain.md §2.5 #22 [S2 item 31]', {
  廉洁承诺: '廉洁承诺书 廉政承诺 廉洁自律承诺',
  竞职承诺: '竞职承诺书',
  创业承诺: '创业承诺书',
  辞职承诺: '辞职承诺书',
})

export const promiseOutcomes = codeList('domain.md §2.5 #22 [S2 item 31]', {
  待评价: '未评价',
  已兑现: '兑现 是',
  未兑现: '否 没有兑现',
})

export const riskLevels = codeList('domain.md §2.5 #32', {
  高: '高风险 一级 A级',
  中: '中风险 二级 B级',
  低: '低风险 三级 C级',
})

export const conflictNatures = codeList('domain.md §2.5 #33 [C2]', {
  持股: '股东 投资 入股 参股',
  任职: '任高管 高级职务',
  兼职取酬: '兼职',
  实际控制: '实际控制人 控股',
  其他: '其它',
})

export const verifications = codeList('domain.md §2.5 #33 [C2]', {
  未核实: '待核实',
  已核实: '核实 属实',
  存疑: '有疑问',
})

export const conflictOrigins = codeList('domain.md §2.5 #33 [C2]', {
  申报: '本人申报 自行申报',
  排查: '自查 排查发现',
  举报: '群众举报',
  录入: '',
})
