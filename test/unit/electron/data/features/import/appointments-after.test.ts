import { expect, test } from 'vitest'
import { appointmentsAfter } from '../../../../../../electron/data/features/import/appointments-after.ts'
import { aPerson, anAppointment, aRow, aTable, plan, theData } from './roster-builders.ts'

const known = aPerson('p1', { name: '张伟', birth: '1985-03', communityId: 'donghu' })
const file = { community: '东湖社区', name: '张伟', birth: '1985-03' }

function after(values: Record<string, string>, held: ReturnType<typeof anAppointment>[], chosen: readonly string[]) {
  const { rows, today } = plan([aTable([aRow(2, { ...file, ...values })])], theData([known], held))
  const { record } = rows[0]!.person
  const community = { id: 'donghu', key: '东湖', name: '东湖社区' }
  const appointments = appointmentsAfter({
    record,
    community,
    appointments: held,
    today,
    chosen: new Set(chosen),
    communityName: () => '',
    newId: () => 'new',
  })
  return appointments.map(({ id, organisation, post, startedOn, endedOn }) => [
    id,
    organisation,
    post,
    startedOn,
    endedOn,
  ])
}

const member = anAppointment('p1', 'committee', '委员', { startedOn: '2018-03' })

test('a post that follows another one ends it', () => {
  expect(after({ committeePost: '主任', termStart: '2024-05' }, [member], ['committeePost', 'termStart'])).toEqual([
    ['p1-committee-委员', 'committee', '委员', '2018-03', '2024-05'],
    ['new', 'committee', '主任', '2024-05', null],
  ])
})

test('a post that corrects another one takes its place', () => {
  expect(after({ committeePost: '主任' }, [member], ['committeePost'])).toEqual([
    ['new', 'committee', '主任', null, null],
  ])
})

test('an unticked organisation stays as it was', () => {
  expect(after({ committeePost: '主任', partyPost: '书记' }, [member], ['partyPost'])).toEqual([
    ['p1-committee-委员', 'committee', '委员', '2018-03', null],
    ['new', 'party', '书记', null, null],
  ])
})

test('the start of a post that stays is corrected, a past post never', () => {
  const past = anAppointment('p1', 'committee', '副主任', { startedOn: '2013-03', endedOn: '2018-03' })

  expect(after({ committeePost: '委员', termStart: '2018-06' }, [past, member], ['termStart'])).toEqual([
    ['p1-committee-副主任', 'committee', '副主任', '2013-03', '2018-03'],
    ['p1-committee-委员', 'committee', '委员', '2018-06', null],
  ])
})
