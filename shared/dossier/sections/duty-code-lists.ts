import { codeList } from './make-code-list.ts'

export const appraisalMeetings = codeList('domain.md §2.10 [P19]', {
  居民会议: '居民大会',
  居民代表会议: '居民代表大会 代表会议',
})

export const appraisalTargets = codeList('domain.md §2.10 [P19]', { 个人: '本人 成员', 班子: '领导班子 集体' })

/** 个人 in four grades, 班子 in three. */
export const appraisalGrades = codeList('domain.md §2.10 [P19]', {
  优秀: '',
  称职: '合格',
  基本称职: '基本合格',
  不称职: '不合格',
  满意: '',
  基本满意: '',
  不满意: '',
})

export const integrityGrades = codeList('domain.md §2.10 [P20]', { 好: '', 较好: '', 一般: '', 差: '较差' })

export const assessmentGrades = codeList('domain.md §4.7', {
  优秀: '',
  称职: '合格 称职(合格)',
  基本称职: '基本合格 基本称职(基本合格)',
  不称职: '不合格 不称职(不合格)',
  不定等次: '不确定等次 未定等次',
})

export const trainingCategories = codeList('domain.md §2.8 [S0]', {
  初任: '初任培训 任职培训 岗前培训',
  岗位: '岗位培训 在岗培训',
  专业技能: '专业技能培训 业务培训 技能培训 业务',
  清廉教育: '廉洁教育 廉政教育 清廉培训 警示教育 廉政培训',
  党员轮训: '党员培训 轮训 党员教育培训',
})

export const trainingForms = codeList('domain.md §2.8', {
  集中: '集中培训 线下 面授 脱产 集中学习 现场',
  网络: '网络培训 线上 网上 在线 网络学习 网授',
})

export const talkTypes = codeList('domain.md §4.5', {
  任前廉政谈话: '任前谈话 任职谈话 任前',
  例行廉政谈话: '例行谈话 廉政谈话 廉洁谈话 日常廉政谈话',
  日常谈心谈话: '谈心谈话 谈心 日常谈话',
  提醒谈话: '提醒 谈话提醒 廉政提醒谈话 提醒约谈',
  诫勉谈话: '诫勉 诫免谈话',
  '谈话函询—谈话': '谈话函询(谈话) 谈话函询-谈话 谈话函询谈话',
  '谈话函询—函询': '函询 谈话函询(函询) 谈话函询-函询 谈话函询函询',
  批评教育: '批评教育谈话',
  责令检查: '责令书面检查',
  履责约谈: '约谈 履职约谈 责任约谈',
  审计谈话: '',
  换届谈话: '换届',
  离任谈话: '离任廉政谈话 离任',
})

export const talkOutcomes = codeList('domain.md §7.2', {
  合格: '回访合格 已整改 整改完成 整改到位 已完成 完成 已落实',
  不合格: '回访不合格 未整改 整改不到位 未完成',
})

export const adoptions = codeList('domain.md §7.2', { 采信: '予以采信 采信了结', 再核: '不予采信 再核实' })

export const talkStages = codeList('domain.md §7.2', {
  计划: '待谈',
  已谈: '已谈话',
  待整改: '整改中',
  回访合格: '',
  回访不合格: '',
  发函: '已发函',
  已收: '已收函',
  待回复: '',
  已回复: '',
  采信: '',
  再核: '',
  归档: '已归档',
})

export const clueChannels = codeList('domain.md §2.7 [C2]', {
  网站: '网络 网上举报 网络举报',
  电话: '电话举报',
  信箱: '举报箱 邮箱',
  转办: '上级转办 转交 移送',
  来信来访: '来信 来访 信访',
  '12345': '12345热线 市民热线',
  巡察: '巡察移交',
  审计: '审计移交',
  监督检查: '日常监督 检查发现',
})

export const clueDisposals = codeList('domain.md §2.7 [L5 art.40–41]', {
  谈话函询: '',
  初步核实: '初核',
  暂存待查: '暂存',
  予以了结: '了结',
})

export const clueConclusions = codeList('domain.md §2.7', {
  属实: '全部属实 查实',
  部分属实: '基本属实',
  不属实: '失实 查否',
  无法查实: '无法核实 查无实据',
})

export const clueStages = codeList('domain.md §7.3 [C2]', {
  待受理: '',
  已受理: '受理',
  核查中: '核实中 初核中',
  处置中: '',
  已办结: '办结',
  已归档: '归档',
  不予受理: '',
})

export const sanctionSystems = codeList('domain.md §2.9', {
  党纪: '党纪处分 党内处分',
  政务: '政务处分 政纪 行政处分',
  组织处理: '组织措施',
  其他: '其它',
})

/** 警告 stands once: the system beside it says which one is meant. */
export const sanctionKinds = codeList('domain.md §4.6', {
  警告: '党内警告 政务警告',
  严重警告: '党内严重警告',
  撤销党内职务: '撤销党内职务处分',
  留党察看一年: '留党察看(一年) 留党察看1年',
  留党察看二年: '留党察看(二年) 留党察看两年 留党察看2年',
  开除党籍: '',
  记过: '政务记过',
  记大过: '政务记大过',
  降级: '政务降级',
  撤职: '政务撤职',
  开除: '政务开除 开除公职',
  谈话提醒: '提醒谈话',
  批评教育: '',
  责令检查: '责令书面检查',
  通报批评: '通报',
  诫勉: '诫勉谈话',
  停职检查: '停职',
  调整职务: '调离岗位 调整岗位',
  责令辞职: '',
  免职: '',
  罢免: '',
  解聘: '解除聘用',
  '扣减绩效/补贴': '扣减绩效 扣减补贴 扣发绩效',
  行政处罚: '',
  刑事处罚: '判刑 刑罚',
})

export const auditTypes = codeList('domain.md §2.11', {
  任期: '任期审计 任中 任中审计 任期经济责任审计',
  离任: '离任审计 离任经济责任审计',
})

export const qualificationMatters = codeList('domain.md §2.12', {
  换届提名: '换届',
  补选: '补选提名',
  年度: '年度联审',
})

export const unitOpinions = codeList('domain.md §2.12', {
  合格: '无异议 同意 通过 无问题',
  不合格: '不同意 不通过',
  需核实: '待核实 核实',
})

export const qualificationConclusions = codeList('domain.md §7.6', {
  合格: '通过 无异议',
  不合格: '不通过',
  复核: '需复核 待复核',
})
