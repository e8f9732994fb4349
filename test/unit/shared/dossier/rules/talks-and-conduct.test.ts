import { describe, expect, test } from 'vitest'
import { clueWarning } from '@shared/dossier/rules/clue-rules.ts'
import { allRules, explainRules } from '@shared/dossier/rules/all-rules.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { defaultRuleParameters, parameterKeys, parameterRefusal } from '@shared/people/rule-parameters.ts'
import { aWorkCalendar } from '../../../../helpers/a-work-calendar.ts'
import { aDossier, aPost, aRecord, facts, found } from '../../../../helpers/person-facts.ts'

const inSection = (section: string, values: RecordValues) => facts({ dossiers: [aDossier([aRecord(section, values)])] })

describe('talks', () => {
  test('one routine talk a year, and a planned one is none yet', () => {
    const talk = { talkType: '例行廉政谈话', date: '2026-06-01' }
    expect(found('R-TLK-01', inSection('talks', talk))).toEqual([])
    expect(found('R-TLK-01', inSection('talks', { ...talk, stage: '计划' }))).toMatchObject([{ dueOn: '2026-12-31' }])
    expect(found('R-TLK-01', inSection('talks', { ...talk, date: '2025-06-01' }))).toHaveLength(1)
    expect(found('R-TLK-01', inSection('talks', { talkType: '提醒谈话', date: '2026-06-01' }))).toHaveLength(1)
  })
  test('a deadline without a return visit is due on its day', () => {
    const talk = { talkType: '提醒谈话', date: '2026-10-01', deadline: '2026-11-21' }
    expect(found('R-TLK-02', inSection('talks', talk))).toMatchObject([{ dueOn: '2026-11-21' }])
    expect(found('R-TLK-02', inSection('talks', { ...talk, returnedOn: '2026-11-21' }))).toEqual([])
    const again = { ...talk, returnedOn: '2026-11-21', outcome: '不合格' }
    expect(found('R-TLK-02', inSection('talks', again))).toMatchObject([{ level: 'alert' }])
  })
  test('an inquiry is answered within fifteen working days of its receipt', () => {
    const letter = { talkType: '谈话函询—函询', sentOn: '2026-11-18', receivedOn: '2026-11-20' }
    expect(found('R-TLK-03', inSection('talks', letter))).toMatchObject([{ dueOn: '2026-12-11' }])
    const off = aWorkCalendar({ off: ['2026-12-01'] })
    expect(found('R-TLK-03', inSection('talks', letter), { calendar: off })).toMatchObject([{ dueOn: '2026-12-14' }])
    const madeUp = aWorkCalendar({ worked: ['2026-12-05'] })
    expect(found('R-TLK-03', inSection('talks', letter), { calendar: madeUp })).toMatchObject([{ dueOn: '2026-12-10' }])
    expect(found('R-TLK-03', inSection('talks', { ...letter, replyDue: '2026-12-01' }))).toMatchObject([
      { dueOn: '2026-12-01' },
    ])
    expect(found('R-TLK-03', inSection('talks', { ...letter, repliedOn: '2026-12-01' }))).toMatchObject([
      { dueOn: null },
    ])
    expect(found('R-TLK-03', inSection('talks', { ...letter, repliedOn: '2026-12-01', adoption: '采信' }))).toEqual([])
    expect(found('R-TLK-03', inSection('talks', { ...letter, talkType: '谈话函询—谈话' }))).toEqual([])
  })
})

test('an inquiry whose time runs into a year without a notice is reckoned by the week, and says so', () => {
  const letter = { talkType: '谈话函询—函询', sentOn: '2026-12-21', receivedOn: '2026-12-21' }
  const calendar = aWorkCalendar({ published: (year) => year < 2027 })
  expect(found('R-TLK-03', inSection('talks', letter), { calendar })).toMatchObject([
    { dueOn: '2027-01-11', sentence: expect.stringContaining('2027 年放假安排') as string },
  ])
  const [known] = found('R-TLK-03', inSection('talks', letter))
  expect(known?.sentence).not.toContain('放假安排')
})

describe('clues', () => {
  test('half of the time is no warning yet, a day more is yellow, a day over is red', () => {
    expect(clueWarning('2026-11-02', '2026-12-12', '2026-11-22')).toBeNull()
    expect(clueWarning('2026-11-02', '2026-12-12', '2026-11-23')).toBe('yellow')
    expect(clueWarning('2026-11-02', '2026-12-12', '2026-12-12')).toBe('yellow')
    expect(clueWarning('2026-11-02', '2026-12-12', '2026-12-13')).toBe('red')
  })
  test('are not warned of when closed, and are for few to see', () => {
    const clue = { number: '1', receivedOn: '2026-10-01', deadline: '2026-11-21' }
    expect(found('R-CLU-01', inSection('clues', clue))).toMatchObject([{ level: 'alert', dueOn: '2026-11-21' }])
    expect(found('R-CLU-01', inSection('clues', { ...clue, closedOn: '2026-11-01' }))).toEqual([])
    const open = allRules.filter(({ isRestricted }) => !isRestricted)
    const everything = inSection('clues', { ...clue, conclusion: '不属实' })
    const context = { today: '2026-11-22', parameters: defaultRuleParameters, calendar: aWorkCalendar() }
    const said = open.flatMap(({ check }) => check(everything, context))
    expect(said.filter(({ section }) => section === 'clues')).toEqual([])
  })
  test('what proved false has to be cleared', () => {
    expect(found('R-CLU-02', inSection('clues', { conclusion: '不属实' }))).toHaveLength(1)
    expect(found('R-CLU-02', inSection('clues', { conclusion: '不属实', isClarified: true }))).toEqual([])
  })
})

describe('ceremonies', () => {
  const wedding = (reportedOn: string | null) =>
    found('R-CER-01', inSection('ceremonies', { matter: '子女婚事', date: '2026-11-30', reportedOn }))
  test('a wedding is reported ten days before', () => {
    expect(wedding('2026-11-20')).toEqual([])
    expect(wedding('2026-11-21')).toMatchObject([{ level: 'warning' }])
    expect(wedding(null)).toMatchObject([{ level: 'task', dueOn: '2026-11-20' }])
  })
  test('a funeral within ten days after', () => {
    const funeral = (reportedAfterOn: string | null) =>
      found('R-CER-01', inSection('ceremonies', { matter: '直系亲属丧事', date: '2026-11-10', reportedAfterOn }))
    expect(funeral('2026-11-20')).toEqual([])
    expect(funeral('2026-11-21')).toHaveLength(1)
    expect(funeral(null)).toMatchObject([{ dueOn: '2026-11-20' }])
  })
  test('twenty tables and two hundred guests are the most', () => {
    const size = (tables: number, guests: number) => found('R-CER-02', inSection('ceremonies', { tables, guests }))
    expect(size(20, 200)).toEqual([])
    expect(size(21, 201)[0]?.sentence).toContain('21 桌（不超过 20 桌）、201 人（不超过 200 人）')
  })
})

test('promises are judged before the term ends', () => {
  const promised = (termEnd: string, isKept: string | null) => ({
    ...inSection('promises', { promiseType: '竞职承诺', signedOn: '2025-03-01', isKept }),
    community: { ...facts().community!, termStart: '2025-03-01', termEnd },
  })
  expect(found('R-PRM-01', promised('2027-03', null))).toMatchObject([{ dueOn: '2027-03-31' }])
  expect(found('R-PRM-01', promised('2027-03', '已兑现'))).toEqual([])
  expect(found('R-PRM-01', promised('2027-12', null))).toEqual([])
})

describe('qualification', () => {
  const levels = (values: RecordValues) =>
    found('R-QUA-01', inSection('qualification', values)).map(({ level }) => level)
  test('a doubtful unit is a task, one that refuses an alert, whatever the conclusion says', () => {
    expect(levels({ discipline: '合格', court: '合格', conclusion: '合格' })).toEqual([])
    expect(levels({ discipline: '合格', court: '需核实' })).toEqual(['task'])
    expect(levels({ court: '不合格', conclusion: '合格' })).toEqual(['alert'])
    expect(levels({ conclusion: '不合格' })).toEqual(['alert'])
    expect(levels({ conclusion: '复核' })).toEqual(['task'])
  })
})

describe('R-CONFLICT-01', () => {
  const supervisor = (family: RecordValues, theirs: RecordValues[] = []) =>
    facts({
      appointments: [aPost({ organisation: 'supervision' })],
      dossiers: [aDossier([aRecord('family', family)])],
      supervised: [
        {
          id: 'p2' as never,
          name: '李建国',
          idNo: '330299197001011235',
          family: theirs.map((values) => aRecord('family', values, 'theirs')),
        },
      ],
    })
  test('by number it is certain, by name a suspicion, and another number is somebody else', () => {
    const brother = { relation: '兄弟姐妹', name: '李建国' }
    expect(found('R-CONFLICT-01', supervisor({ ...brother, idNo: '330299197001011235' }))[0]?.level).toBe('alert')
    expect(found('R-CONFLICT-01', supervisor(brother))[0]).toMatchObject({
      level: 'warning',
      sentence: expect.stringContaining('疑似'),
    })
    expect(found('R-CONFLICT-01', supervisor({ ...brother, idNo: '330299197001011999' }))).toEqual([])
  })
  test('it is enough that the other has written it down', () => {
    const theirs = { relation: '女', name: '陈晓雨', idNo: '330299198503012341' }
    expect(found('R-CONFLICT-01', supervisor({}, [theirs]))[0]?.recordIds).toEqual(['theirs'])
  })
  test('who is related, but not near, is asked about', () => {
    const inLaw = { relation: '女婿', name: '李建国', idNo: '330299197001011235' }
    expect(found('R-CONFLICT-01', supervisor(inLaw))[0]?.level).toBe('warning')
  })
})

test('R-CONFLICT-03 stands until the supplier is verified', () => {
  const supplier = { related: '陈强', relation: '子', company: '新湖保洁公司', isSupplier: true }
  expect(found('R-CONFLICT-03', inSection('conflicts', supplier))).toHaveLength(1)
  expect(found('R-CONFLICT-03', inSection('conflicts', { ...supplier, verification: '已核实' }))).toEqual([])
  expect(found('R-CONFLICT-03', inSection('conflicts', { ...supplier, isSupplier: false }))).toEqual([])
})

describe('the rules as data', () => {
  test('have each an id of their own and say everything a clerk asks for', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length)
    for (const { label, words, source } of explainRules(defaultRuleParameters)) {
      expect(label && words && source).toBeTruthy()
    }
  })
  test('quote articles of the one law alone that was read', () => {
    const sources = explainRules(defaultRuleParameters).flatMap(({ source, parameters }) => [
      source,
      ...parameters.map((one) => one.source),
    ])
    for (const source of sources.filter((one) => /第.+条/.test(one)))
      expect(source).toContain('《公职人员政务处分法》第')
  })
  test('every parameter keeps to its own definition', () => {
    for (const key of parameterKeys) expect(parameterRefusal(key, defaultRuleParameters[key].value)).toBeNull()
    expect(parameterRefusal('trainDaysHead', '七')).toContain('正职每年培训天数')
    expect(parameterRefusal('dossierSubmitBy', '13-01')).not.toBeNull()
    expect(parameterRefusal('seatTiers', [{ maxHouseholds: 3000, seats: 5 }])).not.toBeNull()
  })
})
