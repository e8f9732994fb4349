import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import { confirmDossier, aDossier } from '../helpers/a-dossier.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { changeByte } from '../helpers/ledger-files.ts'
import { aJpg, aPackedPdf, aPdf, aPng, aZip } from '../helpers/scans.ts'
import { mountSmallDisk } from '../helpers/small-disk.ts'
import { openTestApp, openTestStreet, temporaryFolder, type TestApp, testPassword } from '../helpers/test-app.ts'
import { actAs } from '../helpers/worked-dossier.ts'

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const remove of leftovers.splice(0).toReversed()) await remove()
})

function folder(): string {
  const path = temporaryFolder()
  leftovers.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

async function streetWithDossier() {
  const app = await openTestStreet()
  leftovers.push(() => app.remove())
  const communityId = await aCommunity(app)
  const personId = await app.call('people', 'create', aPerson({ communityId }))
  const desk = folder()
  const dossierId = await aDossier(app, personId)
  const chosen = (name: string, content: Buffer | string) => {
    writeFileSync(join(desk, name), content)
    return app.ticket(join(desk, name), 'read')
  }
  const add = (...files: (readonly [string, Buffer | string])[]) =>
    addTo(
      app,
      dossierId,
      files.map(([name, content]) => chosen(name, content)),
    )
  return { app, communityId, personId, dossierId, desk, chosen, add }
}

function addTo(app: TestApp, dossierId: DossierId, tickets: string[], section = 'gifts') {
  return app.call('attachments', 'add', { dossierId, section, recordId: null, tickets })
}

const list = (app: TestApp, dossierId: DossierId) => app.call('attachments', 'list', { dossierId })
const undo = (app: TestApp, seq: number | undefined) => app.call('history', 'undo', { seq: seq ?? 0 })
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const fileOf = (app: TestApp, content: Buffer, under = app.folder) =>
  join(under, 'attachments', sha256(content).slice(0, 2), sha256(content))
const filesIn = (path: string) =>
  existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/]/.test(name)) : []
const contentOf = async (app: TestApp, dossierId: DossierId, id: string) =>
  Buffer.from((await app.call('attachments', 'open', { dossierId, id })).content)

describe('adding', () => {
  test('keeps what it reads encrypted, with type, pages, hash, who and when', async () => {
    const { app, dossierId, add } = await streetWithDossier()
    const scan = aPdf(3, '韩佳远的承诺书')
    const { added, refused } = await add(
      ['承诺书.pdf', scan],
      ['签字.pdf', aPackedPdf(2)],
      ['现场.JPG', aJpg()],
      ['截图.png', aPng()],
      ['说明.docx', aZip('[Content_Types].xml', 'word/document.xml')],
      ['台账.xlsx', aZip('[Content_Types].xml', 'xl/workbook.xml')],
    )

    expect(refused).toEqual([])
    expect(added.map(({ type, pages }) => [type, pages])).toEqual([
      ['pdf', 3],
      ['pdf', 2],
      ['jpg', 1],
      ['png', 1],
      ['docx', null],
      ['xlsx', null],
    ])
    expect(added[0]).toMatchObject({ fileName: '承诺书.pdf', bytes: scan.length, addedBy: '周敏', damage: null })
    expect(added[0]?.sha256).toBe(sha256(scan))
    expect(await list(app, dossierId)).toEqual(added)
    const stored = readFileSync(fileOf(app, scan))
    expect(stored.includes('/Type')).toBe(false)
    expect(stored.includes('韩佳远')).toBe(false)
    expect(await contentOf(app, dossierId, added[0]?.id ?? '')).toEqual(scan)
    expect(app.topics).toContain('attachments')
  })

  test('the same content once, wherever it is added, and not twice in one place', async () => {
    const { app, personId, chosen, add } = await streetWithDossier()
    const other = await aDossier(app, personId, { year: 2027 })
    const scan = aPdf(1)
    await add(['甲.pdf', scan])
    const inode = statSync(fileOf(app, scan)).ino
    const again = await add(['乙.pdf', scan], ['丙.pdf', aPdf(2)], ['丁.pdf', aPdf(2)])
    expect(again.added.map(({ fileName }) => fileName)).toEqual(['丙.pdf'])
    expect(again.refused).toEqual([
      { fileName: '乙.pdf', message: expect.stringContaining('“甲.pdf”') },
      { fileName: '丁.pdf', message: expect.stringContaining('“丙.pdf”') },
    ])
    await addTo(app, other, [chosen('戊.pdf', scan)])
    expect(await list(app, other)).toHaveLength(1)
    expect(filesIn(join(app.folder, 'attachments'))).toHaveLength(2)
    expect(statSync(fileOf(app, scan)).ino).toBe(inode)
  })

  test('what cannot be kept is named with the reason, and the others are added', async () => {
    const { app, desk, chosen, add, dossierId } = await streetWithDossier()
    await app.call('settings', 'save', { attachmentMaxMegabytes: 1 })
    mkdirSync(join(desk, '文件夹'))
    const gone = chosen('没了.pdf', aPdf(1))
    rmSync(join(desk, '没了.pdf'))
    const { added, refused } = await addTo(app, dossierId, [
      chosen('程序.pdf', Buffer.concat([Buffer.from('MZ'), aPdf(1)])),
      chosen('空.png', ''),
      chosen('大.jpg', aJpg('x'.repeat(1024 * 1024))),
      app.ticket(join(desk, '文件夹'), 'read'),
      gone,
      chosen('好.jpg', aJpg('x'.repeat(1024 * 1024 - 6))),
    ])
    expect(added.map(({ fileName }) => fileName)).toEqual(['好.jpg'])
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“程序.pdf”.*不能添加/),
      expect.stringMatching(/^“空.png”是空文件/),
      expect.stringMatching(/^“大.jpg”超过 1 MB/),
      expect.stringMatching(/^“文件夹”是文件夹/),
      expect.stringMatching(/^“没了.pdf”读不出来/),
    ])
    const before = app.lastCommitted()
    expect((await add(['空的.pdf', ''])).added).toEqual([])
    expect(app.lastCommitted()).not.toEqual(before)
    expect(app.lastCommitted()).toBeUndefined()
  })

  test('cancelled leaves neither rows nor files', async () => {
    const { app, dossierId, chosen } = await streetWithDossier()
    await addTo(app, dossierId, [chosen('在.pdf', aPdf(1))])
    const cancel = new AbortController()
    const tickets = [2, 3, 4].map((pages) => chosen(`${pages}.pdf`, aPdf(pages)))
    const stages: number[] = []
    const running = app.call(
      'attachments',
      'add',
      // The first is there already: what is cancelled must not take it along.
      { dossierId, section: 'talks', recordId: null, tickets: [chosen('又.pdf', aPdf(1)), ...tickets] },
      {
        signal: cancel.signal,
        report: ({ done, total }) => {
          stages.push(done)
          expect(total).toBe(4)
          if (done === 2) cancel.abort()
        },
      },
    )
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(stages).toEqual([0, 1, 2])
    expect(await list(app, dossierId)).toHaveLength(1)
    expect(filesIn(join(app.folder, 'attachments'))).toHaveLength(1)
    expect(existsSync(fileOf(app, aPdf(1)))).toBe(true)
  })

  test('on a full disk leaves neither rows nor files', async (context) => {
    const disk = mountSmallDisk('3m')
    // Needs the right to mount a file system, which a developer's own account does not have.
    if (!disk) return context.skip()
    leftovers.push(() => disk.remove())
    const app = await openTestStreet({ folder: disk.path })
    leftovers.push(() => app.close())
    const dossierId = await aDossier(app, await app.call('people', 'create', aPerson()))
    const path = scanIn(folder(), aPdf(1, 'x'.repeat(4_000_000)))
    await expect(addTo(app, dossierId, [app.ticket(path, 'read')])).rejects.toMatchObject({ code: 'disk-full' })
    expect(await list(app, dossierId)).toEqual([])
    expect(filesIn(join(app.folder, 'attachments'))).toEqual([])
  })

  test('a file that was damaged is made good by adding it again', async () => {
    const { app, personId, chosen, add } = await streetWithDossier()
    const { added } = await add(['甲.pdf', aPdf(1)])
    changeByte(fileOf(app, aPdf(1)), 60)
    const other = await aDossier(app, personId, { year: 2027 })
    await addTo(app, other, [chosen('乙.pdf', aPdf(1))])
    expect(await contentOf(app, added[0]?.dossierId as DossierId, added[0]?.id ?? '')).toEqual(aPdf(1))
  })

  test('only to a place that there is, in a dossier that is not locked, by who may', async () => {
    const { app, personId, dossierId, chosen, add } = await streetWithDossier()
    const { added } = await add(['甲.pdf', aPdf(1)])
    const seq = app.lastCommitted()?.seq
    const place = { dossierId, section: 'gifts', tickets: [chosen('乙.pdf', aPdf(2))] }
    await expect(app.call('attachments', 'add', { ...place, recordId: 'nowhere' as never })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(addTo(app, dossierId, place.tickets, 'nothing')).rejects.toMatchObject({ code: 'not-found' })
    await expect(addTo(app, dossierId, place.tickets, 'clues')).rejects.toMatchObject({ code: 'power-missing' })

    await confirmDossier(app, dossierId)
    const refused = { code: 'dossier-refused' }
    await expect(addTo(app, dossierId, place.tickets)).rejects.toMatchObject(refused)
    const ids = [added[0]?.id ?? '']
    await expect(app.call('attachments', 'remove', { dossierId, ids })).rejects.toMatchObject(refused)
    await expect(undo(app, seq)).rejects.toMatchObject(refused)
    expect(await list(app, dossierId)).toHaveLength(1)
    expect(filesIn(join(app.folder, 'attachments'))).toHaveLength(1)
    // Of another year it may be another dossier's.
    const other = await aDossier(app, personId, { year: 2027 })
    await expect(app.call('attachments', 'remove', { dossierId: other, ids })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('removing and undoing', () => {
  test('an undo of either brings back rows whose files are there, also after the program was opened anew', async () => {
    const { app, dossierId, add } = await streetWithDossier()
    const { added } = await add(['甲.pdf', aPdf(1)], ['乙.pdf', aPdf(2)])
    await app.call('attachments', 'remove', { dossierId, ids: [added[0]?.id ?? ''] })
    const removal = app.lastCommitted()?.seq
    expect((await list(app, dossierId)).map(({ fileName }) => fileName)).toEqual(['乙.pdf'])
    await app.close()
    const again = await reopened(app)
    expect(filesIn(join(app.folder, 'attachments'))).toHaveLength(2)
    await undo(again, removal)
    expect(await list(again, dossierId)).toEqual(added)
    expect(await contentOf(again, dossierId, added[0]?.id ?? '')).toEqual(aPdf(1))

    const more = await addTo(again, dossierId, [again.ticket(scanIn(folder(), aPdf(3)), 'read')])
    await undo(again, again.lastCommitted()?.seq)
    const undone = again.lastCommitted()?.seq
    expect(await list(again, dossierId)).toEqual(added)
    await undo(again, undone)
    expect(await contentOf(again, dossierId, more.added[0]?.id ?? '')).toEqual(aPdf(3))
  })

  test('what a cut act has left is swept at opening, and nothing else', async () => {
    const { app, dossierId, add } = await streetWithDossier()
    await add(['甲.pdf', aPdf(1)])
    await app.close()
    const root = join(app.folder, 'attachments')
    const orphan = 'ab'.padEnd(64, '0')
    mkdirSync(join(root, 'ab'), { recursive: true })
    writeFileSync(join(root, 'ab', orphan), 'nobody names it')
    writeFileSync(join(root, 'ab', `.${orphan}-cut-1.tmp`), 'half')
    writeFileSync(join(root, 'ab', 'Thumbs.db'), 'of the system')
    const again = await reopened(app)
    expect(filesIn(root).toSorted()).toEqual(
      [join('ab', 'Thumbs.db'), join(sha256(aPdf(1)).slice(0, 2), sha256(aPdf(1)))].toSorted(),
    )
    expect((await list(again, dossierId))[0]).toMatchObject({ damage: null })
  })
})

describe('a file', () => {
  test('that is gone, cut or changed by one byte is named, and is not opened', async () => {
    const { app, dossierId, add } = await streetWithDossier()
    const names = ['好.pdf', '没了.pdf', '短了.pdf', '改了.pdf', '换了.pdf']
    const { added } = await add(...names.map((name, place) => [name, aPdf(place + 1)] as const))
    rmSync(fileOf(app, aPdf(2)))
    truncateSync(fileOf(app, aPdf(3)), 100)
    changeByte(fileOf(app, aPdf(4)), 80)
    // One of the same size that was whole under its own name.
    const [five, six] = [aPdf(5), aPdf(5, 'x')]
    expect(five.length + 1).toBe(six.length)
    writeFileSync(fileOf(app, five), readFileSync(fileOf(app, aPdf(1))))

    const shown = (await list(app, dossierId)).map(({ damage }) => damage)
    expect(shown).toEqual([null, 'missing', 'changed', null, 'changed'])
    const { checked, damaged } = await app.call('attachments', 'check', {})
    expect(checked).toBe(5)
    expect(damaged.map(({ fileName, damage }) => [fileName, damage])).toEqual([
      ['没了.pdf', 'missing'],
      ['短了.pdf', 'changed'],
      ['改了.pdf', 'changed'],
      ['换了.pdf', 'changed'],
    ])
    for (const { id, fileName } of added.slice(1))
      await expect(contentOf(app, dossierId, id)).rejects.toMatchObject({
        code: 'attachment-damaged',
        details: { fileName },
      })
    expect(await contentOf(app, dossierId, added[0]?.id ?? '')).toEqual(aPdf(1))
  })

  test('any byte of it: each part is covered', async () => {
    const { app, dossierId, add } = await streetWithDossier()
    const { added } = await add(['甲.jpg', aJpg('四')])
    const path = fileOf(app, aJpg('四'))
    const { size } = statSync(path)
    for (const place of [0, 5, 15, 26, size - 40, size - 1]) {
      changeByte(path, place)
      await expect(contentOf(app, dossierId, added[0]?.id ?? ''), `byte ${place}`).rejects.toMatchObject({
        code: 'attachment-damaged',
      })
      changeByte(path, place)
    }
    expect(await contentOf(app, dossierId, added[0]?.id ?? '')).toEqual(aJpg('四'))
  })

  test('is saved decrypted under a ticket, and the audit says by whom', async () => {
    const { app, dossierId, desk, add } = await streetWithDossier()
    const { added } = await add(['甲.pdf', aPdf(1)])
    const target = join(desk, '另存.pdf')
    const ticket = app.ticket(target, 'write')
    await app.call('attachments', 'saveCopy', { dossierId, id: added[0]?.id ?? '', ticket })
    expect(readFileSync(target)).toEqual(aPdf(1))
    expect(app.lastCommitted()).toMatchObject({ act: '另存附件' })
  })

  test('is checked with progress, can be cancelled', async () => {
    const { app, add } = await streetWithDossier()
    await add(['甲.pdf', aPdf(1)], ['乙.pdf', aPdf(2)])
    const cancel = new AbortController()
    const report = () => cancel.abort()
    await expect(app.call('attachments', 'check', {}, { signal: cancel.signal, report })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  test('is shown and checked only within the communities and the powers of an account', async () => {
    const { app, communityId, personId, dossierId, add, chosen } = await streetWithDossier()
    await add(['甲.pdf', aPdf(1)])
    await actAs(app, 'reviewer')
    const { added } = await addTo(app, dossierId, [chosen('举报信.pdf', aPdf(2))], 'clues')
    expect(await list(app, dossierId)).toHaveLength(2)

    await actAs(app, 'clerk', { communityIds: [communityId], personId })
    expect((await list(app, dossierId)).map(({ fileName }) => fileName)).toEqual(['甲.pdf'])
    const which = { dossierId, id: added[0]?.id ?? '' }
    await expect(app.call('attachments', 'open', which)).rejects.toMatchObject({ code: 'power-missing' })
    await expect(app.call('attachments', 'remove', { dossierId, ids: [which.id] })).rejects.toMatchObject({
      code: 'power-missing',
    })
    expect(await app.call('attachments', 'check', {})).toEqual({ checked: 1, damaged: [] })

    await actAs(app, 'clerk', { communityIds: ['elsewhere' as never] })
    await expect(list(app, dossierId)).rejects.toMatchObject({ code: 'out-of-scope' })
    expect(await app.call('attachments', 'check', {})).toEqual({ checked: 0, damaged: [] })
  })
})

async function reopened(app: TestApp): Promise<TestApp> {
  const again = openTestApp({ folder: app.folder })
  leftovers.push(() => again.close())
  await again.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  await again.data.attachmentFiles.settled()
  return again
}

function scanIn(desk: string, content: Buffer): string {
  const path = join(desk, '扫描.pdf')
  writeFileSync(path, content)
  return path
}
