import type { LedgerId } from '@shared/ledgers/definition.ts'
import { compactText } from '@shared/values/text.ts'
import type { Cell } from '../../../workbook/sheet.ts'
import { tellingCells } from './column-profile.ts'

const board = /栏|屏|网|微信|公众号|群$|广播|电视|上墙|张贴|明白纸|手册|小程序|媒体|公告|报刊|会议|大会/
const done = /已|完成|整改|落实|施工|推进|进行中|办结|销号|竣工|到位|未|正在|筹备/
const provinces =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆/

/** What is usually written under a field of free text. Only where nobody knows the heading does it decide. */
const words: Readonly<Record<LedgerId, Readonly<Record<string, RegExp>>>> = {
  roster: {
    nativePlace: provinces,
    school: /大学|学院|学校|中学|党校|电大|开放大学|职高|一中|二中|技校/,
    socialWorkCertificate: /社工师|社会工作师|助理社|初级|中级|持证|无证/,
    address: /\d+(?:号|弄|幢|栋|室|单元)|小区|花园|新村|公寓|家园/,
  },
  training: {
    course: /培训|班$|课|讲座|轮训|专题|教育|学习|实务|党课/,
    organizer: /街道|区委|市委|组织部|民政|党校|党工委|办事处|局$|纪工?委|政法委|社会工作部|中心$/,
    form: /线上|线下|集中|授课|脱产|网络|现场|面授|自学|讲授|研讨|案例/,
    result: /合格|优秀|良好|通过|结业|^\d{2,3}分?$|优$|良$/,
  },
  talk: {
    talkType: /谈话|约谈|诫勉|函询|提醒|谈心|批评教育/,
    place: /室|办公|会议|街道|中心|社区|纪工?委|楼/,
    requirement: /要|应|加强|整改|立即|限|严格|规范|学习|完善|建立|检讨|报告/,
    outcome: done,
  },
  gift: {
    giftName: /茶|烟|酒|卡|券|月饼|粽|蟹|礼盒|土特产|水果|红包|围巾|保健|海鲜|食品|手机|字画|工艺|丝巾|蜂蜜|大米|油/,
    handedTo: /纪工?委|纪检|街道|党工委|办公室|党政办|廉政|监察|财政所|专户|党委/,
  },
  decision: {
    fundSource: /资金|经费|补助|拨|专项|集体|公益金|收入|自筹|为民服务|党组织/,
    meeting: /会$|会议|大会|代表会|联席|四议/,
    result: /通过|同意|否决|暂缓|一致/,
    disclosureForm: board,
    progress: done,
    supervisionOpinion: /同意|合规|合法|监督|异议|程序|公开|规范|无意见|属实/,
  },
  catalogue: {
    basis: /《|法$|条例|办法|规定|章程|意见|通知/,
    timeRule: /每|长期|及时|工作日|随时|即时|季|年|月|日内|常年|定期/,
    publisher: /党委|支部|居委会|社区|委员会|街道|办|科|局|所|监督/,
    channel: board,
    audience: /社会|居民|群众|对象|党员|公众|人员|成员|代表|申请人|当事/,
    mode: /主动|依申请/,
    level: /^(?:社区|街道|镇|区|县|村|市)(?:级|[、/].*)?$/,
  },
  disclosure: {
    period: /季度|\d+月|月份|年度|期|半年/,
    channel: board,
    feedback: /意见|反映|答复|反馈|无$|建议|咨询|质疑|已回复|已说明/,
  },
}

/** The share of a column's cells that say what is usually written under a field; null where nothing is usual. */
export function usualShare(cells: readonly Cell[], ledger: LedgerId, field: string): number | null {
  const usual = words[ledger][field]
  const telling = tellingCells(cells)
  if (!usual || telling.length === 0) return null
  return telling.filter((cell) => cell.kind === 'text' && usual.test(compactText(cell.text))).length / telling.length
}
