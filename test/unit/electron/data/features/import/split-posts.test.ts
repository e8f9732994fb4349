import { describe, expect, test } from 'vitest'
import { splitPosts } from '../../../../../../electron/data/features/import/split-posts.ts'

const inOneColumn = (text: string) =>
  splitPosts(text, 'other').map(({ organisation, post }) => `${organisation}:${post}`)

describe('a column of all posts', () => {
  test.each([
    ['社区党委书记兼居委会主任', ['party:书记', 'committee:主任']],
    ['书记、主任', ['party:书记', 'committee:主任']],
    ['书记主任一肩挑', ['party:书记', 'committee:主任']],
    ['书记（兼主任）', ['party:书记', 'committee:主任']],
    ['东湖社区党委副书记、居委会副主任', ['party:副书记', 'committee:副主任']],
    ['社区党委、居委会委员', ['party:委员', 'committee:委员']],
    ['副书记、组织委员', ['party:副书记', 'party:组织委员']],
    ['居监委主任', ['supervision:主任']],
    ['社区主任', ['committee:主任']],
    ['党委书记\n居委会主任', ['party:书记', 'committee:主任']],
    ['副书记(主持工作)', ['party:副书记(主持工作)']],
  ])('reads %s', (text, posts) => {
    expect(inOneColumn(text)).toEqual(posts)
  })

  test.each([
    ['委员', ['other:委员']],
    ['两委委员', ['other:两委委员']],
    ['团支部书记', ['other:团支部书记']],
    ['网格长', ['other:网格长']],
    ['人民调解、治安保卫委员会主任', ['other:人民调解、治安保卫委员会主任']],
    ['第二党支部书记', ['other:第二党支部书记']],
  ])('leaves the organisation of %s open', (text, posts) => {
    expect(inOneColumn(text)).toEqual(posts)
  })
})

describe('a column of one organisation', () => {
  test('keeps its organisation, and gives away only what cannot be its own', () => {
    expect(splitPosts('委员', 'party')).toEqual([{ organisation: 'party', post: '委员' }])
    expect(splitPosts('党委书记', 'party')).toEqual([{ organisation: 'party', post: '书记' }])
    expect(splitPosts('书记、主任', 'party')).toEqual([
      { organisation: 'party', post: '书记' },
      { organisation: 'committee', post: '主任' },
    ])
    expect(splitPosts('主任', 'supervision')).toEqual([{ organisation: 'supervision', post: '主任' }])
    expect(splitPosts('文体委员', 'committee')).toEqual([{ organisation: 'committee', post: '文体委员' }])
  })

  test('reads 无 as no post', () => {
    expect(splitPosts('无', 'party')).toEqual([])
  })
})

test('a bare head of a supervision roster is its own', () => {
  expect(splitPosts('副主任', 'other', 'supervision')).toEqual([{ organisation: 'supervision', post: '副主任' }])
})
