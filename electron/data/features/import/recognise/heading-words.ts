import type { LedgerId } from '@shared/ledgers/definition.ts'

/**
 * What a heading must speak of to mean a field, in whatever order: 结束培训时间 is 培训时间结束. `+` joins what must
 * all be there, `;` parts ways to say it, and `fill` may stand anywhere without changing what is meant.
 */
export interface HeadingWords {
  readonly fill: string
  readonly fields: Readonly<Record<string, string>>
}

const time = '时间|日期|年月日|年月|时点|日子|日'
const start = '开始|起始|起|始|开班|报到|开课'
const end = '结束|终止|截止|终了|止|结业|结课|撤下'
const limit = '时限|期限|限期|到期|完成|截止'
const outcome = '情况|结果|成效|进展|成果|进度|状态|效果'
const place = '地点|场所|地址|处所|位置'
const sum = '金额|资金|数额|额度|经费|费用|款额'
const home = '社区|居委会|村社区|村居|单位'
const remark = '备注|附注|备考;说明+其他|需要|备注|补充'
const community = `${home}+所在|归属|所属|隶属|名称|全称|服务;社区|村社区|村居`
const everywhere = '的|之|及|和|与|或|、|/|等|信息|本次|具体|详细|主要|实际|所|有关|相关|各|该|何|请|填写|栏|共|总|个'

export const headingWords: Readonly<Record<LedgerId, HeadingWords>> = {
  roster: {
    fill: `${everywhere}|社区|居委|村|两委|干部|成员|人员|班子|工作者?|本人|个人|现任|现|目前|情况|类别|是否|有无|属于|系|还是|兼职|取得|持有|名称`,
    fields: {
      community,
      name: '姓名|名字|全名;人员|干部|成员|社工+名称|名单',
      gender: '性别',
      ethnicity: '民族|名族|族别',
      birth: '出生|生日',
      nativePlace: '籍贯|祖籍|原籍|老家',
      idNo: '身份证|身份号码|证件号',
      politicalStatus: '政治面貌|政治成份|政治身份|政治状况|政治面目|党派',
      partyJoined: `入党|加入中国共产党|加入党组织|加入中共|加入共产党+${time}|何时|何年何月`,
      workStarted: `参加工作|参工+${time}|何时|何年何月`,
      education: '学历|文化程度|文化水平|受教育程度',
      partyPost: '党组织|党委|党总支|党支部|党内|支部+职务|任职|职位',
      committeePost: '居委会|居民委员会|居委+职务|任职|职位',
      supervisionPost: '居监委|监委会|监督委员会|居务监督|居监会+职务|任职|职位',
      post: '职务|岗位|职位;职务+任|所任',
      termStart: `现职|任职|现职务|当选|到任|就任|现岗位+${time}|何时|何年何月`,
      phone: '电话|手机|联系方式|联络方式',
      socialWorkCertificate: '社工|社会工作者|社会工作|社会+证书?|等级|资格|师|水平',
      dualHead: '一肩挑',
      crossAppointed: '交叉',
      fullTime: '专职|全职|专兼职',
      address: '住址|住所|居住地|家庭地址|常住地|居住+地址|地',
      remark,
    },
  },
  training: {
    fill: `${everywhere}|培训|学习|参训|教育|参加|干部|人员|情况|名称|脱产|轮训|本期|单位`,
    fields: {
      community: `${home}+所在|归属|所属|隶属|选送|送训;社区`,
      name: '姓名|名字|学员|名单;参训|受训|培训|学习|参加+人|者|对象|人员|干部',
      course: '课程|班次|主题|内容|项目|科目|课题|培训班|讲座',
      organizer: '主办|承办|举办|组织|承训|办班+单位|机构|部门|方|学校',
      startDate: `${start}+${time}`,
      endDate: `${end}+${time}`,
      days: '天数|日数|时长',
      form: '形式|方式',
      result: `考核|考试|结业|成绩|测试+${outcome}|成绩|等次|评定;成绩`,
      remark,
    },
  },
  talk: {
    fill: `${everywhere}|谈话|约谈|谈心|开展|提醒|干部|人员|负责|工作|存在|问题|内容|要求|后|任`,
    fields: {
      community: `${home}+所在|归属|所属|隶属;社区+被谈话人|被谈话对象|谈话对象|对象;社区+被谈话人|被谈话对象|谈话对象|对象+所在|所属`,
      name: '被|受|对象+谈话|约谈|谈心|提醒|姓名|名单;谈话|约谈+对象|人员;对象',
      post: '职务|职位|岗位+被谈话人|被谈话对象|谈话对象|对象|现任|担任|社区;职务',
      talkType: '类型|类别|种类|性质|方式|形式',
      interviewer: '主谈|主持|负责|实施|组织+人|领导|者;谈话|约谈+领导;谈话人|约谈人',
      date: time,
      place,
      reason: '事由|原因|内容|主题|缘由|问题',
      requirement: '要求|意见|措施|建议',
      deadline: `整改|完成|要求+${limit}+${time};整改|完成|要求+时限|期限|限期|到期`,
      outcome: `整改|落实|完成|回访|处理+${outcome}`,
      remark,
    },
  },
  gift: {
    fill: `${everywhere}|上交|上缴|拒收|登记|收受|礼品|物品|礼物|实物|干部|人员|情况|人民币|估计|元|份|收到`,
    fields: {
      community: `社区|居委会|村社区|村居+所在|归属|所属|隶属;社区`,
      name: '姓名;上交|上缴|拒收|登记|报告|申报|收受+人|者|人员',
      date: `${time}`,
      amount: '礼金|现金|红包|卡券|支付凭证|有价证券;金额',
      giftName: '礼品|物品|礼物|实物|礼金+名称|品名|种类|型号',
      quantity: '数量|件数|数目|个数',
      value: '价值|折价|估价|估值|折合|价格',
      handedTo: '上交|上缴|接收|受理|保管|移交|登记+部门|单位|机构|去向',
      remark,
    },
  },
  decision: {
    fill: `${everywhere}|三重一大|集体|决策|事项|议题|决议|表决|会议|社区|情况|项目|人数|票数|票|人|名称|人员|向|居民|渠道|研究|落实`,
    fields: {
      community,
      number: '编号|编码|代码|文号',
      category: '类别|类型|分类|性质|种类',
      title: '事项|议题|项目|标题+三重一大|决策|集体|会议|名称|审议|讨论|研究|重大',
      content: '内容|描述|概述|简介',
      amount: sum,
      fundSource: '资金|经费|款项+来源|出处|渠道',
      proposer: '提议|动议|提出|提案|提请|发起+人|者|单位|主体',
      meeting: '会议|会+名称|类型|形式|类别;决策|议事+形式|方式|程序',
      meetingDate: `会议|决策|议事|审议|召开|决定|表决|研究|讨论|上会+${time}`,
      expected: '应到|应参加|应出席|应参会',
      present: '实到|实际参加|实际出席|实参|到会|出席|参会',
      agree: '同意|赞成|赞同',
      oppose: '反对|不同意|不赞成',
      abstain: '弃权',
      result: '结果|结论|通过;决议|表决+情况',
      disclosedOn: `公开|公示|公布|公告+${time}`,
      disclosureForm: '公开|公示|公布|公告+方式|形式|渠道|载体|途径',
      responsible: '责任人|负责人|经办人|承办人|牵头人',
      progress: '执行|落实|实施|推进|进展|办理+情况|进度|进展',
      completedOn: `完成|办结|竣工|完工+${time}|时限`,
      supervisionOpinion: '监督|监委会|居监委|监督委员会|居务监督+意见|情况|结论',
      remark,
    },
  },
  catalogue: {
    fill: `${everywhere}|公开|信息|事项|目录|单位|居民|面向`,
    fields: {
      category: '类别|领域|大类|分类|类型',
      level1: '一级|大项',
      level2: '二级|小项|子项',
      content: '内容|要素',
      basis: '依据',
      timeRule: '时限|周期|频次|频率|期限|时间|时效',
      publisher: '主体|责任单位|责任部门|责任主体',
      channel: '渠道|载体|平台|途径|场所|形式',
      audience: '对象|受众|范围|人群',
      mode: '方式|属性|性质|种类',
      level: '层级|级别|层次',
    },
  },
  disclosure: {
    fill: `${everywhere}|公开|公示|公布|事项|居务|内容|情况|责任|向|居民|材料|名称|审核`,
    fields: {
      community: `${home}+所在|归属|所属|隶属|名称|公示|公开|填报;社区`,
      category: '类别|类型|分类|种类',
      item: '公开|公示|公布+事项|内容|标题|项目|材料|信息|主题',
      period: '期次|期数|期别|批次|季度|月份|期间|所属期',
      dueDate: `应当?|规定|计划|要求|最迟|最晚+公开|公示|公布+${time}|时限|期限`,
      publishedDate: `公开|公示|公布|发布|张榜|上墙+${time}`,
      channel: '方式|形式|渠道|载体|途径|平台|地点|位置|场所',
      displayFrom: `公示|张贴|展示+${start}+${time};公示+${start}`,
      displayTo: `公示|张贴|展示+${end}+${time};公示+${end}`,
      reviewer: '审核|审批|审签|审定|把关|核准+人|人员|签字|领导',
      feedback: '意见|反馈|建议|异议',
      remark,
    },
  },
}
