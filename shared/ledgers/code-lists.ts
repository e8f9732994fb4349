import type { CodeList } from './definition.ts'

export const genders: CodeList = {
  source: 'GB/T 2261.1',
  codes: [
    { label: '男', code: '1', synonyms: ['男性', '男士', 'M'] },
    { label: '女', code: '2', synonyms: ['女性', '女士', 'F'] },
  ],
}

export const politicalStatuses: CodeList = {
  source: 'GB/T 4762; domain.md §4.1',
  codes: [
    {
      label: '中共党员',
      code: '01',
      synonyms: [
        '党员',
        '中共',
        '正式党员',
        '中国共产党党员',
        '中共正式党员',
        '共产党员',
        '中国共产党',
        '中共党员(正式)',
        '党',
      ],
    },
    { label: '中共预备党员', code: '02', synonyms: ['预备党员', '预备', '中国共产党预备党员'] },
    { label: '共青团员', code: '03', synonyms: ['团员', '共青团', '中国共产主义青年团团员', '中共团员', '团'] },
    { label: '民革党员', code: '04', synonyms: ['民革', '民革会员'] },
    { label: '民盟盟员', code: '05', synonyms: ['民盟', '民盟成员'] },
    { label: '民建会员', code: '06', synonyms: ['民建'] },
    { label: '民进会员', code: '07', synonyms: ['民进'] },
    { label: '农工党党员', code: '08', synonyms: ['农工党', '农工党员', '农工民主党'] },
    { label: '致公党党员', code: '09', synonyms: ['致公党', '致公党员'] },
    { label: '九三学社社员', code: '10', synonyms: ['九三学社', '九三', '九三社员'] },
    { label: '台盟盟员', code: '11', synonyms: ['台盟'] },
    { label: '无党派人士', code: '12', synonyms: ['无党派', '无党派民主人士', '无党'] },
    { label: '群众', code: '13', synonyms: ['普通群众', '普通居民', '居民', '群'] },
  ],
}

export const educations: CodeList = {
  source: 'GB/T 4658; domain.md §4.2',
  codes: [
    { label: '博士研究生', code: '11', synonyms: ['博士', '博士生', '博研'] },
    {
      label: '硕士研究生',
      code: '14',
      synonyms: [
        '研究生',
        '硕士',
        '硕士生',
        '在职研究生',
        '全日制研究生',
        '省委党校研究生',
        '中央党校研究生',
        '党校研究生',
        '在职硕士',
      ],
    },
    {
      label: '大学本科',
      code: '20',
      synonyms: [
        '本科',
        '大本',
        '大学',
        '全日制本科',
        '在职本科',
        '在职大学',
        '本科学历',
        '函授本科',
        '电大本科',
        '自考本科',
        '中央党校本科',
        '省委党校本科',
        '党校本科',
        '中央党校大学',
        '成人本科',
        '学士',
        '双学位',
      ],
    },
    {
      label: '大学专科',
      code: '30',
      synonyms: [
        '大专',
        '专科',
        '高职',
        '大学大专',
        '全日制大专',
        '在职大专',
        '函授大专',
        '电大大专',
        '自考大专',
        '大学专科(大专)',
        '中央党校大专',
        '党校大专',
        '成人大专',
        '高等职业',
        '大普',
      ],
    },
    {
      label: '中等职业',
      code: '40',
      synonyms: [
        '中专',
        '职高',
        '技校',
        '中职',
        '职业高中',
        '中等专科',
        '中师',
        '中技',
        '中等专业',
        '中等职业教育',
        '高中(中专)',
      ],
    },
    { label: '普通高中', code: '60', synonyms: ['高中', '普高', '高中学历'] },
    { label: '初中', code: '70', synonyms: ['初级中学', '初中学历'] },
    { label: '小学', code: '80', synonyms: ['小学学历'] },
    { label: '其他', code: '90', synonyms: ['其它', '文盲', '半文盲'] },
  ],
}

const ethnicNames =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'

/** What people write for a name of two signs or more. */
const ethnicShort: Readonly<Record<string, readonly string[]>> = {
  蒙古: ['蒙'],
  维吾尔: ['维', '维族'],
  朝鲜: ['朝', '鲜族'],
}

export const ethnicities: CodeList = {
  source: 'GB/T 3304',
  codes: [
    ...ethnicNames.split(' ').map((name, at) => ({
      label: `${name}族`,
      code: String(at + 1).padStart(2, '0'),
      synonyms: [name, ...(ethnicShort[name] ?? [])],
    })),
    { label: '其他', code: '97', synonyms: ['其它'] },
  ],
}

export const disclosureCategories: CodeList = {
  source: 'domain.md §4.8',
  codes: [
    { label: '党务', synonyms: ['党务公开', '党务类', '党建', '党务事项'] },
    {
      label: '居务',
      synonyms: [
        '居务公开',
        '居务类',
        '事务',
        '事务公开',
        '村务',
        '村务公开',
        '村(居)务',
        '村(居)务公开',
        '居务事项',
        '社务',
      ],
    },
    { label: '财务', synonyms: ['财务公开', '财务类', '财务事项', '集体财务'] },
    {
      label: '政务',
      synonyms: ['政务公开', '政务服务', '服务公开', '政务(服务)公开', '政务(服务)', '政务类', '政务事项'],
    },
  ],
}

export const decisionCategories: CodeList = {
  source: 'domain.md §4.9',
  codes: [
    {
      label: '重大事项决策',
      code: '1',
      synonyms: ['重大问题决策', '重大事项', '重大决策', '重大决策事项', '重大事项类', '重大问题'],
    },
    {
      label: '重要干部任免',
      code: '2',
      synonyms: ['重要人事任免', '干部任免', '人事任免', '重要干部', '重要人事', '重要干部任免事项'],
    },
    {
      label: '重要项目安排',
      code: '3',
      synonyms: [
        '重要项目',
        '重大项目',
        '重大项目安排',
        '重大项目投资决策',
        '重大项目投资',
        '重要项目投资',
        '项目安排',
        '重要项目安排事项',
      ],
    },
    {
      label: '大额度资金使用',
      code: '4',
      synonyms: [
        '大额资金使用',
        '大额资金',
        '大额度资金',
        '大额度资金运作',
        '大额资金运作',
        '资金使用',
        '大额度资金使用事项',
        '大额资金支出',
        '大额开支',
      ],
    },
  ],
}
