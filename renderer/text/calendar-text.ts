const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** 10月1日. */
const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const weekday = (day: string) => `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
const state = (isWorkday: boolean) => (isWorkday ? '上班' : '放假')

/** 工作日历, a part of the page 设置. */
export const calendarText = {
  title: '工作日历',
  failed: '工作日历没有载入',
  hint: '按工作日计算的公开期限、函询回复期限，都用这份日历。街道不同的日子（选举放假、周末值班等）点日期设置，以街道的为准。',
  hintReadOnly: '按工作日计算的公开期限、函询回复期限，都用这份日历。街道自己的日子由系统管理员设置。',
  year: (year: number) => `${year} 年`,
  month: (month: number) => `${month} 月`,
  earlier: '上一年',
  later: '下一年',
  thisYear: '今年',
  weekHeads: ['一', '二', '三', '四', '五', '六', '日'],
  legend: { off: '放假', worked: '上班', own: '街道自定' },
  offMark: '休',
  workMark: '班',
  notKnown: (year: number) => `${year} 年的放假通知没有收录`,
  notKnownHint:
    '按工作日计算的应公开日，凡落到这一年的，程序不推算，事项标为“时限待定”，请按正式通知掌握；函询回复期限暂按周末推算并注明。下面设的街道自定日子照样有效，但不能代替全年的放假通知。通知公布后，随程序更新收录。',
  grid: (year: number) => `${year} 年日历，用方向键移动，按回车设置`,
  monthDay,
  weekday,
  /** 10月1日（周四）. */
  dated: (day: string) => `${monthDay(day)}（${weekday(day)}）`,
  state,
  dayLabel: (day: string, isWorkday: boolean, name: string, isOwn: boolean) =>
    [monthDay(day) + weekday(day), name, state(isWorkday), isOwn && '街道自定'].filter(Boolean).join('，'),
  noticeSays: (notice: { isWorkday: boolean; name: string } | null, isWeekend: boolean) =>
    notice
      ? `按放假通知：${notice.name}${notice.isWorkday ? '' : '放假'}。`
      : isWeekend
        ? '按周次：周末，放假。'
        : '按周次：工作日，上班。',
  ownTitle: '街道自定的日子',
  noOwn: (year: number) => `${year} 年没有自定的日子。`,
  noticeTitle: '放假通知',
  span: (from: string, to: string, days: number) =>
    from === to ? `${monthDay(from)}放假` : `${monthDay(from)}至${monthDay(to)}放假，共 ${days} 天`,
  madeUp: (days: readonly string[]) =>
    days.length === 0 ? '' : `${days.map((day) => `${monthDay(day)}（${weekday(day)}）`).join('、')}上班`,
  editTitle: (day: string) => `${Number(day.slice(0, 4))}年${monthDay(day)} ${weekday(day)}`,
  choice: '这一天',
  off: '放假',
  work: '上班',
  restore: '恢复',
  restoreHint: '去掉街道自定，按放假通知和周次。',
  name: '名称',
  nameExample: '例如：选举日放假',
  nameMissing: '请写明名称，例如：选举日放假、防汛值班。',
  save: '保存',
  cancel: '取消',
  undo: '撤销',
  saved: (day: string, isWorkday: boolean | null) =>
    isWorkday === null
      ? `${monthDay(day)}已恢复，按工作日计算的期限已重算。`
      : `${monthDay(day)}已设为${state(isWorkday)}，按工作日计算的期限已重算。`,
} as const
