import { compounds, surnames } from '../../values/surname.ts'

/** Signs that make up most given names: with these nothing has to stand around a name. */
const given = new Set(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红国志海燕建梅鹏飞波斌宇浩凯健俊帆雪荣辉玲琴萍雯婷欣悦佳慧莉萌晨博轩涵梓怡诗睿泽昊子豪思雨晓小大春夏秋冬松柏林森福寿康宁安全德义仁礼智信忠孝祥瑞龙虎凤鹤云雷震峰岩川江河湖洁倩颖琳瑶璐蕾薇菲莹晶珍珠翠香莲菊花兴旺发财贵富永长久新民生庆胜利根土水金木火法良才学文武彬淑惠贤爱彩霄坤乾冰立成功振邦家栋梁达远宏伯仲叔季',
)
/** Words that begin like a name. */
const words =
  /^(高血|高龄|高中|高度|高级|高效|高层|高铁|高温|高风|高校|高三|高二|高一|周岁|周边|周围|周期|周[一二三四五六日末年]|方案|方面|方式|方便|方可|方法|方向|金额|金融|金属|时间|时限|时候|时段|余额|余元|余人|余名|程序|程度|任务|任何|任职|任期|任命|江苏|江西|安全|安排|安置|安装|安徽|安抚|安居|项目|项资|石材|马路|张贴|张榜|常住|常委|常见|常规|常务|常态|严重|严格|严禁|严肃|文明|文化|文件|文体|文艺|文书|成员|成果|成年|成立|成本|成效|成功|施工|施行|许可|单位|单元|单独|计划|计生|计算|申请|申报|应当|应急|管理|管道|管网|关于|关爱|关怀|关心|关节|卫生|卫健|温馨|华人|阳光|阳性|简易|简单|全面|全体|全部|全年|全市|全区|全街|全民|全国|国家|国务|国有|广场|广告|广播|广大|通过|通知|通报|通告|公示|相关|相应|相互|司法|司机|利用|利益|东路|东区|农村|农业|农民|别墅|容易|居民|居委|居务|居住|居家|步行|师资|党员|党组|党支|党委|党总|党群|党务|党建|党内|冷链|井盖|计入|路灯|路面|路段|车辆|车位|车棚|车库|游园|来源|来访|连续|连廊|商户|商业|商铺|包括|包含|包干|解决|解除|解释|强化|强制|强调|房屋|房产|边界|木工|白血|白癜|盖章|符合|花园|花坛|花费|都市|印刷|印章|宿舍|从业|从事|双方|双拥|闻讯|劳动|劳务|通用|尚未|尚有|充分|充值|红色|红十|红斑|后续|后勤|时任|向上|向下|温暖|伍级|支部|毕业|庄严|查询|查看|查实|华侨|古树|古稀|池塘|米面|甘油|景观|柏油|植树|植物|席位|屈服|位于|曲目|游客|童年|盛夏|纪委|纪律|纪检|费用|费率|苗木|关系|关闭|谷物|左右|涂料|辛苦|梅毒|路口|齐抓|柳树|申诉|尤其|伍元|鲁班|章程|章节|季度|季节|牛奶|严防|安心|洪水|施药|陶瓷|文具|贺卡|乔木|武装|武术|易发|易燃|常年|康复|康养|龙舟|万元|万余|孔洞|白天|白色|毛巾|毛利|邱隘|秦岭|史料|顾问|侯车|余款|杜绝|戴口|夏季|夏令|钟点|汪洋|田间|田径|范围|姚江|叶片|魏晋|薛家|丁香|贾村|蔡家|苏州|卢布|吕村|彭州|曾经|曾任|沈阳|傅村|许多|邓小|袁家|曹操|肖像|董事|于是|冯村|唐代|韩国|谢绝|郑重|宋代|梁柱|罗列|马上|马桶|郭村|何时|何地|何种|林业|林木|林地|胡同|朱红|孙女|孙子|吴越|周转|黄色|黄酒|赵家|杨梅|杨树|陈列|陈旧|刘家|张家|李子|王家)/
const notGiven = /[的了是在和与及或岁元患因病症癌款额等级性术药炎疗院办街道社区村镇市省县路号楼室栋幢某×*第年月日时]/
const namedBefore =
  /[民员志为给向对由是户主子女妻夫父母孙弟兄姐妹人者及和与、同学生长任记童婴男孩名叫救助生患残扶慰访低特]$/
const namedAfter =
  /^($|[^\p{Script=Han}]|[因患系于同先女男已在被获为住家身今年满其生就户享低现曾得确经近入父母儿妻丈从读上一二三四五六七八九十的等之有接受申领签去病后前突不需进转是])/u

export interface FoundName {
  readonly start: number
  readonly end: number
}

/** Whether a cell holds a name and nothing else. 王某, 张* and 李×× are hidden already. */
export function isName(text: string): boolean {
  const name = text.replaceAll(/\s/g, '')
  if (!/^[\p{Script=Han}·]{2,}$/u.test(name)) return false
  if (/^\p{Script=Han}+(·\p{Script=Han}+)+$/u.test(name)) return true
  const surname = surnameLength(name, 0)
  return surname > 0 && name.length - surname >= 1 && name.length - surname <= 2 && isGiven(name, name.slice(surname))
}

/** Names in running text, rather one too many than one too few. */
export function namesIn(text: string): FoundName[] {
  const names: FoundName[] = []
  for (let at = 0; at < text.length; at++) {
    const length = nameLengthAt(text, at)
    if (length === 0) continue
    names.push({ start: at, end: at + length })
    at += length - 1
  }
  for (const found of text.matchAll(called)) {
    const name = found[1] ?? ''
    const start = found.index + found[0].length - name.length
    const isKnown = names.some((one) => start < one.end && start + name.length > one.start)
    if (!isKnown && !notGiven.test(name) && !words.test(name)) names.push({ start, end: start + name.length })
  }
  return names
}

/** A rare surname is told by what stands before it. */
const called =
  /(?:姓名[:：为]?\s*|户主[:：]?\s*|申请人[:：]?\s*|患者|学生[:：]?\s*|儿子|女儿|孙子|孙女|其子|其女|丈夫|妻子|儿童|女童|男童|居民|村民|低保户|困难户|救助对象[:：]?\s*)(\p{Script=Han}{2,3})(?=[，,、。；（(\s因患系现于\d]|$)/gu

function nameLengthAt(text: string, at: number): number {
  const surname = surnameLength(text, at)
  if (surname === 0) return 0
  for (const count of [2, 1]) {
    const name = text.slice(at, at + surname + count)
    const first = name.slice(surname)
    if (name.length < surname + count || !/^\p{Script=Han}+$/u.test(first) || !isGiven(name, first)) continue
    const isCommon = [...first].every((one) => given.has(one))
    const after = text.slice(at + surname + count, at + surname + count + 1)
    const isBounded = isNameBefore(text, at) && namedAfter.test(after)
    if (isBounded || (isCommon && (isNameBefore(text, at) || namedAfter.test(after)))) return surname + count
  }
  return 0
}

function surnameLength(text: string, at: number): number {
  if (compounds.includes(text.slice(at, at + 2))) return 2
  return surnames.has(text[at] ?? '') ? 1 : 0
}

const isGiven = (name: string, first: string) => !notGiven.test(first) && !words.test(name)

function isNameBefore(text: string, at: number): boolean {
  const before = text[at - 1]
  return before === undefined || !/\p{Script=Han}/u.test(before) || namedBefore.test(before)
}
