import { expect, test } from 'vitest'
import { postsText } from '@shared/dossier/posts-text.ts'

const held = (
  organisation: 'party' | 'committee' | 'supervision' | 'other',
  post: string,
  endedOn: string | null = null,
) => ({
  organisation,
  post,
  endedOn,
})

test.each([
  [[held('party', '书记'), held('committee', '主任')], '党组织书记、居委会主任'],
  [[held('party', '党委书记'), held('committee', '社区主任')], '党委书记、社区主任'],
  [[held('supervision', '主任'), held('other', '网格长')], '居监委主任、网格长'],
  [[held('party', '委员', '2026-02'), held('committee', '委员', '2026-03')], '居委会委员'],
  [[held('party', '委员'), held('party', '委员')], '党组织委员'],
  [[], ''],
])('%o are %s in March 2026', (posts, words) => {
  expect(postsText(posts, '2026-03-15')).toBe(words)
})
