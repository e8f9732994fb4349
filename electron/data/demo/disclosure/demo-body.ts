import type { Body, Category } from '@shared/disclosure/model.ts'
import type { SyntheticNumbers } from '../synthetic-person.ts'
import type { Random } from '../seeded-random.ts'

interface About {
  readonly category: Category
  readonly title: string
  readonly periodWords: string
}

const money = (amount: number) => amount.toFixed(2)

/** What such a sheet says, with nothing in it that the check would find. */
export function demoBody(random: Random, { category, title, periodWords }: About): Body {
  if (category === '财务') return financeBody(random, title, periodWords)
  if (title.includes('低保') || title.includes('救助')) return reliefBody(random, title, periodWords)
  return {
    paragraphs: [
      `现将本社区${periodWords}“${title}”有关情况公开如下，请居民监督。`,
      `一、共涉及 ${random.between(3, 18)} 项，均按规定登记。`,
      '二、有关材料可以到社区便民服务站查阅。',
    ],
    tables: [],
  }
}

function financeBody(random: Random, title: string, periodWords: string): Body {
  const names = ['办公经费', '便民服务', '设施维护', '文体活动', '志愿服务', '党员活动']
  const rows = names.map((name, at) => {
    const spent = random.between(800, 9600)
    return [String(at + 1), name, money(spent + random.between(0, 4000)), money(spent)]
  })
  const total = rows.reduce((sum, row) => sum + Number(row[3]), 0)
  return {
    paragraphs: [`本社区${periodWords}“${title}”如下，支出合计 ${money(total)} 元。`],
    tables: [{ title: '收支明细（元）', header: ['序号', '项目', '预算', '支出'], rows }],
  }
}

function reliefBody(random: Random, title: string, periodWords: string): Body {
  const kinds = ['最低生活保障', '临时救助', '节日慰问']
  const rows = kinds.map((kind, at) => {
    const households = random.between(2, 16)
    return [String(at + 1), kind, String(households), money(households * random.between(600, 1100))]
  })
  return {
    paragraphs: [`本社区${periodWords}“${title}”如下。名册按规定遮盖个人信息后在公开栏公示。`],
    tables: [{ title: '发放情况', header: ['序号', '类别', '户数', '金额（元）'], rows }],
  }
}

/** As it comes from the desk of a community: with what the check must find. */
export function unmaskedBody(random: Random, numbers: SyntheticNumbers, { title, periodWords }: About): Body {
  const rows = [1, 2, 3].map((at) => {
    const birth = `19${random.between(50, 79)}-0${random.between(1, 9)}-1${random.between(0, 9)}`
    const id = numbers.idNo(birth, '女', 700 + at)
    return [String(at), numbers.name(random, '女'), id, numbers.phone(), money(random.between(600, 1100))]
  })
  return {
    paragraphs: [`本社区${periodWords}“${title}”名册如下。`],
    tables: [{ title: '名册', header: ['序号', '姓名', '身份证号', '联系电话', '金额（元）'], rows }],
  }
}
