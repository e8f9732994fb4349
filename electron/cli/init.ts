import { newStreet } from '@shared/security/model.ts'
import { demoStreetValues } from '../data/demo/demo-street.ts'
import { fillDemo } from '../data/demo/fill-demo.ts'
import { parse, required, UsageError } from './arguments.ts'
import { readCredentials } from './credentials.ts'
import { DataFolder, mustBeOpen } from './data-folder.ts'

export async function initCommand(args: string[]): Promise<number> {
  const { values } = parse(args, {
    db: { type: 'string' },
    demo: { type: 'boolean', default: false },
    street: { type: 'string' },
    region: { type: 'string' },
  })
  const street = values.demo
    ? demoStreetValues
    : { name: required(values.street, '--street 街道名称'), regionCode: required(values.region, '--region 六位代码') }
  const checked = newStreet.safeParse(street)
  if (!checked.success) throw new UsageError(checked.error.issues[0]?.message ?? '街道信息不对。')
  const folder = new DataFolder(required(values.db, '--db PATH'), values.demo)
  try {
    mustBeOpen(await folder.call('security', 'status', {}))
    const { loginName, password } = await readCredentials()
    const { recoveryCode } = await folder.call('security', 'beginFirstRun', {
      street,
      loginName,
      displayName: loginName,
      password,
    })
    await folder.call('security', 'finishFirstRun', { recoveryCode })
    if (values.demo) await fillDemo(folder.data)
    process.stderr.write(`恢复码（只显示这一次，请抄写保存）：\n${recoveryCode}\n`)
    return 0
  } finally {
    await folder.close()
  }
}
