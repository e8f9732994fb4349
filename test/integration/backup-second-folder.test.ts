import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { aPerson } from '../helpers/a-person.ts'
import { changeByte } from '../helpers/ledger-files.ts'
import { mountSmallDisk, type SmallDisk } from '../helpers/small-disk.ts'
import { openTestStreet, temporaryFolder, type TestApp } from '../helpers/test-app.ts'

const ours = '清廉台账备份-示范街道办事处'

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const remove of leftovers.splice(0).toReversed()) await remove()
})

async function street(options: Parameters<typeof openTestStreet>[0] = {}): Promise<TestApp> {
  const app = await openTestStreet(options)
  leftovers.push(() => app.remove())
  return app
}

function stick(): string {
  const path = temporaryFolder()
  leftovers.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const choose = (app: TestApp, path: string) =>
  app.call('backup', 'setSecondFolder', { ticket: app.ticket(path, 'folder') })
const statusOf = (app: TestApp) => app.call('backup', 'status', {})
const mainCopies = async (app: TestApp) =>
  (await app.call('backup', 'list', {})).filter(({ place }) => place === 'main').length

describe('the second folder', () => {
  test('gets each backup in a folder of ours, and nothing else there is touched', async () => {
    const app = await street()
    const path = stick()
    writeFileSync(join(path, '会议照片.txt'), '别动')
    await choose(app, path)
    const made = await app.call('backup', 'run', {})

    const second = (await app.call('backup', 'list', {})).filter(({ place }) => place === 'second')
    expect(second[0]).toEqual({ ...made, place: 'second' })
    expect(readdirSync(join(path, ours, made.id)).toSorted()).toEqual(['keys.json', 'label.json', 'ledger.db'])
    expect(readFileSync(join(path, '会议照片.txt'), 'utf8')).toBe('别动')
    expect(await statusOf(app)).toMatchObject({
      light: 'green',
      second: { folder: path, lastGoodAt: expect.any(String), text: '第二备份刚刚更新' },
    })
    await app.call('backup', 'setSecondFolder', { ticket: null })
    expect(await statusOf(app)).toMatchObject({ second: null })
  })

  test('that was not brought up to date for long asks for the stick', async () => {
    let now = new Date('2026-11-12T08:00:00Z')
    const app = await street({ now: () => now })
    const path = stick()
    await app.call('backup', 'run', {})
    await choose(app, path)
    rmSync(path, { recursive: true })
    now = new Date('2026-11-21T08:00:01Z')
    await app.call('backup', 'run', {})
    expect(await statusOf(app)).toMatchObject({
      light: 'amber',
      text: '第二备份已 9 天没有更新，请插入 U 盘',
    })
  })

  test('that is gone is said, is not made on another disk, and is tried again', async () => {
    const app = await street()
    const path = stick()
    await choose(app, path)
    rmSync(path, { recursive: true })
    await app.call('people', 'create', aPerson())
    await app.call('backup', 'run', {})
    expect(existsSync(path)).toBe(false)
    expect(await statusOf(app)).toMatchObject({
      light: 'amber',
      text: '第二备份没有更新：文件夹找不到了，可能 U 盘已拔出',
    })
    mkdirSync(path)
    const made = await app.call('backup', 'run', {})
    expect(existsSync(join(path, ours, made.id, 'label.json'))).toBe(true)
    expect(await statusOf(app)).toMatchObject({ light: 'green' })
  })

  test('pulled out while it is written leaves no half copy that counts', async () => {
    const app = await street()
    const path = stick()
    await choose(app, path)
    const isWritten = () =>
      existsSync(join(path, ours)) && readdirSync(join(path, ours)).some((name) => name[0] === '.')
    const running = app.call('backup', 'run', {})
    for (let turn = 0; turn < 5000 && !isWritten(); turn += 1) await setTimeout(1)
    rmSync(path, { recursive: true, force: true, maxRetries: 20 })
    const made = await running
    expect(existsSync(join(path, ours, made.id))).toBe(false)
    expect(await statusOf(app)).toMatchObject({ light: 'amber', second: { text: expect.stringContaining('没有更新') } })
    expect((await app.call('backup', 'list', {}))[0]).toMatchObject({ id: made.id, place: 'main' })
  })

  test('with a file of another program in its place is said', async () => {
    const app = await street()
    const path = stick()
    writeFileSync(join(path, ours), '')
    await choose(app, path)
    await app.call('backup', 'run', {})
    expect(await statusOf(app)).toMatchObject({
      light: 'amber',
      text: '第二备份没有更新：被同名的文件占了位置，请移开后重试',
    })
    expect(readFileSync(join(path, ours), 'utf8')).toBe('')
  })

  test('with a copy that changed there gets it afresh', async () => {
    const app = await street()
    const path = stick()
    await app.call('backup', 'run', {})
    await choose(app, path)
    const [newest] = await app.call('backup', 'list', {})
    const file = join(path, ours, newest?.id ?? '', 'ledger.db')
    const good = readFileSync(file)
    changeByte(file, 9000)
    await app.data.backups.updateSecond()
    expect(readFileSync(file).equals(good)).toBe(true)
  })

  test('must not lie in the data folder', async () => {
    const app = await street()
    const inside = join(app.folder, 'usb')
    mkdirSync(inside)
    await expect(choose(app, inside)).rejects.toMatchObject({ code: 'backup-failed' })
  })
})

// Needs the right to mount a file system, which a developer's own account does not have.
describe.skipIf(mountProbe() === null)('a disk', () => {
  function disk(size: string): SmallDisk {
    const mounted = mountSmallDisk(size)
    if (!mounted) throw new Error('Could be mounted a moment ago')
    leftovers.push(() => mounted.remove())
    return mounted
  }

  test('that is full, as second folder: said, the main copy stands, nothing half is left', async () => {
    const app = await street()
    const { path } = disk('128k')
    await choose(app, path)
    await app.call('backup', 'run', {})
    expect(await statusOf(app)).toMatchObject({ light: 'amber', text: '第二备份没有更新：磁盘已满，请腾出空间' })
    expect(readdirSync(join(path, ours))).toEqual([])
    expect(await mainCopies(app)).toBeGreaterThan(0)
  })

  test('that is read-only, as second folder: said', async () => {
    const app = await street()
    const { path, makeReadOnly } = disk('4m')
    makeReadOnly()
    await choose(app, path)
    await app.call('backup', 'run', {})
    expect(await statusOf(app)).toMatchObject({ light: 'amber', text: '第二备份没有更新：那里是只读的，不能写入' })
  })

  test('that is full, under the data folder: red with the reason, earlier copies and the ledger as they were', async () => {
    const { path } = disk('5m')
    const app = await openTestStreet({ folder: path })
    leftovers.push(() => app.close())
    const before = await app.call('backup', 'run', {})
    const id = await app.call('people', 'create', aPerson())
    const filler = join(path, 'filler')
    fillUp(filler)

    await expect(app.call('backup', 'run', {})).rejects.toMatchObject({
      code: expect.stringMatching(/disk-full|backup-failed/),
    })
    await app.data.backups.runIfChanged('before-import')
    expect(await statusOf(app)).toMatchObject({ light: 'red', text: '备份失败：磁盘已满，请腾出空间' })
    expect((await app.call('backup', 'offered', {})).map((one) => one.id)).toContain(before.id)
    expect((await app.call('people', 'get', { id })).name).toBe('韩佳远')
    rmSync(filler)
    await app.call('backup', 'run', {})
    expect(await statusOf(app)).toMatchObject({ light: 'green' })
  })
})

function mountProbe(): true | null {
  const probe = mountSmallDisk('64k')
  probe?.remove()
  return probe && true
}

/** To the last byte. */
function fillUp(path: string): void {
  for (let size = 4_000_000; size >= 1024; size /= 2) {
    try {
      writeFileSync(path, Buffer.alloc(Math.floor(size)), { flag: 'a' })
    } catch {
      // Does not fit: half as much may.
    }
  }
}
